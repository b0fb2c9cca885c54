// Specks of dust and toner → paper: islands of ink too small to be a dot or a mark, and grains that lie on letters.
import type { GreyBitmap } from '../../model/bitmap.ts';
import { erase, islands, type Island } from './islands.ts';
import type { Tone } from './tone.ts';

/**
 * Side of the largest speck. A full stop at 10 points is 1/70 inch across, and the dot below a vowel hardly smaller;
 * with their rims both are larger than this.
 */
const SPECK_INCHES = 1 / 61;
/**
 * Specks to the square inch of blank paper above which a page is dusty. On generated pages of 8 to 15 points at 150 to
 * 300 dpi the count is what was strewn on them, whatever the print: 0.2 to 0.6 on clean ones, 4 for 4, 8 to 9 for 9, 21
 * for 20 (counting all small islands gives 1 to 21 on the clean ones). Real letters have up to 8, from a printed stamp,
 * the rendered bad scan 54 and more.
 */
const DUSTY = 10;
/** Paper counts as blank where no letter stands within two cells: a mark is nearer to its letter than that. */
const CELL_INCHES = 1 / 24;
const BESIDE = 2;
/** Rows looked at to tell a dusty page: the middle third. */
const LOOKED_AT = 3;
/** Levels below which grains are sought, darkest first: on a pale copy they are blacker than any stroke. */
const GRAIN_LEVELS = [40, 52, 64, 76, 88];
/** Share of the pixels below a level that must lie in grains for the level to hold no strokes. */
const ONLY_GRAINS = 0.9;
/** Pixels around a grain that tell what it lies on. */
const RING = 2;

/** Pixels of the largest speck. */
export function speckSize(dpi: number): number {
  return Math.max(1, Math.round((dpi * SPECK_INCHES) ** 2));
}

/** Islands that are no specks. */
export function despeckled(found: readonly Island[], dpi: number): readonly Island[] {
  return found.filter(({ size }) => size > speckSize(dpi));
}

/**
 * Dust falls on blank paper, too; dots and marks stand beside their letters, and in small print are no larger than
 * dust. Counting all small islands took the marks off clean pages in small print.
 */
function isDusty(page: GreyBitmap, tone: Tone): boolean {
  const height = Math.floor(page.height / LOOKED_AT);
  const from = height * page.width;
  const strip = { ...page, height, data: page.data.subarray(from, from + height * page.width) };
  const found = islands(strip, (tone.paper + tone.ink) / 2);
  const cell = Math.max(1, Math.round(page.dpi * CELL_INCHES));
  const columns = Math.ceil(page.width / cell);
  const rows = Math.ceil(height / cell);
  const printed = new Uint8Array(columns * rows);
  for (const { size, box } of found) {
    if (size <= speckSize(page.dpi)) continue;
    const [left, top] = [Math.floor(box.left / cell) - BESIDE, Math.floor(box.top / cell) - BESIDE];
    const [right, bottom] = [Math.floor(box.right / cell) + BESIDE, Math.floor(box.bottom / cell) + BESIDE];
    for (let y = Math.max(0, top); y <= Math.min(rows - 1, bottom); y++) {
      printed.fill(1, y * columns + Math.max(0, left), y * columns + Math.min(columns - 1, right) + 1);
    }
  }
  const alone = found.filter(
    ({ size, box }) =>
      size <= speckSize(page.dpi) &&
      printed[Math.floor(box.top / cell) * columns + Math.floor(box.left / cell)] === 0,
  );
  const blankInches = (printed.length - printed.reduce((sum, one) => sum + one, 0)) * (cell / page.dpi) ** 2;
  return blankInches > 0 && alone.length >= DUSTY * blankInches;
}

/** The grains at the highest level that has nothing else. */
function grains(page: GreyBitmap, tone: Tone): readonly Island[] {
  const most = speckSize(page.dpi);
  let best: readonly Island[] = [];
  for (const level of GRAIN_LEVELS) {
    if (level >= tone.ink) break;
    const found = islands(page, level);
    const small = found.filter(({ size }) => size <= most);
    const pixels = (of: readonly Island[]): number => of.reduce((sum, { size }) => sum + size, 0);
    if (pixels(small) < ONLY_GRAINS * pixels(found)) break;
    best = small;
  }
  return best;
}

/** Takes on the middle level of what stands around it: paper on paper, ink on a stroke. */
function heal({ width, height, data }: GreyBitmap, { box }: Island): void {
  const [left, top] = [Math.max(0, box.left - RING), Math.max(0, box.top - RING)];
  const [right, bottom] = [Math.min(width, box.right + RING), Math.min(height, box.bottom + RING)];
  const around: number[] = [];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const isRim = x === left || x === right - 1 || y === top || y === bottom - 1;
      if (isRim) around.push(data[y * width + x] ?? 255);
    }
  }
  const level = around.toSorted((a, b) => a - b)[around.length >> 1] ?? 255;
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      if ((data[y * width + x] ?? 255) < level) data[y * width + x] = level;
    }
  }
}

/** The same bitmap where the page is not dusty. To be done before anything smears the specks. */
export function despeckle(page: GreyBitmap, tone: Tone): GreyBitmap {
  if (!isDusty(page, tone)) return page;
  const cleaned = { ...page, data: new Uint8Array(page.data) };
  for (const grain of grains(page, tone)) heal(cleaned, grain);
  const specks = islands(cleaned, (tone.paper + tone.ink) / 2).filter(
    ({ size }) => size <= speckSize(page.dpi),
  );
  for (const speck of specks) erase(cleaned, speck, tone.paper);
  return cleaned;
}
