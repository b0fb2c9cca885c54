// What narrows, orders and opens in the matrix: its names in the address, and as the service is asked.
import type { Query } from '../../query.ts';

/** Filter of the service → its name in the address. */
const NAMES = {
  q: 'tim',
  state: 'tinh-trang',
  late: 'nop-muon',
  incomplete: 'thieu-trang',
  kind: 'loai',
  reviewed: 'ra-soat',
  assignee: 'phu-trach',
  criterion: 'tieu-chi',
  status: 'ket-qua',
  unsure: 'can-xem',
  sort: 'sap-xep',
} as const;

export type Filter = keyof typeof NAMES;
const FILTERS = Object.keys(NAMES) as readonly Filter[];

export const SORTS = ['unit', 'score', '-score', '-missing', '-unclear', 'state', '-date'] as const;

/** As the service is asked. */
export function askedOf(query: Query): Query {
  return Object.fromEntries(
    FILTERS.flatMap((filter) => {
      const value = query[NAMES[filter]] ?? '';
      return value === '' ? [] : [[filter, value]];
    }),
  );
}

/** `query` with some filters set; '' takes one away. */
export function narrowed(query: Query, filters: Partial<Record<Filter, string>>): Query {
  const changed = Object.entries(filters).map(([filter, value]) => [NAMES[filter as Filter], value]);
  return { ...query, ...Object.fromEntries(changed) };
}

export function filterOf(query: Query, filter: Filter): string {
  return query[NAMES[filter]] ?? '';
}

/** What a view that is kept stands for: all but the cell that happens to be open. */
export function viewOf(query: Query): Query {
  return Object.fromEntries(Object.entries(query).filter(([name, value]) => name !== 'o' && value !== ''));
}

export function isSameView(a: Query, b: Query): boolean {
  const [one, other] = [viewOf(a), viewOf(b)].map((query) =>
    JSON.stringify(Object.entries(query).toSorted(([first], [second]) => (first < second ? -1 : 1))),
  );
  return one === other;
}

/** The cell, or with criterion null the unit, that the side panel shows. */
export interface OpenCell {
  readonly unit: string;
  readonly criterion: string | null;
}

export function openCellOf(query: Query): OpenCell | null {
  const open = query['o'] ?? '';
  if (open === '') return null;
  // A unit's id holds no colon; a criterion's may.
  const at = open.indexOf(':');
  return at < 0
    ? { unit: open, criterion: null }
    : { unit: open.slice(0, at), criterion: open.slice(at + 1) };
}

export function withOpenCell(query: Query, open: OpenCell | null): Query {
  if (open === null) return { ...query, o: '' };
  return { ...query, o: open.criterion === null ? open.unit : `${open.unit}:${open.criterion}` };
}

const HIDDEN = 'an';
/** Hides the column of who looks after the unit; no criterion is called so. */
export const ASSIGNEE_COLUMN = 'phu-trach';

export function hiddenOf(query: Query): ReadonlySet<string> {
  return new Set((query[HIDDEN] ?? '').split(',').filter(Boolean));
}

export function withHidden(query: Query, hidden: ReadonlySet<string>): Query {
  return { ...query, [HIDDEN]: [...hidden].join(',') };
}
