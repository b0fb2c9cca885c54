// Which documents of the desk are shown, and in what order.
import type { ComparisonRowView } from '../../../server/http/schemas/comparisons.ts';
import type { DocumentRow } from '../../api.ts';

/** added: newest first, as they come. result: what lacks most first. */
export type DocumentOrder = 'added' | 'issuer' | 'date' | 'result';

/** What an officer calls a plan: its office, or its file's name until that is known. */
export function titleOf({ metadata, name }: DocumentRow): string {
  return metadata?.issuer ?? name;
}

export function matches(row: DocumentRow, filter: string): boolean {
  const text = `${row.name} ${row.metadata?.issuer ?? ''} ${row.metadata?.place ?? ''}`;
  return text.toLocaleLowerCase('vi').includes(filter.trim().toLocaleLowerCase('vi'));
}

/** `comparisons` by document; those without one come last. */
export function ordered(
  rows: readonly DocumentRow[],
  order: DocumentOrder,
  comparisons: ReadonlyMap<string, ComparisonRowView>,
): readonly DocumentRow[] {
  const score = ({ id }: DocumentRow): number => comparisons.get(id)?.summary.score ?? Infinity;
  const date = ({ metadata }: DocumentRow): string => metadata?.date ?? '';
  switch (order) {
    case 'added':
      return rows;
    case 'issuer':
      return rows.toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), 'vi'));
    case 'date':
      return rows.toSorted((a, b) => date(b).localeCompare(date(a)));
    case 'result':
      return rows.toSorted((a, b) => score(a) - score(b));
  }
}
