// How a page's lines are bent (a sheet that curls, a book photographed open), from where its letters stand; and the page
// with its lines straight. Only heights are put right: letters narrowed by the curl are read as they are.
import type { GreyBitmap } from '../../model/bitmap.ts';
import type { Box } from '../../model/page.ts';
import { solved } from './linear-equations.ts';

/**
 * How much lower a point of the straight page lies on the bent one, in shares of the page's height: factors of a polynomial
 * in how far the point is from the middle, -1..1, across (powers from 1 on) and down (from 0 on).
 */
export type Bend = readonly number[];

interface Size {
  readonly width: number;
  readonly height: number;
}

const POWERS_ACROSS = 4;
const POWERS_DOWN = 3;
/** Letters are as high as the middle one times this: marks and capitals with marks are left out. */
const ALIKE = { least: 0.6, most: 1.7 } as const;
/** The next letter of a line is no further than this, in heights, and beside the last for so much of its height. */
const NEXT_LETTER = 3;
const BESIDE = 0.4;
/** A line to measure by: letters, and width in shares of the page; and how many there must be. */
const LEAST_LETTERS = 12;
const LEAST_WIDTH = 0.3;
const LEAST_LINES = 12;
/** Share of the page's height from the first of them to the last: what they say is carried on beyond them. */
const LEAST_HEIGHT = 0.4;
/** So many lines, and letters of each, tell as much as all. */
const MOST_LINES = 40;
const MOST_LETTERS = 24;
/** Rounds of fitting; what stands further off than this, in heights (the tail of g, a point below), is left out of the next. */
const ROUNDS = 5;
const HANGING = 0.3;
/** Mean distance from straight lines, in heights of a letter, up to which a page is flat: 40 scans have 0.03–0.08, bent ones 0.19 and more. */
const STRAIGHT = 0.1;
/** Heights of a letter by which straight lines must fan out or lean, though the page was made as level as one angle can. */
const LEANING = 0.6;
/** How far lines leave the straight, in heights of a letter: flat pages stay below 0.2. And how much nearer the curves must be. */
const BENT = 0.4;
const NEARER = 1.5;
/** Keeps terms that nothing speaks for at nothing. */
const RIDGE = 1e-4;

/** Where a letter stands, in pixels. */
interface Foot {
  readonly x: number;
  readonly y: number;
}

interface OpenLine {
  readonly feet: Foot[];
  last: Box;
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function shared(a: Box, b: Box): number {
  const common = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return common / Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** Evenly chosen. */
function some<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from(
    { length: most },
    (_, at) => items[Math.round((at * (items.length - 1)) / (most - 1))],
  ).filter((item) => item !== undefined);
}

/** Line by line: each letter follows the one to its left, so that lines may climb and fall. */
function linesOf(letters: readonly Box[], letter: number, width: number): readonly (readonly Foot[])[] {
  const open: OpenLine[] = [];
  const done: OpenLine[] = [];
  for (const box of letters.toSorted((a, b) => a.left - b.left)) {
    for (let at = open.length - 1; at >= 0; at--) {
      if (box.left - (open[at]?.last.right ?? 0) > NEXT_LETTER * letter) done.push(...open.splice(at, 1));
    }
    let nearest: OpenLine | undefined;
    for (const line of open) {
      if (shared(line.last, box) > (nearest ? shared(nearest.last, box) : BESIDE)) nearest = line;
    }
    const foot = { x: (box.left + box.right) / 2, y: box.bottom };
    if (nearest) {
      nearest.feet.push(foot);
      nearest.last = box;
    } else open.push({ feet: [foot], last: box });
  }
  return [...done, ...open]
    .map(({ feet }) => feet)
    .filter((feet) => {
      const reach = (feet.at(-1)?.x ?? 0) - (feet[0]?.x ?? 0);
      return feet.length >= LEAST_LETTERS && reach >= LEAST_WIDTH * width;
    });
}

/** Ordered by the power across, so that the first ones alone describe lines that only lean. */
function termsAt(u: number, v: number): readonly number[] {
  return Array.from({ length: POWERS_ACROSS }, (_, k) =>
    Array.from({ length: POWERS_DOWN }, (__, l) => u ** (k + 1) * v ** l),
  ).flat();
}

function shareAt(bend: Bend, u: number, v: number): number {
  return termsAt(u, v).reduce((sum, term, at) => sum + term * (bend[at] ?? 0), 0);
}

interface Fitted {
  readonly bend: Bend;
  /** Mean distance of the feet from the curves, in pixels. */
  readonly off: number;
}

/** The best bend of this degree across: 1 for lines that only lean. */
function fitted(lines: readonly (readonly Foot[])[], page: Size, letter: number, degree: number): Fitted {
  const count = degree * POWERS_DOWN;
  const across = (x: number): number => (2 * x) / page.width - 1;
  const down = (y: number): number => (2 * y) / page.height - 1;
  let bend: Bend = [];
  let off = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const equations = Array.from({ length: count }, () => new Float64Array(count + 1));
    const distances: number[] = [];
    for (const line of lines) {
      const straight = line.map(({ x, y }) => y - page.height * shareAt(bend, across(x), down(y)));
      const base = middleOf(straight);
      const kept = line.filter(
        (_, at) => round === 0 || Math.abs((straight[at] ?? 0) - base) < HANGING * letter,
      );
      distances.push(...straight.map((y) => Math.min(HANGING * letter, Math.abs(y - base))));
      const rows = kept.map(({ x, y }) => [
        ...termsAt(across(x), down(base)).slice(0, count),
        (y - base) / page.height,
      ]);
      // Where a line stands is its own matter: only what its letters differ by counts.
      const means = Array.from(
        { length: count + 1 },
        (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
      );
      for (const row of rows) {
        const own = row.map((value, at) => value - (means[at] ?? 0));
        equations.forEach((equation, i) => {
          own.forEach((value, j) => {
            equation[j] = (equation[j] ?? 0) + (own[i] ?? 0) * value;
          });
        });
      }
    }
    off = distances.reduce((sum, distance) => sum + distance, 0) / Math.max(1, distances.length);
    equations.forEach((equation, at) => {
      equation[at] = (equation[at] ?? 0) + RIDGE * lines.length;
    });
    bend = [...solved(equations)];
  }
  return { bend, off };
}

/** The furthest that a line leaves the straight between its ends, in shares of the page's height. */
function furthest(bend: Bend): number {
  const places = [-0.8, -0.4, 0, 0.4, 0.8];
  return Math.max(
    ...places.flatMap((v) => {
      const [left, right] = [shareAt(bend, -0.8, v), shareAt(bend, 0.8, v)];
      return places.map((u) => Math.abs(shareAt(bend, u, v) - left - ((right - left) * (u + 0.8)) / 1.6));
    }),
  );
}

/** The furthest that lines go down or up towards the sides, in shares of the page's height. */
function leansAway(bend: Bend): number {
  const heights = [-0.8, -0.4, 0, 0.4, 0.8];
  return Math.max(...heights.flatMap((v) => [-0.8, 0.8].map((u) => Math.abs(shareAt(bend, u, v)))));
}

/** undefined where lines are straight, or too few to tell. `letters`: boxes of letters on the page. */
export function bendOf(letters: readonly Box[], page: Size): Bend | undefined {
  const letter = middleOf(letters.map(({ top, bottom }) => bottom - top));
  const alike = letters.filter(({ top, bottom }) => {
    const height = (bottom - top) / letter;
    return height >= ALIKE.least && height <= ALIKE.most;
  });
  const all = linesOf(alike, letter, page.width);
  if (all.length < LEAST_LINES) return undefined;
  const lines = some(
    all.toSorted((a, b) => (a[0]?.y ?? 0) - (b[0]?.y ?? 0)),
    MOST_LINES,
  ).map((feet) => some(feet, MOST_LETTERS));
  const feet = lines.flatMap((line) => line[0]?.y ?? []);
  if (Math.max(...feet) - Math.min(...feet) < LEAST_HEIGHT * page.height) return undefined;
  const leaning = fitted(lines, page, letter, 1);
  if (leaning.off < STRAIGHT * letter) {
    // Cells of a table that are taken for one line lean any way, and are no nearer to it than to the level.
    const isWorthIt = leansAway(leaning.bend) * page.height >= LEANING * letter;
    return isWorthIt && fitted(lines, page, letter, 0).off >= NEARER * leaning.off ? leaning.bend : undefined;
  }
  const bent = fitted(lines, page, letter, POWERS_ACROSS);
  if (furthest(bent.bend) * page.height < BENT * letter) return undefined;
  return leaning.off >= NEARER * bent.off ? bent.bend : undefined;
}

/** Of the page turned by half a circle. */
export function onItsHead(bend: Bend): Bend {
  return bend.map((share, at) => {
    const power = Math.floor(at / POWERS_DOWN) + 1 + (at % POWERS_DOWN);
    return power % 2 === 0 ? -share : share;
  });
}

/** From a box of the straight page to the box around it on the bent one, both of this size. */
export function bentBox(bend: Bend, { width, height }: Size, { left, top, right, bottom }: Box): Box {
  const at = (x: number, y: number): number =>
    y + height * shareAt(bend, (2 * x) / width - 1, (2 * y) / height - 1);
  return {
    left,
    right,
    top: Math.round(Math.min(at(left, top), at(right, top))),
    bottom: Math.round(Math.max(at(left, bottom), at(right, bottom))),
  };
}

/** The page, or its upper part where `page` is larger, with its lines straight; what lies outside is `paper`. */
export function straightened(part: GreyBitmap, bend: Bend, page: Size, paper: number): GreyBitmap {
  const { width, height, data } = part;
  const straight = new Uint8ClampedArray(data.length);
  for (let x = 0; x < width; x++) {
    const u = (2 * x) / page.width - 1;
    // The polynomial's factors down the column.
    const column = Array.from({ length: POWERS_DOWN }, (_, l) =>
      Array.from(
        { length: POWERS_ACROSS },
        (__, k) => (bend[k * POWERS_DOWN + l] ?? 0) * u ** (k + 1),
      ).reduce((sum, term) => sum + term, 0),
    );
    const [c0 = 0, c1 = 0, c2 = 0] = column;
    for (let y = 0; y < height; y++) {
      const v = (2 * y) / page.height - 1;
      const from = y + page.height * (c0 + v * (c1 + v * c2));
      const top = Math.floor(from);
      const at = y * width + x;
      if (top < 1 || top >= height - 2) {
        straight[at] = paper;
        continue;
      }
      const t = from - top;
      const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = [-1, 0, 1, 2].map((row) => data[(top + row) * width + x] ?? 0);
      // Catmull-Rom, as in warp.ts: marks above vowels are two pixels high.
      straight[at] =
        p1 + (t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)))) / 2;
    }
  }
  return { ...part, data: new Uint8Array(straight.buffer) };
}
