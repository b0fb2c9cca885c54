// Dark strips along a scan's edges (the lid, the glass beside the paper, a neighbouring page) → paper. They are darker than
// faint print and straighter than any line, so they must be gone before the page's tone, lean and way up are measured.
import type { GreyBitmap } from '../../model/bitmap.ts';
import type { Tone } from './tone.ts';

/** Strips lie within so many inches of the edge; margins are wider. */
const BAND = 0.45;
/** And come as near to it as this somewhere; a table's frame does not. */
const NEAR = 0.06;
/** Share of its side that a strip covers: longer than a line of a neighbouring column that the scanner cut. */
const LONG = 0.12;
/** Pixels around a strip that hold its soft rim. */
const RIM = 2;

/** Pixels of the dark piece at `seed` as far as they lie in the band; they are marked in `seen`. */
function pieceAt(
  seed: number,
  { width, height, data }: GreyBitmap,
  isInBand: (x: number, y: number) => boolean,
  dark: number,
  seen: Uint8Array,
): readonly number[] {
  const pixels = [seed];
  seen[seed] = 1;
  for (let next = 0; next < pixels.length; next++) {
    const at = pixels[next] as number;
    const y = Math.floor(at / width);
    const x = at - y * width;
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
        const beside = v * width + u;
        if (seen[beside] === 1 || (data[beside] as number) >= dark || !isInBand(u, v)) continue;
        seen[beside] = 1;
        pixels.push(beside);
      }
    }
  }
  return pixels;
}

/** The same bitmap where no strip lies along an edge. */
export function withoutEdgeStrips(page: GreyBitmap, { paper, ink }: Tone): GreyBitmap {
  const { width, height, data, dpi } = page;
  const dark = (paper + ink) / 2;
  const band = Math.round(Math.min(BAND * dpi, Math.min(width, height) / 8));
  const near = Math.max(1, Math.round(NEAR * dpi));
  const fromEdge = (x: number, y: number): number => Math.min(x, y, width - 1 - x, height - 1 - y);
  const isInBand = (x: number, y: number): boolean => fromEdge(x, y) < band;
  const seen = new Uint8Array(width * height);
  const strips: (readonly number[])[] = [];
  for (let y = 0; y < height; y++) {
    const isEdgeRow = y < near || y >= height - near;
    for (let x = 0; x < width; x++) {
      // Only pieces that come near to the edge: the rest of a row is passed over.
      if (!isEdgeRow && x === near) x = width - near;
      const at = y * width + x;
      if (seen[at] === 1 || (data[at] as number) >= dark) continue;
      const piece = pieceAt(at, page, isInBand, dark, seen);
      if (isLong(piece, width, height)) strips.push(piece);
    }
  }
  return strips.length === 0 ? page : painted(page, strips, paper);
}

function isLong(pixels: readonly number[], width: number, height: number): boolean {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (const at of pixels) {
    const y = Math.floor(at / width);
    const x = at - y * width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right - left >= LONG * width || bottom - top >= LONG * height;
}

function painted(page: GreyBitmap, strips: readonly (readonly number[])[], paper: number): GreyBitmap {
  const { width, height } = page;
  const data = new Uint8Array(page.data);
  for (const at of strips.flat()) {
    const y = Math.floor(at / width);
    const x = at - y * width;
    for (let v = Math.max(0, y - RIM); v <= Math.min(height - 1, y + RIM); v++) {
      const row = v * width;
      for (let u = Math.max(0, x - RIM); u <= Math.min(width - 1, x + RIM); u++) {
        if ((data[row + u] as number) < paper) data[row + u] = paper;
      }
    }
  }
  return { ...page, data };
}
