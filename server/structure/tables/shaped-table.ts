// Rows of a Word table whose heads name no known columns, or that has none: told by their shape. Rows of as many cells follow one
// another, a column numbers them, and the one with the longest cells says what is to be done.
import type { SourceLine } from '../lines/source-line.ts';
import { columnOf, type Column } from '../lines/table-columns.ts';
import type { CutTable } from './cut-table.ts';

/** Fewer rows with cells are a head and a signature side by side as often as a table. */
const FEWEST_ROWS = 3;
/** Share of the rows that a column must number. */
const MOSTLY = 0.6;
const NUMBER = /^\(?(?:\d{1,3}|[IVX]{1,5})[.)]?$/u;
const NUMBER_HEAD = /^s?tt$|^số tt$/iu;
const LONGEST_HEAD = 40;

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell !== '');

function rowsFrom(lines: readonly SourceLine[], at: number): readonly SourceLine[] {
  const width = lines[at]?.cells?.length ?? 0;
  const end = lines.findIndex((line, index) => index >= at && line.cells?.length !== width);
  return lines.slice(at, end < 0 ? undefined : end);
}

function isHead(cells: readonly string[], next: readonly string[]): boolean {
  if (NUMBER_HEAD.test(cells[0] ?? '')) return true;
  const isShort = cells.every((cell) => cell.length <= LONGEST_HEAD && !/[\d.;]/u.test(cell));
  return isShort && filled(cells).length === cells.length && NUMBER.test(next[0] ?? '');
}

function meanLength(rows: readonly (readonly string[])[], column: number): number {
  return rows.reduce((sum, cells) => sum + (cells[column]?.length ?? 0), 0) / Math.max(1, rows.length);
}

/** undefined where the lines from `at` on are no table that its rows number. */
export function shapedTable(lines: readonly SourceLine[], at: number): CutTable | undefined {
  const all = rowsFrom(lines, at);
  const [first, second] = all;
  if (!first?.cells || !second?.cells || first.cells.length < 2) return undefined;
  const headed = isHead(first.cells, second.cells);
  const rows = headed ? all.slice(1) : all;
  const cells = rows.map((row) => row.cells ?? []);
  if (rows.length < FEWEST_ROWS - Number(headed)) return undefined;
  const numbered = cells.filter(([number = '']) => NUMBER.test(number)).length;
  if (numbered < rows.length * MOSTLY) return undefined;
  const names = headed ? first.cells : [];
  const lengths = first.cells.map((_, column) => (column === 0 ? 0 : meanLength(cells, column)));
  const task = lengths.indexOf(Math.max(...lengths));
  const columns = first.cells.map((_, column): Column => {
    const name = names[column] ?? '';
    if (column === 0) return { kind: 'number', name };
    if (column === task) return { kind: 'task', name };
    const known = columnOf(name);
    return known && known.kind !== 'task' && known.kind !== 'number' ? known : { kind: 'other', name };
  });
  return {
    columns,
    rows: rows.map((row) => ({
      cells: row.cells ?? [],
      lines: [row.number, row.number] as const,
      page: row.page,
    })),
    lines: [first.number, all.at(-1)?.number ?? first.number],
  };
}
