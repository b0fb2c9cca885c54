// Tables that were read cell by cell → their rows among the page's lines.
import type { Box, Line, Word } from '../../model/page.ts';
import { lineOf } from './boxes.ts';

/** A line whose cells stand apart by tabs, empty ones too, as in the rows of a Word file. */
export function rowOf(cells: readonly (readonly Word[])[]): Line {
  return { text: cells.map((words) => lineOf(words).text).join('\t'), words: cells.flat() };
}

/** A table read row by row; each row is one line. */
export interface ReadTable {
  readonly box: Box;
  readonly rows: readonly Line[];
}

/** `lines` in reading order, with each table's rows before the first line that stands below its top. */
export function withTables(lines: readonly Line[], tables: readonly ReadTable[]): readonly Line[] {
  return tables.reduce<readonly Line[]>((all, table) => {
    const at = all.findIndex((line) => line.words.some((word) => word.box.top >= table.box.top));
    return at < 0 ? [...all, ...table.rows] : all.toSpliced(at, 0, ...table.rows);
  }, lines);
}
