// Which way up a page seems to lie: lines run across, letters stand closer within a line than lines do, and Vietnamese
// carries its marks above the letters. What this says is proved by reading before a page is turned (see recognition/way-up.ts).
import type { Box } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';
import type { Island } from '../ink/islands.ts';
import type { Turn } from '../ink/pixels.ts';
import type { Projection } from './projection.ts';
import { inkSquares, sharpness, type InkSquares } from './skew.ts';
import type { Tone } from '../ink/tone.ts';

/** How much sharper the columns' profile must be than the rows' for lines to run down the page. */
const SIDEWAYS = 1.6;
/** Squares of ink below which a page is a stamp or a few words. */
const LEAST_SQUARES = 1500;
/** Degrees of lean looked through on either side: a leaning page has a flat profile along both axes. */
const LEANS = [-6, -4.5, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4.5, 6];
/** Fewer letters than this say nothing of how lines run. */
const LEAST_LETTERS = 12;
/** Letters of about the middle size, in its shares: marks stand above letters, and words that run together are wide. */
const USUAL_SIZE = { least: 0.5, most: 2.5 } as const;
/** Letters of one word stand closer than this, in their size; lines stand further apart. */
const CLOSE = 0.6;
/** Neighbours below for each neighbour beside from which lines seem to run down. */
const MORE_BELOW = 1.2;
/** Fewer marks than this decide nothing. */
const LEAST_MARKS = 25;
/** Marks below for each mark above, from which a page is upside down; upright pages have 0.2 to 0.8, upside down ones 1.3 to 5. */
const UPSIDE_DOWN = 1.2;
/** A mark's middle is at most this far from its line's, in heights of the line. */
const NEAR = 0.85;
/** Height of a mark, in heights of its line. */
const MARK = 0.36;

function sharpest(ink: InkSquares): number {
  return Math.max(...LEANS.map((degrees) => sharpness(ink, { degrees, spread: 0 })));
}

function transposed({ xs, ys, width, height }: InkSquares): InkSquares {
  return { xs: ys, ys: xs, width: height, height: width };
}

/** Whether lines run from top to bottom. */
export function liesSideways(page: GreyBitmap, tone: Tone): boolean {
  const ink = inkSquares(page, tone);
  if (ink.xs.length < LEAST_SQUARES) return false;
  return sharpest(transposed(ink)) > SIDEWAYS * sharpest(ink);
}

/** Whether letters have their nearest neighbours above and below: a few lines say it as clearly as a full page. */
export function runsDown(letters: readonly Box[]): boolean {
  const size = ({ left, top, right, bottom }: Box): number => Math.max(right - left, bottom - top);
  const sizes = letters.map(size).toSorted((a, b) => a - b);
  const middle = sizes[sizes.length >> 1] ?? 0;
  const usual = letters
    .filter((box) => size(box) >= USUAL_SIZE.least * middle && size(box) <= USUAL_SIZE.most * middle)
    .toSorted((a, b) => a.left - b.left);
  if (usual.length < LEAST_LETTERS) return false;
  const close = CLOSE * middle;
  const far = USUAL_SIZE.most * middle + close;
  let beside = 0;
  let below = 0;
  usual.forEach((one, at) => {
    for (let next = at + 1; next < usual.length; next++) {
      const other = usual[next];
      if (other === undefined || other.left - one.left > far) break;
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const isBeside = down > 0.5 * Math.min(one.bottom - one.top, other.bottom - other.top);
      const isBelow = across > 0.5 * Math.min(one.right - one.left, other.right - other.left);
      if (isBeside && !isBelow && -across < close) beside++;
      else if (isBelow && !isBeside && -down < close) below++;
    }
  });
  return below > MORE_BELOW * beside;
}

/** `lines`: where lines of ink stand, `found`: the islands they are made of. */
export function isUpsideDown(found: readonly Island[], lines: readonly Box[]): boolean {
  let above = 0;
  let below = 0;
  for (const { box } of found) {
    const middle = (box.top + box.bottom) / 2;
    let nearest: Box | undefined;
    let least = Infinity;
    for (const line of lines) {
      if (box.left < line.left || box.right > line.right) continue;
      const away = Math.abs(middle - (line.top + line.bottom) / 2) / (line.bottom - line.top);
      if (away < least) {
        least = away;
        nearest = line;
      }
    }
    if (nearest === undefined || least > NEAR) continue;
    const height = nearest.bottom - nearest.top;
    if (box.bottom - box.top > MARK * height) continue;
    const place = (middle - nearest.top) / height;
    if (place < 0.3) above++;
    else if (place > 0.7) below++;
  }
  return above + below >= LEAST_MARKS && below > above * UPSIDE_DOWN;
}

/** From pixels of the page after `turn`, to pixels of the page as it was, `width` × `height`. */
export function turnedBack(by: Turn, width: number, height: number): Projection {
  switch (by) {
    case 0:
      return [1, 0, 0, 0, 1, 0, 0, 0, 1];
    case 90:
      return [0, 1, 0, -1, 0, height, 0, 0, 1];
    case 180:
      return [-1, 0, width, 0, -1, height, 0, 0, 1];
    case 270:
      return [0, -1, width, 1, 0, 0, 0, 0, 1];
  }
}
