// A table on a page with boxes → its cells, whether the reader gave it row by row (ruled) or line by line across the columns.
import type { CutRow, CutTable } from './cut-table.ts';
import { romanNumeral } from '../lines/roman.ts';
import type { SourceLine } from '../lines/source-line.ts';
import {
  byColumn,
  cellText,
  edgesOf,
  headsOf,
  runsAcross,
  type PlacedWord,
  type WordsOf,
} from './table-cells.ts';
import {
  columnsOf,
  FEWEST_COLUMNS,
  kindsNamedIn,
  LONGEST_HEADS,
  type Column,
} from '../lines/table-columns.ts';

/** Lines over which heads may run, and lines of a table that are looked at to find its columns. */
const HEAD_LINES = 4;
const BODY_LINES = 60;
/** Line heights from which a line is a whole row, its cells wrapped inside it. */
const WHOLE_ROW = 1.8;
/** One tall line in so many: a text layer has none. */
const RULED_SHARE = 4;

const ROW_NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐa-eđ]|[-–+•])[.)]?$/u;
const GROUP = /^[IVX]{1,5}[.)]?$/u;
const PART = /^(?:\d{1,3}(?:\.\d{1,2})+|[a-eđ]|[-–+•])[.)]?$/u;
const INTEGER = /^\(?(\d{1,3})[.)]?$/u;
const ENDS = /^(?:TM|KT|TL|TUQ)\s?\.|^N.i nh.n\s?:|^Trên đây là/u;

interface Heads {
  readonly columns: readonly Column[];
  readonly heads: readonly (readonly PlacedWord[])[];
  /** Lines they take. */
  readonly length: number;
}

function startsRow(words: readonly PlacedWord[], heads: Heads): boolean {
  const [first] = words.toSorted((a, b) => a.left - b.left);
  const beside = Math.min(...(heads.heads[1] ?? []).map(({ left }) => left));
  return first !== undefined && first.right < beside && ROW_NUMBER.test(first.text);
}

function readHeads(lines: readonly SourceLine[], at: number, wordsOf: WordsOf): Heads | undefined {
  const words: PlacedWord[] = [];
  let best: Heads | undefined;
  for (let length = 1; length <= HEAD_LINES; length++) {
    const line = lines[at + length - 1];
    const own = line ? wordsOf(line) : [];
    if (own.length === 0 || (best && startsRow(own, best))) break;
    words.push(...own);
    const heads = headsOf(words);
    const columns = columnsOf(heads.map(cellText));
    if (columns) best = { columns, heads, length };
  }
  const next = best && lines[at + best.length];
  // Without a running number nothing tells heads from words that happen to stand apart.
  return best && next && best.columns[0]?.kind === 'number' && startsRow(wordsOf(next), best)
    ? best
    : undefined;
}

function isTall(words: readonly PlacedWord[]): boolean {
  const heights = words.map(({ top, bottom }) => bottom - top).toSorted((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  const extent = Math.max(...words.map(({ bottom }) => bottom)) - Math.min(...words.map(({ top }) => top));
  return extent > usual * WHOLE_ROW;
}

/** Whether the reader gave each row as one line: then cells wrap inside many a line. */
function isRuled(lines: readonly (readonly PlacedWord[])[]): boolean {
  return lines.filter(isTall).length * RULED_SHARE >= lines.length;
}

interface Draft {
  readonly number: string;
  /** Words of each cell. */
  readonly cells: PlacedWord[][];
  /** A title set across the columns. */
  readonly across: boolean;
  readonly first: number;
  last: number;
  readonly page: number;
}

/** Whether the running number says that the outline goes on and the table is over. */
function outOfStep(number: string, before: { integer: number; groups: number }): boolean {
  const integer = Number(INTEGER.exec(number)?.[1] ?? Number.NaN);
  if (Number.isNaN(integer)) return GROUP.test(number) && before.groups === 0 && before.integer > 0;
  return integer !== before.integer + 1 && integer !== 1;
}

/** A lone figure is what an engine reads worst: g for 9, 1 for 11. Its place among its neighbours says more. */
function steady(number: string, expected: number): string {
  if (number === '') return number;
  const integer = INTEGER.exec(number)?.[1];
  const misread = integer === undefined ? !PART.test(number) : Number(integer) < expected;
  return misread ? String(expected) : number;
}

function numberOf(printed: string, alone: boolean, before: { integer: number; groups: number }): string {
  if (!alone) return steady(printed, before.integer + 1);
  return GROUP.test(printed) ? romanNumeral(before.groups + 1) : printed;
}

/** Every line is asked, so all that heads could be is asked once: more text never names fewer kinds. */
function namesColumns(lines: readonly SourceLine[], at: number): boolean {
  let text = lines[at]?.text ?? '';
  for (const line of lines.slice(at + 1, at + HEAD_LINES)) {
    const longer = `${text} ${line.text}`;
    if (longer.length > LONGEST_HEADS) break;
    text = longer;
  }
  return kindsNamedIn(text) >= FEWEST_COLUMNS;
}

export function placedTable(
  lines: readonly SourceLine[],
  at: number,
  wordsOf: WordsOf,
): CutTable | undefined {
  const heads = namesColumns(lines, at) ? readHeads(lines, at, wordsOf) : undefined;
  if (!heads) return undefined;
  const from = at + heads.length;
  const bodyLines = lines.slice(from, from + BODY_LINES).map((line) => wordsOf(line));
  const edges = edgesOf(heads.heads, bodyLines.flat());
  const ruled = isRuled(bodyLines);
  const drafts: Draft[] = [];
  const before = { integer: 0, groups: 0 };
  for (const line of lines.slice(from)) {
    const words = wordsOf(line);
    if (words.length === 0 || ENDS.test(line.text)) break;
    const cells = byColumn(words, edges).map((cell) => [...cell]);
    const printed = cellText(cells[0] ?? []);
    const alone = cells.slice(1).filter((cell) => cell.length > 0).length < 2;
    const across = !(ruled && isTall(words)) && runsAcross(words, edges);
    const number = ruled ? numberOf(printed, alone || across, before) : printed;
    const numbered = ROW_NUMBER.test(number);
    if (across && (!numbered || outOfStep(number, before))) break;
    if (numbered || ruled) {
      const integer = INTEGER.exec(number)?.[1];
      if (integer !== undefined) before.integer = Number(integer);
      else if (GROUP.test(number)) before.groups++;
      drafts.push({ number, cells, across, first: line.number, last: line.number, page: line.page });
      continue;
    }
    const open = drafts.at(-1);
    if (!open) break;
    cells.forEach((cell, column) => open.cells[column]?.push(...cell));
    open.last = line.number;
  }
  const rows = drafts.map(({ number, cells, across, first, last, page }): CutRow => {
    const texts = across ? [cellText(cells.slice(1).flat())] : cells.slice(1).map(cellText);
    return { cells: [number, ...texts], lines: [first, last], page };
  });
  const last = rows.at(-1)?.lines[1];
  return last === undefined
    ? undefined
    : { columns: heads.columns, rows, lines: [lines[at]?.number ?? 1, last] };
}
