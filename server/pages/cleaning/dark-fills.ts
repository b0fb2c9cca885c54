// Parts of a page that are filled with a dark colour (heads of tables, title strips) → the same words dark on paper. The
// engine passes white words over, and taking coloured ink away would make a dark blue head one white strip.
import type { Box } from '../../model/page.ts';
import { luminanceOf, type PixelImage } from '../ink/pixels.ts';
import { toneOf } from '../ink/tone.ts';

/** Side of the squares that are looked at, in inches: thinner than a stroke of large print. */
const SQUARE_INCHES = 1 / 50;
/** Squares on each side of one that tell with it what it lies in: together a tenth of an inch, as wide as a letter or two. */
const AROUND = 2;
/** Share of dark pixels around a square that only a fill has; and from which it belongs to a fill that it touches. */
const SOLID = 0.98;
const FILLED = 0.5;
/** Squares whose words leave less of the fill lie within it where it goes on at both sides, no further away than this, in inches. */
const ACROSS_WORDS = 0.3;
/** Share of the paper's lightness below which a pixel is dark: black words on a middle grey are lost as well. */
const DARK = 0.75;
/** The level of grey that words become. */
const PRINT = 30;
/** The smallest fill that holds a word, in inches; a blot or a bold stroke is smaller. */
const LEAST_WIDTH = 0.3;
const LEAST_HEIGHT = 0.13;
/** Share of its box that a head or a strip fills; the emblem of a seal is round. */
const RECTANGULAR = 0.85;
/** Levels of grey by which words differ from what they stand on, and the share of the fill that they cover at least and at most. */
const WORDS_DIFFER = 70;
const LEAST_WORDS = 0.01;
const MOST_WORDS = 0.5;
/** How far beneath a fill a rule has to go on, in inches, to be the rule of a table that divides the fill, too. */
const RULE_BELOW = 0.12;

/** How dark the squares of a page are. */
interface Grid {
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  /** Share of dark pixels in the squares around each. */
  readonly share: Float32Array;
}

/** A fill: its squares, by their places in the grid. */
type Fill = readonly number[];

function greyOf({ width, height, channels, data }: PixelImage): Uint8Array {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += channels) {
    grey[at] =
      channels === 1
        ? (data[at] as number)
        : luminanceOf(data[from] as number, data[from + 1] as number, data[from + 2] as number);
  }
  return grey;
}

function gridOf(grey: Uint8Array, { width, height, dpi }: PixelImage, dark: number): Grid {
  const side = Math.max(2, Math.round(dpi * SQUARE_INCHES));
  const columns = Math.floor(width / side);
  const rows = Math.floor(height / side);
  // Sums over all squares above and to the left: the sum of any block is four look-ups.
  const sums = new Float64Array((columns + 1) * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let along = 0;
    for (let column = 0; column < columns; column++) {
      for (let y = row * side; y < (row + 1) * side; y++) {
        const end = y * width + (column + 1) * side;
        for (let at = end - side; at < end; at++) if ((grey[at] as number) < dark) along++;
      }
      sums[(row + 1) * (columns + 1) + column + 1] =
        along + (sums[row * (columns + 1) + column + 1] as number);
    }
  }
  const share = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [Math.max(0, row - AROUND), Math.min(rows, row + AROUND + 1)];
    for (let column = 0; column < columns; column++) {
      const [left, right] = [Math.max(0, column - AROUND), Math.min(columns, column + AROUND + 1)];
      const sum = (y: number, x: number): number => sums[y * (columns + 1) + x] as number;
      const dots = sum(bottom, right) - sum(top, right) - sum(bottom, left) + sum(top, left);
      share[row * columns + column] = dots / ((bottom - top) * (right - left) * side * side);
    }
  }
  return { side, columns, rows, share };
}

/** Squares that touch one that is surely filled. */
function fillsIn({ columns, rows, share }: Grid): readonly Fill[] {
  const seen = new Uint8Array(share.length);
  const fills: Fill[] = [];
  for (let seed = 0; seed < share.length; seed++) {
    if (seen[seed] === 1 || (share[seed] as number) < SOLID) continue;
    const fill = [seed];
    seen[seed] = 1;
    for (let next = 0; next < fill.length; next++) {
      const at = fill[next] as number;
      const column = at % columns;
      const beside = [
        at - columns,
        at + columns,
        column > 0 ? at - 1 : -1,
        column < columns - 1 ? at + 1 : -1,
      ];
      for (const other of beside) {
        if (other < 0 || other >= columns * rows || seen[other] === 1) continue;
        if ((share[other] as number) < FILLED) continue;
        seen[other] = 1;
        fill.push(other);
      }
    }
    fills.push(fill);
  }
  return fills;
}

/** The fill with what its words leave of it. */
function closed(fill: Fill, columns: number, reach: number): Fill {
  const whole = new Set(fill);
  const inOrder = fill.toSorted((a, b) => a - b);
  const last = new Map<number, number>();
  inOrder.forEach((at, index) => {
    const before = inOrder[index - 1];
    const isNear = before !== undefined && at - before <= reach && at % columns > before % columns;
    if (isNear) for (let between = before + 1; between < at; between++) whole.add(between);
    const above = last.get(at % columns);
    if (above !== undefined && at - above <= reach * columns)
      for (let between = above + columns; between < at; between += columns) whole.add(between);
    last.set(at % columns, at);
  });
  return [...whole];
}

/** In squares. */
function extent(fill: Fill, columns: number): Box {
  let [left, right, top, bottom] = [columns, 0, Infinity, 0];
  for (const at of fill) {
    const row = Math.floor(at / columns);
    const column = at - row * columns;
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
  }
  return { left, top, right, bottom };
}

function levelAt(histogram: Uint32Array, share: number): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let level = 0; level < 256; level++) {
    seen += histogram[level] as number;
    if (seen > total * share) return level;
  }
  return 255;
}

/** What a level of grey within a fill becomes; undefined where nothing is written on it. */
function relit(histogram: Uint32Array, paper: number): Uint8Array | undefined {
  const fill = levelAt(histogram, 0.5);
  const total = histogram.reduce((sum, count) => sum + count, 0);
  const shareOf = (from: number, to: number): number =>
    histogram.subarray(Math.max(0, from), Math.max(0, to)).reduce((sum, count) => sum + count, 0) / total;
  const lighter = shareOf(fill + WORDS_DIFFER, 256);
  const darker = shareOf(0, fill - WORDS_DIFFER + 1);
  const isWhite = lighter >= darker;
  const share = isWhite ? lighter : darker;
  if (share < LEAST_WORDS || share > MOST_WORDS) return undefined;
  const words = levelAt(histogram, isWhite ? 1 - lighter / 2 : darker / 2);
  return Uint8Array.from({ length: 256 }, (_, level) => {
    const part = (level - fill) / (words - fill);
    return Math.round(paper - (paper - PRINT) * Math.min(1, Math.max(0, part)));
  });
}

/** The same picture where nothing is written on dark. */
export function withoutDarkFills(image: PixelImage): PixelImage {
  const { width, height, dpi } = image;
  const grey = greyOf(image);
  const tone = toneOf({ width, height, dpi, data: grey });
  const grid = gridOf(grey, image, tone.paper * DARK);
  const { side, columns, rows } = grid;
  let data: Uint8Array | undefined;
  for (const found of fillsIn(grid)) {
    const fill = closed(found, columns, Math.round((ACROSS_WORDS * dpi) / side));
    const box = extent(fill, columns);
    // What runs to the edge is the scanner's lid or the table beneath a photographed sheet.
    if (box.left === 0 || box.top === 0 || box.right === columns || box.bottom === rows) continue;
    if ((box.right - box.left) * side < LEAST_WIDTH * dpi) continue;
    if ((box.bottom - box.top) * side < LEAST_HEIGHT * dpi) continue;
    if (fill.length < RECTANGULAR * (box.right - box.left) * (box.bottom - box.top)) continue;
    const pixels = pixelsOf(fill, grid, width);
    const histogram = new Uint32Array(256);
    for (const at of pixels) histogram[grey[at] as number] = (histogram[grey[at] as number] as number) + 1;
    const levels = relit(histogram, tone.paper);
    if (levels === undefined) continue;
    data ??= Uint8Array.from(image.data);
    for (const at of pixels) paint(data, image, at, levels[grey[at] as number] as number);
    rule(data, { image, grey, tone, box, side });
  }
  return data === undefined ? image : { ...image, data };
}

function pixelsOf(fill: Fill, { side, columns }: Grid, width: number): Int32Array {
  const pixels = new Int32Array(fill.length * side * side);
  let count = 0;
  for (const square of fill) {
    const row = Math.floor(square / columns);
    const left = (square - row * columns) * side;
    for (let y = row * side; y < (row + 1) * side; y++) {
      for (let x = left; x < left + side; x++) pixels[count++] = y * width + x;
    }
  }
  return pixels;
}

function paint(data: Uint8Array, { channels }: PixelImage, at: number, level: number): void {
  for (let channel = 0; channel < Math.min(3, channels); channel++) data[at * channels + channel] = level;
}

interface Relit {
  readonly image: PixelImage;
  readonly grey: Uint8Array;
  readonly tone: { readonly paper: number; readonly ink: number };
  readonly box: Box;
  readonly side: number;
}

/**
 * Dark rules within and around a dark fill cannot be seen. Those of the rows beneath divide it as well, so that its cells
 * stay cells, and it ends above and below where it ended.
 */
function rule(data: Uint8Array, { image, grey, tone, box, side }: Relit): void {
  const { width, height, channels, dpi } = image;
  const [left, right] = [box.left * side, box.right * side];
  const [top, bottom] = [box.top * side, box.bottom * side];
  const dark = (tone.paper + tone.ink) / 2;
  const below = Math.min(height, bottom + Math.round(RULE_BELOW * dpi));
  const isFree = (x: number): boolean =>
    every(top + side, bottom - side, (y) => (data[(y * width + x) * channels] as number) > dark);
  for (let x = left; x < right; x++) {
    for (const y of [top, top + 1, bottom - 1, bottom]) paint(data, image, y * width + x, PRINT);
    const goesOn = every(bottom + side, below, (y) => (grey[y * width + x] as number) < dark);
    if (!goesOn || below <= bottom + side || !isFree(x)) continue;
    for (let y = top; y < bottom + side; y++) paint(data, image, y * width + x, PRINT);
  }
}

function every(from: number, to: number, holds: (place: number) => boolean): boolean {
  for (let place = from; place < to; place++) if (!holds(place)) return false;
  return true;
}
