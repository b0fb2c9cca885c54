// How a page's lines lean and narrow: the view in which rows of ink are most sharply divided from rows of paper.
import type { GreyBitmap } from '../../model/bitmap.ts';
import type { Tone } from '../ink/tone.ts';

/** Degrees looked through, by the coarse step, then by the fine one around the best. */
const WIDEST = 8;
const COARSE = 0.5;
const FINE = 0.05;
/** Pixels of ink are gathered in squares, so many to the inch: a line of text is then three squares high. */
const SQUARES_PER_INCH = 75;
/** Change of slope for each inch down: a photograph from 30 degrees aside has about 0.02. */
const WIDEST_SPREAD = 0.03;
const SPREAD_STEP = 0.003;
/** A sheet counts as photographed askew when that makes its lines this much sharper. */
const WORTH_IT = 1.25;
/** Ink this many squares away on all four sides is no text: lines stand further apart. */
const SOLID = 6;
/** Fewer squares of ink than this are no text to measure by. */
const LEAST_INK = 400;

export interface InkSquares {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly height: number;
  readonly width: number;
}

/** Squares at least as dark, on average, as a third of the way to ink; solid dark areas (a desk, a picture) are left out. */
export function inkSquares({ width, height, data, dpi }: GreyBitmap, { paper, ink }: Tone): InkSquares {
  const side = Math.max(1, Math.round(dpi / SQUARES_PER_INCH));
  const columns = Math.floor(width / side);
  const rows = Math.floor(height / side);
  const dark = (paper - (paper - ink) * 0.35) * side * side;
  const inked = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let y = 0; y < side; y++) {
        const from = (row * side + y) * width + column * side;
        for (let x = 0; x < side; x++) sum += data[from + x] as number;
      }
      if (sum < dark) inked[row * columns + column] = 1;
    }
  }
  const isInk = (column: number, row: number): boolean =>
    column < 0 || row < 0 || column >= columns || row >= rows || inked[row * columns + column] === 1;
  const xs: number[] = [];
  const ys: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (inked[row * columns + column] === 0) continue;
      const solid =
        isInk(column - SOLID, row) &&
        isInk(column + SOLID, row) &&
        isInk(column, row - SOLID) &&
        isInk(column, row + SOLID);
      if (solid) continue;
      xs.push(column);
      ys.push(row);
    }
  }
  return { xs: Int32Array.from(xs), ys: Int32Array.from(ys), height: rows, width: columns };
}

/** How a page's lines run: their lean in the middle, and how much more it is for each inch further down. */
export interface Lean {
  /** Degrees by which lines run down to the right. */
  readonly degrees: number;
  /** Change of the lines' slope for each inch down the page: 0 for a flat sheet, more for one photographed askew. */
  readonly spread: number;
}

/** Sum of squared steps between neighbouring rows of the profile along lines of this lean. */
export function sharpness({ xs, ys, height, width }: InkSquares, { degrees, spread }: Lean): number {
  const lean = Math.tan((degrees * Math.PI) / 180);
  const narrowing = spread / SQUARES_PER_INCH;
  const x0 = width / 2;
  const y0 = height / 2;
  const margin = Math.ceil((Math.abs(lean) + Math.abs(narrowing) * height) * width) + 2;
  const profile = new Float64Array(height + margin * 2);
  for (let k = 0; k < xs.length; k++) {
    const x = (xs[k] as number) - x0;
    const y = (ys[k] as number) - y0;
    const row = Math.round((y - x * lean) / (1 + narrowing * x) + y0) + margin;
    profile[row] = (profile[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < profile.length; row++) {
    sum += ((profile[row] as number) - (profile[row - 1] as number)) ** 2;
  }
  return sum;
}

interface Found {
  readonly lean: Lean;
  readonly sharp: number;
}

function sharpest(ink: InkSquares, leans: readonly Lean[]): Found {
  let best: Found = { lean: { degrees: 0, spread: 0 }, sharp: -1 };
  for (const lean of leans) {
    const sharp = sharpness(ink, lean);
    if (sharp > best.sharp) best = { lean, sharp };
  }
  return best;
}

function around(middle: number, reach: number, step: number): readonly number[] {
  const count = Math.round(reach / step);
  return Array.from({ length: count * 2 + 1 }, (_, at) => middle + (at - count) * step);
}

/** Flat where there is too little text; a spread is only claimed where it sharpens the lines by much. */
export function leanOf(page: GreyBitmap, tone: Tone): Lean {
  const ink = inkSquares(page, tone);
  if (ink.xs.length < LEAST_INK) return { degrees: 0, spread: 0 };
  const flat = (reach: readonly number[]): readonly Lean[] =>
    reach.map((degrees) => ({ degrees, spread: 0 }));
  const coarse = sharpest(ink, flat(around(0, WIDEST, COARSE)));
  const fine = sharpest(ink, flat(around(coarse.lean.degrees, COARSE, FINE)));
  const askew = sharpest(
    ink,
    around(fine.lean.degrees, 1, COARSE).flatMap((degrees) =>
      around(0, WIDEST_SPREAD, SPREAD_STEP).map((spread) => ({ degrees, spread })),
    ),
  );
  if (askew.sharp < fine.sharp * WORTH_IT) return fine.lean;
  const { degrees, spread } = askew.lean;
  return sharpest(
    ink,
    around(degrees, COARSE, FINE * 2).flatMap((angle) =>
      around(spread, SPREAD_STEP, SPREAD_STEP / 4).map((width) => ({ degrees: angle, spread: width })),
    ),
  ).lean;
}
