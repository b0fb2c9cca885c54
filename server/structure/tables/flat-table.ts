// A table of which only the lines are left (no tabs, no boxes) → its rows by their running number; the columns cannot be told apart.
import type { CutRow, CutTable } from './cut-table.ts';
import { isCapitals } from '../../language/capitals.ts';
import type { SourceLine } from '../lines/source-line.ts';
import { FEWEST_COLUMNS, kindsNamedIn } from '../lines/table-columns.ts';

const HEADS = /^(?:S?TT|Stt|Số TT|Số thứ tự)\s/u;
/** Lines that the heads and a title over the first row may take, and lines after which a row is no row any more. */
const HEAD_LINES = 6;
const LONGEST_ROW = 14;
/** Numbers that the engine misread may lie between two that it read. */
const LARGEST_STEP = 3;
/** Of the lines of a ruled table, which are its rows, at least this share still shows its number. */
const RULED_SHARE = 0.6;
/** With fewer rows one wrapped line would decide. */
const TELLING_ROWS = 5;
const ENDS = /^(?:TM|KT|TL|TUQ)\s?\.|^N.i nh.n\s?:|^Trên đây là|^[IVX]{1,5}\. \p{Lu}{2}/u;

/** `1 Tổ chức …`; `1. Tổ chức …` is an item of the outline as often as a row. */
function numberOf(text: string): number | undefined {
  const match = /^(\d{1,2}) (?=\p{L})/u.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

interface Draft {
  readonly number: number;
  readonly texts: string[];
  readonly first: number;
  last: number;
  readonly page: number;
}

const inStep = (number: number | undefined, before: number): number is number =>
  number !== undefined && number > before && number <= before + LARGEST_STEP;

/** Lines up to what can be no row, and how many of them begin with the next number. */
function reach(lines: readonly SourceLine[]): {
  readonly body: readonly SourceLine[];
  readonly steps: number;
} {
  const body: SourceLine[] = [];
  let [before, steps, since] = [0, 0, 0];
  for (const line of lines) {
    if (ENDS.test(line.text) || since > LONGEST_ROW) break;
    body.push(line);
    const number = numberOf(line.text);
    since++;
    if (inStep(number, before)) [before, steps, since] = [number, steps + 1, 0];
  }
  return { body, steps };
}

function drafts(body: readonly SourceLine[], ruled: boolean): readonly Draft[] {
  const rows: Draft[] = [];
  for (const { text, number: line, page } of body) {
    const before = rows.at(-1);
    const number = numberOf(text);
    const steps = inStep(number, before?.number ?? 0);
    if (steps || (ruled && !isCapitals(text))) {
      const own = steps ? number : (before?.number ?? 0) + 1;
      rows.push({ number: own, texts: [text.replace(/^\d+ /u, '')], first: line, last: line, page });
    } else if (!ruled && before && before.texts.length < LONGEST_ROW) {
      before.texts.push(text);
      before.last = line;
    }
  }
  return rows;
}

export function flatTable(lines: readonly SourceLine[], at: number): CutTable | undefined {
  const heads = lines.slice(at, at + HEAD_LINES);
  if (!HEADS.test(heads[0]?.text ?? '')) return undefined;
  const numbered = heads.findIndex(({ text }) => inStep(numberOf(text), 0));
  const named = heads.findIndex(
    (_, length) =>
      kindsNamedIn(
        heads
          .slice(0, length + 1)
          .map(({ text }) => text)
          .join(' '),
      ) >= FEWEST_COLUMNS,
  );
  if (numbered < 1 || named < 0 || named >= numbered) return undefined;
  const { body, steps } = reach(lines.slice(at + named + 1));
  const ruled = steps >= TELLING_ROWS && steps >= body.length * RULED_SHARE;
  const rows = drafts(ruled ? body : lines.slice(at + numbered, at + named + 1 + body.length), ruled);
  const last = rows.at(-1);
  if (!last || rows.length < 2) return undefined;
  // The last row has no successor to end it, so it takes no more than the longest of the others.
  const longest = Math.max(1, ...rows.slice(0, -1).map(({ texts }) => texts.length));
  const surplus = Math.max(0, last.texts.length - longest);
  last.texts.length -= surplus;
  last.last -= surplus;
  const cut = rows.map(({ number, texts, first, last: end, page }): CutRow => ({
    cells: [String(number), texts.join(' ')],
    lines: [first, end],
    page,
  }));
  return {
    columns: [
      { kind: 'number', name: 'TT' },
      { kind: 'task', name: 'Nội dung' },
    ],
    rows: cut,
    lines: [heads[0]?.number ?? 1, last.last],
  };
}
