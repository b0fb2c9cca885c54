// Words of a page in columns that nothing but white parts → the rows of the table they make, cell by cell, and the lines
// that are left. Read across, the wrapped cells of a row run into each other.
import type { Line } from '../../model/page.ts';
import { fold } from '../../language/fold.ts';
import { boxAround, lineOf } from '../order/boxes.ts';
import { isBesideSignature } from '../order/columns.ts';
import { median } from '../order/rows.ts';
import { rowOf, type ReadTable } from '../order/table-rows.ts';
import { inColumns, middleOf, parted, type CellLine, type Gutter } from './white-columns.ts';
import { isNumberedOrFlat, rowsOfCells } from './cell-rows.ts';

/** A table has at least so many columns: two are a letterhead, a signature block, or a list with its labels. */
const FEWEST_COLUMNS = 3;
/** Lines in which so many columns are filled; one could be chance. */
const FEWEST_FULL_LINES = 2;
/**
 * White between two columns, in heights of a word: where a table is looked for, and what must be left of it over all lines.
 * Boxes of a text layer are as high as the font, those of recognised words as high as their letters.
 */
interface White {
  readonly open: number;
  readonly least: number;
}
const WHITE = {
  typed: { open: 0.8, least: 0.5 },
  recognised: { open: 1.3, least: 1 },
} as const satisfies Readonly<Record<string, White>>;
/** No cell has more lines; what does is no table. */
const LONGEST_ROW = 14;
/** Lines of a table follow each other within so many heights. */
const NEXT_LINE = 3;
/** Of the lines' pitch: a line of the same cell comes no later. */
const SAME_CELL = 1.35;
/** Edges or middles of a column's lines that agree, in heights of a word, and the share of lines that must. */
const ALIGNED = 0.6;
const MOSTLY = 0.6;
/** Of a letterhead, folded; words such as “xã hội” alone are an office's name too. */
const LETTERHEAD = /cong hoa xa hoi|doc lap\W+tu do|dang cong san viet nam/;
const SECTION = /^(?:[IVX]{1,5}|\d{1,2})\.\s/;

interface Block {
  readonly first: number;
  readonly end: number;
  readonly gutters: readonly Gutter[];
}

const placeOf = (line: Line): number => middleOf(line.words);
const leftmost = (line: Line): number => Math.min(...line.words.map(({ box }) => box.left));
const rightmost = (line: Line): number => Math.max(...line.words.map(({ box }) => box.right));

/** Gaps within a line, and the margins where `margins`. */
function gapsOf({ words }: Line, least: number, margins: boolean): readonly Gutter[] {
  const sorted = words.toSorted((a, b) => a.box.left - b.box.left);
  const gaps: Gutter[] = [];
  let right = -Infinity;
  for (const { box } of sorted) {
    if (box.left - right >= least && (margins || right > -Infinity)) gaps.push({ from: right, to: box.left });
    right = Math.max(right, box.right);
  }
  return margins ? [...gaps, { from: right, to: Infinity }] : gaps;
}

function shared(gutters: readonly Gutter[], gaps: readonly Gutter[], least: number): readonly Gutter[] {
  return gutters.flatMap((gutter) =>
    gaps
      .map((gap) => ({ from: Math.max(gap.from, gutter.from), to: Math.min(gap.to, gutter.to) }))
      .filter(({ from, to }) => to - from >= least),
  );
}

/** Gutters with words close on both sides in several lines: the others are holes in one line. */
function supported(lines: readonly Line[], gutters: readonly Gutter[]): readonly Gutter[] {
  return gutters.filter((gutter, at) => {
    const before = gutters[at - 1]?.to ?? -Infinity;
    const after = gutters[at + 1]?.from ?? Infinity;
    const both = lines.filter(
      ({ words }) =>
        words.some(({ box }) => box.right <= gutter.from && box.left >= before) &&
        words.some(({ box }) => box.left >= gutter.to && box.right <= after),
    );
    return both.length >= FEWEST_FULL_LINES;
  });
}

/** Whether one edge or the middle of what each line has in the column agrees in most of them. */
function isAligned(cells: readonly Line['words'][], height: number): boolean {
  const boxes = cells
    .filter((words) => words.length > 0)
    .map((words) => boxAround(words.map(({ box }) => box)));
  return [
    boxes.map(({ left }) => left),
    boxes.map(({ right }) => right),
    boxes.map(({ left, right }) => (left + right) / 2),
  ].some((places) => {
    const middle = median(places);
    return (
      places.filter((place) => Math.abs(place - middle) < ALIGNED * height).length >= MOSTLY * places.length
    );
  });
}

function isTable(cells: readonly CellLine[], height: number): boolean {
  const columns = cells[0]?.cells.length ?? 0;
  const full = cells.filter(
    (line) => line.cells.filter((words) => words.length > 0).length >= FEWEST_COLUMNS,
  );
  if (full.length < FEWEST_FULL_LINES) return false;
  return Array.from({ length: columns }, (_, at) => cells.map((line) => line.cells[at] ?? [])).every(
    (column) => isAligned(column, height),
  );
}

function blockFrom(lines: readonly Line[], first: number, height: number, white: White): Block | undefined {
  const seed = lines[first];
  if (!seed) return undefined;
  let gutters = gapsOf(seed, white.least * height, false);
  if (gutters.filter(({ from, to }) => to - from >= white.open * height).length < FEWEST_COLUMNS - 1)
    return undefined;
  let end = first + 1;
  for (; end < lines.length; end++) {
    const [before, next] = [lines[end - 1], lines[end]];
    if (!before || !next || placeOf(next) - placeOf(before) > NEXT_LINE * height || isElsewhere(next)) break;
    const kept = shared(gutters, gapsOf(next, white.least * height, true), white.least * height);
    const within = lines.slice(first, end);
    const known = supported(within, gutters);
    // Running text crosses a gutter that several lines have kept.
    const isCrossed = known.some(
      (gutter) => !kept.some(({ from, to }) => from < gutter.to && to > gutter.from),
    );
    if (isCrossed || kept.length < FEWEST_COLUMNS - 1) break;
    gutters = kept;
  }
  const block = lines.slice(first, end);
  const inner = gutters.filter(
    ({ from, to }) => from > Math.min(...block.map(leftmost)) && to < Math.max(...block.map(rightmost)),
  );
  const sure = supported(block, inner);
  return sure.length < FEWEST_COLUMNS - 1 ? undefined : { first, end, gutters: sure };
}

function isElsewhere(line: Line): boolean {
  const text = fold(line.text);
  return LETTERHEAD.test(text) || isBesideSignature(text);
}

const fits = (line: Line, gutters: readonly Gutter[]): boolean =>
  line.words.every(({ box }) => !gutters.some(({ from, to }) => box.left < to - 1 && box.right > from + 1));

/** Up to the first lines of wrapped heads, and without a last line that only happens to stand in one column. */
function bounded(lines: readonly Line[], { first, end, gutters }: Block, height: number): Block {
  const places = lines.slice(first, end).map(placeOf);
  const steps = places
    .slice(1)
    .map((place, at) => place - (places[at] ?? place))
    .filter((step) => step > height / 2);
  const pitch = Math.min(...steps);
  const follows = (upper: Line | undefined, lower: Line | undefined): boolean =>
    upper !== undefined && lower !== undefined && placeOf(lower) - placeOf(upper) <= SAME_CELL * pitch;
  let from = first;
  while (from > 0) {
    const above = lines[from - 1];
    if (!above || isElsewhere(above) || !follows(above, lines[from]) || !fits(above, gutters)) break;
    const filled = inColumns(above, gutters).cells.map((words) => words.length > 0);
    if (SECTION.test(above.text) || filled.filter(Boolean).length < 2) break;
    from--;
  }
  let to = end;
  while (to > from + 1) {
    const line = lines[to - 1];
    const filled = line ? inColumns(line, gutters).cells.filter((words) => words.length > 0).length : 0;
    if (!line || filled > 1) break;
    const isOfCell = follows(lines[to - 2], line) && !SECTION.test(line.text);
    if (isOfCell) break;
    to--;
  }
  return { first: from, end: to, gutters };
}

/** `lines` from the top, each from the left. */
export function takeUnruledTables(
  lines: readonly Line[],
  source: keyof typeof WHITE,
): {
  readonly tables: readonly ReadTable[];
  readonly rest: readonly Line[];
} {
  const height = median(lines.flatMap(({ words }) => words.map(({ box }) => box.bottom - box.top)));
  const tables: ReadTable[] = [];
  const rest: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const found = isElsewhere(line) ? undefined : blockFrom(lines, at, height, WHITE[source]);
    const block = found && bounded(lines, found, height);
    const isSure = source === 'typed' ? () => true : isNumberedOrFlat;
    const cells = block && lines.slice(block.first, block.end).map((each) => inColumns(each, block.gutters));
    const grouped = cells && isTable(cells, height) ? rowsOfCells(cells, height) : [];
    if (
      !block ||
      grouped.length === 0 ||
      grouped.some((row) => row.length > LONGEST_ROW) ||
      !isSure(grouped)
    ) {
      rest.push(line);
      continue;
    }
    rest.splice(rest.length - (at - block.first));
    const rows = grouped.map((row) => rowOf(parted(row)));
    tables.push({ box: boxAround(rows.flatMap(({ words }) => words.map(({ box }) => box))), rows });
    at = block.end - 1;
  }
  return { tables, rest: rest.map(({ words }) => lineOf(words)) };
}
