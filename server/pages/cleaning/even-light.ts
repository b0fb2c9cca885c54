// A page under uneven light (a photograph, a gutter's shadow) → the same page as if lit evenly.
import type { GreyBitmap } from '../../model/bitmap.ts';
import type { PixelImage } from '../ink/pixels.ts';

/** Side of the squares whose paper is measured, in inches: each holds paper between letters. */
const SQUARE_INCHES = 0.2;
/** The paper of a square is this quantile of its pixels: ink and the odd glint lie outside. */
const PAPER_QUANTILE = 0.8;
/** Spread of paper, in grey levels between its darkest and lightest tenth, above which light is uneven; scanners stay below 12. */
const UNEVEN = 28;
/** What paper becomes. */
const WHITE = 235;
/** Paper darker than this share of the page's median is a border or a picture, not paper in shade. */
const NOT_PAPER = 0.35;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly side: number;
  readonly paper: Float32Array;
}

function quantile(histogram: Uint32Array, total: number, share: number): number {
  let seen = 0;
  for (let value = 0; value < histogram.length; value++) {
    seen += histogram[value] ?? 0;
    if (seen >= total * share) return value;
  }
  return 255;
}

/** One channel of a picture whose pixels have several. */
interface Channel {
  readonly image: PixelImage | (GreyBitmap & { readonly channels: 1 });
  readonly at: number;
}

function paperGrid({ image: { width, height, dpi, data, channels }, at }: Channel): Grid {
  const side = Math.max(4, Math.round(dpi * SQUARE_INCHES));
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const paper = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let total = 0;
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 2) {
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 2) {
          const value = data[(y * width + x) * channels + at] as number;
          histogram[value] = (histogram[value] as number) + 1;
          total++;
        }
      }
      paper[row * columns + column] = quantile(histogram, total, PAPER_QUANTILE);
    }
  }
  return { columns, rows, side, paper };
}

/** Means over a square and its eight neighbours: a heading's ink must not pull its square down. */
function smoothed(grid: Grid): Grid {
  const { columns, rows, paper } = grid;
  const mean = new Float32Array(paper.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      let count = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          sum += paper[y * columns + x] as number;
          count++;
        }
      }
      mean[row * columns + column] = sum / count;
    }
  }
  return { ...grid, paper: mean };
}

function isUneven({ paper }: Grid): boolean {
  const sorted = paper.toSorted();
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 255;
  return at(0.9) - at(0.1) >= UNEVEN;
}

/** Writes the channel into `even` as if its paper were white everywhere. */
function light(even: Uint8Array, { image, at }: Channel, grid: Grid): void {
  const sorted = grid.paper.toSorted();
  const least = (sorted[Math.floor((sorted.length - 1) * 0.5)] ?? 255) * NOT_PAPER;
  const { columns, rows, side, paper } = smoothed(grid);
  const { width, height, data, channels } = image;
  for (let y = 0; y < height; y++) {
    const v = Math.min(rows - 1, Math.max(0, y / side - 0.5));
    const top = Math.min(rows - 1, Math.floor(v));
    const low = Math.min(rows - 1, top + 1);
    const down = v - top;
    for (let x = 0, place = y * width * channels + at; x < width; x++, place += channels) {
      const u = Math.min(columns - 1, Math.max(0, x / side - 0.5));
      const left = Math.min(columns - 1, Math.floor(u));
      const right = Math.min(columns - 1, left + 1);
      const across = u - left;
      const above =
        (paper[top * columns + left] as number) * (1 - across) +
        (paper[top * columns + right] as number) * across;
      const below =
        (paper[low * columns + left] as number) * (1 - across) +
        (paper[low * columns + right] as number) * across;
      const local = Math.max(least, above * (1 - down) + below * down);
      even[place] = Math.min(255, ((data[place] as number) * WHITE) / local);
    }
  }
}

/** The same bitmap where the light is even. */
export function evenLight(page: GreyBitmap): GreyBitmap {
  const channel: Channel = { image: { ...page, channels: 1 }, at: 0 };
  const grid = paperGrid(channel);
  if (!isUneven(grid)) return page;
  const even = new Uint8Array(page.data.length);
  light(even, channel, grid);
  return { ...page, data: even };
}

/** Where green stands in a pixel: the channel nearest to how light it is. */
const GREEN = 1;

/**
 * The same for a coloured picture, channel by channel, so that its paper is white in any light. In a lamp's shadow the
 * seal is as dark as print and hardly red: without this it stays on photographs, over the name of who signed.
 */
export function evenColours(image: PixelImage): PixelImage {
  if (image.channels === 1 || !isUneven(paperGrid({ image, at: GREEN }))) return image;
  const data = new Uint8Array(image.data.length).fill(255);
  for (const at of [0, 1, 2]) {
    const channel = { image, at };
    light(data, channel, paperGrid(channel));
  }
  return { ...image, data };
}
