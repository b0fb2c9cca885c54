// How a list that is held whole is narrowed by words and ordered by a column, as its address says.
import type { Query } from '../../query.ts';
import { withoutMarks } from '../../without-marks.ts';

const WORDS = 'loc';
const ORDER = 'sap-xep';

export interface Column<Row> {
  readonly label: string;
  readonly of: (row: Row) => string | number;
  /** The order that one asks for first: of figures the greatest, of times the newest. */
  readonly first?: 'descending';
}

/** By their names in the address. */
export type Columns<Row> = Readonly<Record<string, Column<Row>>>;

export interface Order {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export function wordsOf(query: Query): string {
  return query[WORDS] ?? '';
}

export function withWords(query: Query, words: string): Query {
  return { ...query, [WORDS]: words };
}

/** null: as the list comes. */
export function orderOf(query: Query, columns: Columns<never>): Order | null {
  const said = query[ORDER] ?? '';
  const column = said.replace(/^-/u, '');
  if (columns[column] === undefined) return null;
  return { column, direction: said.startsWith('-') ? 'descending' : 'ascending' };
}

/** By a column in its first order; by '' as the list comes. */
export function orderedBy(query: Query, column: string, columns: Columns<never>): Query {
  return { ...query, [ORDER]: columns[column]?.first === 'descending' ? `-${column}` : column };
}

/** Its first order, then the other, then as the list comes. */
export function turned(query: Query, column: string, columns: Columns<never>): Query {
  const now = orderOf(query, columns);
  const first = columns[column]?.first ?? 'ascending';
  const other = first === 'ascending' ? 'descending' : 'ascending';
  const next = now?.column !== column ? first : now.direction === first ? other : null;
  const order = next === null ? '' : next === 'descending' ? `-${column}` : column;
  return { ...query, [ORDER]: order };
}

/** Vietnamese order, figures inside names by their value. */
const collator = new Intl.Collator('vi', { numeric: true });

export function listed<Row>(
  rows: readonly Row[],
  query: Query,
  columns: Columns<Row>,
  textOf: (row: Row) => string,
): readonly Row[] {
  const words = withoutMarks(wordsOf(query).trim());
  const found = rows.filter((row) => withoutMarks(textOf(row)).includes(words));
  const order = orderOf(query, columns);
  const of = order === null ? undefined : columns[order.column]?.of;
  if (order === null || of === undefined) return found;
  const sign = order.direction === 'ascending' ? 1 : -1;
  return found.toSorted((a, b) => sign * compared(of(a), of(b)));
}

function compared(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
