// Lines of a table without rules → its rows: by the white between them where there is any, else by running numbers, else by
// a column that never wraps.
import { fold } from '../../language/fold.ts';
import type { CellLine } from './white-columns.ts';

/** A row begins where lines stand so much further apart than lines of one cell do. */
const FURTHER = 1.22;
/** Lines nearer than this, in heights of a word, stand beside each other: cells of an odd and an even number of lines. */
const BESIDE = 0.6;
const ROW_NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐ]|[a-eđ])[.)]?$/u;
const LOWER = /^["“(]?\p{Ll}/u;
/** Lines that a cell may have above the line that carries its row's number. */
const LINES_ABOVE = 6;
const NEARER = 0.8;
const SUM = /^(?:tong(?: cong| so)?|cong(?: \(.*)?)$/;
/** Of all lines, a column that fills fewer begins no rows. */
const LEAST_SHARE = 1 / 6;

const textOf = ({ cells }: CellLine, column: number): string =>
  (cells[column] ?? []).map(({ text }) => text).join(' ');
const isFilled = ({ cells }: CellLine, column: number): boolean => (cells[column] ?? []).length > 0;

function cutAt(lines: readonly CellLine[], starts: readonly number[]): readonly (readonly CellLine[])[] {
  const all = [...new Set([0, ...starts])].toSorted((a, b) => a - b);
  return all.map((start, at) => lines.slice(start, all[at + 1] ?? lines.length));
}

/** Lines that carry a running number in the first column. */
function numbered(lines: readonly CellLine[]): readonly number[] {
  return lines.flatMap((line, at) => (ROW_NUMBER.test(textOf(line, 0)) ? [at] : []));
}

function byGaps(lines: readonly CellLine[], height: number): readonly (readonly CellLine[])[] | undefined {
  const steps = lines.slice(1).map(({ middle }, at) => middle - (lines[at]?.middle ?? middle));
  const pitch = Math.min(...steps.filter((step) => step > BESIDE * height));
  const starts = steps.flatMap((step, at) => (step > FURTHER * pitch ? [at + 1] : []));
  const rows = cutAt(lines, starts);
  const anchors = new Set(numbered(lines));
  const perRow = rows.map((row) => row.filter((line) => anchors.has(lines.indexOf(line))).length);
  if (perRow.some((count) => count > 1)) return undefined;
  // Of rows that all have one line the gaps tell nothing that the lines do not.
  if (anchors.size > 1)
    return perRow.filter((count) => count === 1).length >= anchors.size ? rows : undefined;
  return rows.length > 2 && rows.length < lines.length ? rows : undefined;
}

/** The column that says most. */
function mainColumn(lines: readonly CellLine[]): number {
  const columns = lines[0]?.cells.length ?? 0;
  const words = Array.from({ length: columns }, (_, column) =>
    lines.reduce((sum, line) => sum + (line.cells[column] ?? []).length, 0),
  );
  return words.indexOf(Math.max(...words));
}

/** Where numbers stand in the middle of their rows, a row begins above: at the line whose main cell goes on with no other. */
function byNumbers(lines: readonly CellLine[]): readonly (readonly CellLine[])[] | undefined {
  const anchors = numbered(lines);
  if (anchors.length < 2) return undefined;
  const main = mainColumn(lines);
  const starts = anchors.map((anchor, at) => {
    const floor = Math.max(0, anchor - LINES_ABOVE, (anchors[at - 1] ?? -1) + 1);
    let start = anchor;
    const goesOn = (line: CellLine | undefined): boolean =>
      line !== undefined && (!isFilled(line, main) || LOWER.test(textOf(line, main)));
    while (start > floor && goesOn(lines[start])) start--;
    if (goesOn(lines[start])) start = anchor;
    const isBare = (line: CellLine | undefined): boolean => line !== undefined && !isFilled(line, main);
    while (start - 1 > floor && isBare(lines[start - 1]) && isNearer(lines, start)) start--;
    return start;
  });
  return cutAt(lines, starts);
}

/** Whether the line above `start` stands nearer to it than to the line before: cells in the middle of a row reach above its number. */
function isNearer(lines: readonly CellLine[], start: number): boolean {
  const [before, above, line] = [lines[start - 2], lines[start - 1], lines[start]].map(
    (each) => each?.middle ?? 0,
  );
  return (line ?? 0) - (above ?? 0) < NEARER * ((above ?? 0) - (before ?? 0));
}

/** Rows of sums carry no number: their figures would run into those of the row above. */
function withSumsApart(rows: readonly (readonly CellLine[])[]): readonly (readonly CellLine[])[] {
  return rows.flatMap((row) =>
    cutAt(
      row,
      row.flatMap(({ cells }, at) => {
        const first = cells.find((words) => words.length > 0) ?? [];
        return SUM.test(fold(first.map(({ text }) => text).join(' '))) ? [at] : [];
      }),
    ),
  );
}

function byShortColumn(lines: readonly CellLine[]): readonly (readonly CellLine[])[] {
  const columns = lines[0]?.cells.length ?? 0;
  const least = Math.max(2, lines.length * LEAST_SHARE);
  const starts = Array.from({ length: columns }, (_, column) =>
    lines.flatMap((line, at) => (isFilled(line, column) ? [at] : [])),
  )
    .filter((filled) => filled.length >= least)
    .toSorted((a, b) => a.length - b.length);
  return cutAt(lines, starts[0] ?? []);
}

/** `lines` from the top; of each row its lines. */
export function rowsOfCells(lines: readonly CellLine[], height: number): readonly (readonly CellLine[])[] {
  return withSumsApart(byGaps(lines, height) ?? byNumbers(lines) ?? byShortColumn(lines));
}

/** Lines that a row may have in the column that has the fewest: more are rows whose numbers were lost. */
const SHORT_LINES = 2;

function isMerged(rows: readonly (readonly CellLine[])[]): boolean {
  const columns = rows[0]?.[0]?.cells.length ?? 0;
  const filled = Array.from({ length: columns }, (_, column) =>
    rows.map((row) => row.filter((line) => isFilled(line, column)).length),
  );
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const [shortest = []] = filled
    .slice(1)
    .filter((counts) => counts.filter((count) => count > 0).length > rows.length / 2)
    .toSorted((a, b) => sum(a) - sum(b));
  return shortest.some((count) => count > SHORT_LINES);
}

/** Whether nothing about the rows had to be guessed: each is one line, or all carry a number, each one more than the last. */
export function isNumberedOrFlat(rows: readonly (readonly CellLine[])[]): boolean {
  if (rows.every((row) => row.length === 1)) return true;
  const numbers = rows
    .slice(1)
    .map((row) => Number.parseInt(row.map((line) => textOf(line, 0)).join(''), 10));
  const isCounted = numbers.length > 1 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  return isCounted && !isMerged(rows);
}
