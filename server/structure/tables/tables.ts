// Lines → the tables of tasks among them: heads that name their columns, then rows with a running number, a task and what is said of it.
import type { Field } from '../../model/document.ts';
import type { LineRange, Transcript } from '../../model/transcript.ts';
import type { CutRow, CutTable } from './cut-table.ts';
import { flatTable } from './flat-table.ts';
import { placedTable } from './placed-table.ts';
import { shapedTable } from './shaped-table.ts';
import { spacedTable } from './spaced-table.ts';
import type { SourceLine } from '../lines/source-line.ts';
import { columnsOf, type Column } from '../lines/table-columns.ts';
import { placedWords } from './table-cells.ts';

/** group: a title over rows. row: a task. part: a further task under the same number. */
export type RowLevel = 'group' | 'row' | 'part';

export interface TaskRow {
  readonly level: RowLevel;
  /** As printed; empty where the table does not number the row. */
  readonly number: string;
  readonly task: string;
  readonly fields: readonly Field[];
  readonly lines: LineRange;
  readonly page: number;
}

export interface TaskTable {
  readonly lines: LineRange;
  readonly rows: readonly TaskRow[];
}

const GROUP_NUMBER = /^(?:[IVX]{1,5}|[A-HĐ])$/u;
const NUMBER_EDGES = /^\(|[.,:;)]+$/gu;
/** `1.2` under 1, `a` under 1, a dash under 1. */
const PART_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})+|[a-zđ]|[-–+•])$/u;

function cellOf(row: CutRow, columns: readonly Column[], kind: Column['kind']): string {
  const at = columns.findIndex((column) => column.kind === kind);
  return at < 0 ? '' : (row.cells[at] ?? '').trim();
}

function fieldsOf(row: CutRow, columns: readonly Column[]): readonly Field[] {
  return columns.flatMap(({ kind, name }, at): readonly Field[] => {
    const text = (row.cells[at] ?? '').trim();
    return kind === 'number' || kind === 'task' || text === '' ? [] : [{ kind, name, text }];
  });
}

/** Under the heads some tables number their columns: (1) (2) (3). */
function numbersColumns(row: CutRow): boolean {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 2 && filled.every((cell) => /^\(?[\dA-H]\)?$/u.test(cell));
}

function joined(fields: readonly Field[], more: readonly Field[]): readonly Field[] {
  const kept = fields.map((field) => {
    const other = more.find(({ name }) => name === field.name);
    return other ? { ...field, text: `${field.text} ${other.text}` } : field;
  });
  return [...kept, ...more.filter(({ name }) => !fields.some((field) => field.name === name))];
}

function taskRows({ columns, rows }: CutTable): readonly TaskRow[] {
  const result: TaskRow[] = [];
  for (const row of rows) {
    if (numbersColumns(row)) continue;
    const number = cellOf(row, columns, 'number').replace(NUMBER_EDGES, '');
    const fields = fieldsOf(row, columns);
    const task = cellOf(row, columns, 'task');
    const { lines, page } = row;
    // A title over rows may be set across all columns, so it lies in whichever cell came first.
    const lone =
      task === '' && fields.length === 1 ? (fields[0]?.text ?? '') : fields.length === 0 ? task : '';
    if (lone !== '' && GROUP_NUMBER.test(number)) {
      result.push({ level: 'group', number, task: lone, fields: [], lines, page });
      continue;
    }
    const before = result.at(-1);
    // What a page break cut off: neither a number nor a task of its own.
    if (number === '' && task === '' && before && before.level !== 'group') {
      const last = Math.max(before.lines[1], lines[1]);
      result[result.length - 1] = {
        ...before,
        fields: joined(before.fields, fields),
        lines: [before.lines[0], last],
      };
      continue;
    }
    if (task === '') continue;
    const numbered = columns.some(({ kind }) => kind === 'number');
    const level =
      PART_NUMBER.test(number) || (numbered && number === '' && before?.level !== 'group' && before)
        ? 'part'
        : 'row';
    result.push({ level, number, task, fields, lines, page });
  }
  return result;
}

/** Rows of a Word table: cells apart by tabs. */
function tabbedTable(lines: readonly SourceLine[], at: number): CutTable | undefined {
  const columns = columnsOf(lines[at]?.cells ?? []);
  if (!columns) return undefined;
  const rows: CutRow[] = [];
  let last = lines[at]?.number ?? 1;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next];
    if (!line?.cells) break;
    last = line.number;
    // Heads are repeated on every page.
    if (columnsOf(line.cells)) continue;
    rows.push({ cells: line.cells, lines: [line.number, line.number], page: line.page });
  }
  return rows.length === 0 ? undefined : { columns, rows, lines: [lines[at]?.number ?? 1, last] };
}

/** In order. `lines` carry text and no furniture. */
export function readTables(lines: readonly SourceLine[], transcript: Transcript): readonly TaskTable[] {
  const wordsOf = placedWords(transcript);
  const tables: TaskTable[] = [];
  for (let at = 0; at < lines.length; at++) {
    const cut = lines[at]?.cells
      ? (tabbedTable(lines, at) ?? shapedTable(lines, at))
      : (placedTable(lines, at, wordsOf) ?? spacedTable(lines, at) ?? flatTable(lines, at));
    const rows = cut ? taskRows(cut) : [];
    if (!cut || rows.length === 0) continue;
    tables.push({ lines: cut.lines, rows });
    while ((lines[at + 1]?.number ?? Number.POSITIVE_INFINITY) <= cut.lines[1]) at++;
  }
  return tables;
}
