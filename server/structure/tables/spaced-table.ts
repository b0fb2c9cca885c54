// A table whose cells are kept apart by spaces and whose rows wrap → its rows: each begins with the next number, and where a cell ends
// with its line the columns left over say at which line.
import type { CutRow, CutTable } from './cut-table.ts';
import { columnsOf, type Column } from '../lines/table-columns.ts';
import type { SourceLine } from '../lines/source-line.ts';

/** Lines that the heads may take. */
const HEAD_LINES = 3;
const FEWEST_ROWS = 2;
const ROW = /^(\d{1,3}(?:\.\d{1,2})*)\.?$/u;
const GROUP = /^([IVX]{1,5}|[A-HĐ])\.? {1,4}(\p{Lu}[^\p{Ll}]{3,})$/u;
const ENDS = /^(?:TM|KT|TL|TUQ)\s?\.|^N.i nh.n\s?:|^(?:Ghi chú|PHỤ LỤC|Phụ lục|Trên đây)/u;
/** How a cell begins that says who or when. */
const ANSWERS =
  /^(?:Các |Sở |Ban |Bộ |UBND |HĐND |Ủy ban |Phòng |Công an|Hội |Đoàn |Trung tâm |Văn phòng |Trường |Trạm |Doanh nghiệp|Qu[ýí] |Năm |Tháng |Thường xuyên|H[ằà]ng |Trước |Sau |Từ |Giai đoạn|\d)/u;

interface Draft {
  readonly number: string;
  /** Cells of each line after the number. */
  readonly lines: (readonly string[])[];
  readonly first: number;
  last: number;
  readonly page: number;
}

/** Numbers that were lost may lie between two that stand. */
const LARGEST_STEP = 3;

/** `5.1` under 5, or the next number: a figure of another column may begin a line too. */
function follows(number: string, before: string): boolean {
  const [whole = 0, part] = number.split('.').map(Number);
  const last = Number(before.split('.')[0]);
  if (part !== undefined) return whole === last || whole === last + 1;
  return whole > last && whole <= last + LARGEST_STEP;
}

interface Heads {
  readonly columns: readonly Column[];
  readonly length: number;
}

function headsAt(lines: readonly SourceLine[], at: number): Heads | undefined {
  if (!/^(?:S?TT|Stt|Số TT)$/u.test(lines[at]?.gaps?.[0] ?? '')) return undefined;
  let cells: readonly string[] = [];
  let found: Heads | undefined;
  for (let length = 1; length <= HEAD_LINES; length++) {
    const line = lines[at + length - 1];
    const [first = '', ...more] = line?.gaps ?? [line?.text ?? ''];
    if (length > 1 && (ROW.test(first) || GROUP.test(line?.text ?? ''))) break;
    // A head that wraps goes on in the first cell of the next line.
    cells =
      length === 1 ? [first, ...more] : [...cells.slice(0, -1), `${cells.at(-1) ?? ''} ${first}`, ...more];
    const columns = columnsOf(cells);
    if (columns) found = { columns, length };
  }
  return found;
}

/** The cells of a row; a boundary that fell on the end of a line is put where the next line answers who or when. */
function cellsOf(lines: readonly (readonly string[])[], wanted: number): readonly string[] {
  const counted = 1 + lines.reduce((sum, cells) => sum + cells.length - 1, 0);
  let spare = Math.max(0, wanted - counted);
  const result: string[] = [];
  lines.forEach((cells, at) => {
    const [first = '', ...more] = cells;
    const before = result.at(-1);
    const apart =
      at > 0 && spare > 0 && ANSWERS.test(first) && !/[,;(–-]$|(?:các|và|của|về|tại)$/u.test(before ?? '');
    if (before === undefined || apart) result.push(first);
    else result[result.length - 1] = `${before} ${first}`;
    if (apart) spare--;
    result.push(...more);
  });
  return result;
}

export function spacedTable(lines: readonly SourceLine[], at: number): CutTable | undefined {
  const heads = headsAt(lines, at);
  if (!heads) return undefined;
  const { columns, length } = heads;
  const drafts: (Draft | CutRow)[] = [];
  let next = at + length;
  let before = '0';
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line || ENDS.test(line.text)) break;
    const group = GROUP.exec(line.text);
    const [first = '', ...more] = line.gaps ?? [line.text];
    const place = { first: line.number, last: line.number, page: line.page };
    const open = drafts.at(-1);
    if (group) {
      const cells = columns.map(({ kind }) =>
        kind === 'number' ? (group[1] ?? '') : kind === 'task' ? (group[2] ?? '') : '',
      );
      drafts.push({ cells, lines: [line.number, line.number], page: line.page });
    } else if (ROW.test(first) && more.length > 0 && follows(first, before)) {
      before = first;
      drafts.push({ number: first.replace(/\.$/u, ''), lines: [more], ...place });
    } else if (open && 'number' in open) {
      open.lines.push(line.gaps ?? [line.text]);
      open.last = line.number;
    } else if (!open) return undefined;
  }
  const rows = drafts.map((draft): CutRow => {
    if ('cells' in draft) return draft;
    const { number, first, last, page } = draft;
    return { cells: [number, ...cellsOf(draft.lines, columns.length - 1)], lines: [first, last], page };
  });
  const numbered = drafts.filter((draft) => 'number' in draft).length;
  const last = rows.at(-1)?.lines[1];
  if (numbered < FEWEST_ROWS || last === undefined) return undefined;
  return { columns, rows, lines: [lines[at]?.number ?? 1, last] };
}
