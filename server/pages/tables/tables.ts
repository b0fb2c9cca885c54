// Ruled tables: where they stand and the boxes of their cells, row by row. Engines read across rules and lose a third
// of such a page; read cell by cell, nothing is lost and rows stay rows.
import type { Box } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';
import type { Island } from '../ink/islands.ts';
import { boxAround } from '../order/boxes.ts';
import { rulesIn, type Rules } from '../ink/rules.ts';

/** A cell's inside, without its rules. A merged cell stands in its first row. */
export interface Table {
  readonly box: Box;
  readonly rows: readonly (readonly Box[])[];
}

/** The smallest table, in inches. */
const LEAST_WIDTH = 2;
const LEAST_HEIGHT = 0.4;
/** Ink of a frame, in shares of its box: pictures and logos have more. */
const FRAME_INK = 0.3;
/** Rules nearer to each other than this, in inches, are one (a double rule). */
const SAME_RULE = 0.07;
/** Rules that go on by this beyond the last one across them, in inches, part the cells of a row or column without a rule of its own there. */
const OPEN = 0.15;
/** So many have to: one alone is a stroke. */
const LEAST_OPEN = 2;
/** A side of a cell is ruled when this share of it is. */
const RULED = 0.6;
/** Fewer cells are a frame, or the strokes of a signature through a black seal, whose bounds no rule divides. */
const LEAST_CELLS = 4;
/** White kept off the rules, in inches. */
const INSET = 0.012;

/** Places of rules along one axis, near ones taken together. */
function places(centres: readonly number[], dpi: number): readonly number[] {
  const groups: number[][] = [];
  for (const centre of centres.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && centre - (group.at(-1) ?? 0) < SAME_RULE * dpi) group.push(centre);
    else groups.push([centre]);
  }
  return groups.map((group) => group.reduce((sum, centre) => sum + centre, 0) / group.length);
}

/** `ruled` with the edges at which a table has no rule: where the rules along the other axis end. */
function withOpenEdges(
  ruled: readonly number[],
  ends: readonly (readonly [from: number, to: number])[],
  dpi: number,
): readonly number[] {
  const [first, last] = [ruled[0], ruled.at(-1)];
  if (first === undefined || last === undefined) return ruled;
  const near = SAME_RULE * dpi;
  const least = Math.min(...ends.map(([from]) => from));
  const most = Math.max(...ends.map(([, to]) => to));
  const begins = ends.filter(([from]) => from - least <= near).length;
  const stops = ends.filter(([, to]) => most - to <= near).length;
  return [
    ...(begins >= LEAST_OPEN && first - least >= OPEN * dpi ? [least] : []),
    ...ruled,
    ...(stops >= LEAST_OPEN && most - last >= OPEN * dpi ? [most] : []),
  ];
}

/** Share of [from, to) that rules at `place` cover. */
function covered(
  rules: readonly Box[],
  place: number,
  [from, to]: readonly [number, number],
  axis: 'across' | 'down',
  dpi: number,
): number {
  const length = to - from;
  let sum = 0;
  for (const rule of rules) {
    const centre = axis === 'across' ? (rule.top + rule.bottom) / 2 : (rule.left + rule.right) / 2;
    if (Math.abs(centre - place) > SAME_RULE * dpi) continue;
    const [start, end] = axis === 'across' ? [rule.left, rule.right] : [rule.top, rule.bottom];
    sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return length <= 0 ? 0 : sum / length;
}

/** Rows of cells between the rules of one table; none where the rules part too few. */
export function cellsBetween(rules: Rules, dpi: number): readonly (readonly Box[])[] {
  const rows = cellsOf(rules, dpi);
  return rows.flat().length >= LEAST_CELLS ? rows : [];
}

function cellsOf({ across, down }: Rules, dpi: number): readonly (readonly Box[])[] {
  const ruledAcross = places(
    across.map((rule) => (rule.top + rule.bottom) / 2),
    dpi,
  );
  const ruledDown = places(
    down.map((rule) => (rule.left + rule.right) / 2),
    dpi,
  );
  const ys = withOpenEdges(
    ruledAcross,
    down.map(({ top, bottom }) => [top, bottom]),
    dpi,
  );
  const xs = withOpenEdges(
    ruledDown,
    across.map(({ left, right }) => [left, right]),
    dpi,
  );
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 2 || columns < 2) return [];
  const x = (at: number): number => xs[at] ?? 0;
  const y = (at: number): number => ys[at] ?? 0;
  const taken = new Set<number>();
  const inset = INSET * dpi;
  const cells: Box[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: Box[] = [];
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let right = column + 1;
      while (right < columns && covered(down, x(right), [y(row), y(row + 1)], 'down', dpi) < RULED) right++;
      let bottom = row + 1;
      while (bottom < rows && covered(across, y(bottom), [x(column), x(right)], 'across', dpi) < RULED)
        bottom++;
      for (let r = row; r < bottom; r++) for (let c = column; c < right; c++) taken.add(r * columns + c);
      line.push({
        left: Math.ceil(x(column) + inset),
        top: Math.ceil(y(row) + inset),
        right: Math.floor(x(right) - inset),
        bottom: Math.floor(y(bottom) - inset),
      });
    }
    cells.push(line);
  }
  return cells;
}

/** As much of the box as its cells and their rules take up: words that stand in no cell are read with the page. */
function aroundCells(box: Box, cells: readonly Box[], rule: number): Box {
  const { left, top, right, bottom } = boxAround(cells);
  return {
    left: Math.max(box.left, Math.floor(left - rule)),
    top: Math.max(box.top, Math.floor(top - rule)),
    right: Math.min(box.right, Math.ceil(right + rule)),
    bottom: Math.min(box.bottom, Math.ceil(bottom + rule)),
  };
}

export function tablesIn(page: GreyBitmap, found: readonly Island[], dark: number): readonly Table[] {
  const { dpi } = page;
  const frames = found.filter(({ box, size }) => {
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    return width >= LEAST_WIDTH * dpi && height >= LEAST_HEIGHT * dpi && size < FRAME_INK * width * height;
  });
  return frames
    .map(({ box }) => ({ box, rows: cellsBetween(rulesIn(page, box, dark), dpi) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ box, rows }) => ({ box: aroundCells(box, rows.flat(), SAME_RULE * dpi), rows }));
}

/** Whether the middle of any of these lies in the box. */
export function holdsAny(box: Box, others: readonly Box[]): boolean {
  return others.some((other) => {
    const x = (other.left + other.right) / 2;
    const y = (other.top + other.bottom) / 2;
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  });
}
