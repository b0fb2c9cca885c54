// Which of the documents received are shown, and in what order.
import { withoutMarks } from '../../without-marks.ts';

/** added: newest first, as they come. result: what lacks most first. */
export type DocumentOrder = 'added' | 'issuer' | 'date' | 'result';

/** What a row is found and ordered by. */
export interface Orderable {
  readonly name: string;
  readonly metadata: Readonly<Record<'issuer' | 'place' | 'number' | 'date', string | null>> | null;
  readonly rounds?: readonly { readonly name: string }[];
  readonly comparison?: { readonly summary: { readonly score: number } } | null | undefined;
}

/** As the arrow in a column's head tells it: of a score the lowest, which lacks most, comes first. */
export const DIRECTIONS: Readonly<Record<DocumentOrder, 'ascending' | 'descending'>> = {
  added: 'descending',
  issuer: 'ascending',
  date: 'descending',
  result: 'ascending',
};

const ORDERS: readonly DocumentOrder[] = ['added', 'issuer', 'date', 'result'];

/** What narrows and orders the list; it stands in the address. */
export interface Arrangement {
  readonly filter: string;
  readonly order: DocumentOrder;
}

export function arrangementOf(query: Readonly<Record<string, string>>): Arrangement {
  return {
    filter: query['loc'] ?? '',
    order: ORDERS.find((order) => order === query['sap-xep']) ?? 'added',
  };
}

export function queryOf({ filter, order }: Arrangement): Readonly<Record<string, string>> {
  return { loc: filter, 'sap-xep': order === 'added' ? '' : order };
}

/** Vietnamese order. One collator: comparing with localeCompare makes one for each pair, a second for 3,000 rows. */
const collator = new Intl.Collator('vi');

/** What an officer calls a plan: its office, or its file's name until that is known. */
export function titleOf({ metadata, name }: Orderable): string {
  return metadata?.issuer ?? name;
}

/** What a row is found by. */
export function searchedText({ name, metadata, rounds = [] }: Orderable): string {
  const sentTo = rounds.map((round) => round.name);
  return [name, metadata?.issuer, metadata?.place, metadata?.number, ...sentTo].join(' ');
}

/** “tan lam” finds Tân Lâm. */
export function matches(row: Orderable, filter: string): boolean {
  return withoutMarks(searchedText(row)).includes(withoutMarks(filter.trim()));
}

/** By result, those that are not compared come last. */
export function ordered<Row extends Orderable>(rows: readonly Row[], order: DocumentOrder): readonly Row[] {
  const score = ({ comparison }: Orderable): number => comparison?.summary.score ?? Infinity;
  const date = ({ metadata }: Orderable): string => metadata?.date ?? '';
  switch (order) {
    case 'added':
      return rows;
    case 'issuer':
      return rows.toSorted((a, b) => collator.compare(titleOf(a), titleOf(b)));
    case 'date':
      return rows.toSorted((a, b) => compareText(date(b), date(a)));
    case 'result':
      return rows.toSorted((a, b) => score(a) - score(b));
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
