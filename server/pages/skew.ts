// How far a page's lines lean: the angle at which rows of ink are most sharply divided from rows of paper.
import type { GreyBitmap } from '../ports.ts';
import type { Tone } from './tone.ts';

/** Degrees looked through, by the coarse step, then by the fine one around the best. */
const WIDEST = 8;
const COARSE = 0.5;
const FINE = 0.05;
/** Pixels of ink are gathered in squares, so many to the inch: a line of text is then three squares high. */
const SQUARES_PER_INCH = 75;
/** Fewer squares of ink than this are no text to measure by. */
const LEAST_INK = 400;

interface Ink {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly height: number;
  readonly width: number;
}

/** Squares at least as dark, on average, as a quarter of the way to ink. */
function inkSquares({ width, height, data, dpi }: GreyBitmap, { paper, ink }: Tone): Ink {
  const side = Math.max(1, Math.round(dpi / SQUARES_PER_INCH));
  const columns = Math.floor(width / side);
  const rows = Math.floor(height / side);
  const dark = paper - (paper - ink) * 0.35;
  const xs: number[] = [];
  const ys: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let y = 0; y < side; y++) {
        const from = (row * side + y) * width + column * side;
        for (let x = 0; x < side; x++) sum += data[from + x] ?? 255;
      }
      if (sum / (side * side) < dark) {
        xs.push(column);
        ys.push(row);
      }
    }
  }
  return { xs: Int32Array.from(xs), ys: Int32Array.from(ys), height: rows, width: columns };
}

/** Sum of squared steps between neighbouring rows of the profile along `degrees`. */
function sharpness({ xs, ys, height, width }: Ink, degrees: number): number {
  const lean = Math.tan((degrees * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(lean) * width) + 2;
  const profile = new Float64Array(height + margin * 2);
  for (let k = 0; k < xs.length; k++) {
    const row = Math.round((ys[k] ?? 0) - (xs[k] ?? 0) * lean) + margin;
    profile[row] = (profile[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < profile.length; row++) sum += ((profile[row] ?? 0) - (profile[row - 1] ?? 0)) ** 2;
  return sum;
}

function best(ink: Ink, from: number, to: number, step: number): number {
  let angle = 0;
  let most = -1;
  for (let degrees = from; degrees <= to + step / 2; degrees += step) {
    const sharp = sharpness(ink, degrees);
    if (sharp > most) {
      most = sharp;
      angle = degrees;
    }
  }
  return angle;
}

/** Degrees by which lines run down to the right; 0 where there is too little text. */
export function skewOf(page: GreyBitmap, tone: Tone): number {
  const ink = inkSquares(page, tone);
  if (ink.xs.length < LEAST_INK) return 0;
  const coarse = best(ink, -WIDEST, WIDEST, COARSE);
  return best(ink, coarse - COARSE, coarse + COARSE, FINE);
}
