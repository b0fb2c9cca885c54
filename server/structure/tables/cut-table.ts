// A table cut into cells, whichever way its lines told them apart.
import type { LineRange } from '../../model/transcript.ts';
import type { Column } from '../lines/table-columns.ts';

/** `cells` go with the table's columns. */
export interface CutRow {
  readonly cells: readonly string[];
  readonly lines: LineRange;
  readonly page: number;
}

export interface CutTable {
  readonly columns: readonly Column[];
  readonly rows: readonly CutRow[];
  /** From the heads to the last row. */
  readonly lines: LineRange;
}
