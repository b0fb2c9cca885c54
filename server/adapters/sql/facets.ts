// What lists of hits share: the filter by what documents say of themselves, and the counts by it.
import { sql, type RawBuilder } from 'kysely';
import type { Facet, SearchFilter } from '../../ports/lists.ts';
import type { Database } from './database.ts';

const FACET_VALUES = 50;

export function documentFilter(filter: SearchFilter): RawBuilder<unknown> {
  const named = (['province', 'issuer', 'year', 'kind'] as const).flatMap((column) =>
    filter[column] === undefined ? [] : [sql`and ${sql.ref(`documents.${column}`)} = ${filter[column]}`],
  );
  const counting =
    filter.round === undefined
      ? sql``
      : sql`and documents.id in (select document from campaign_units where campaign = ${filter.round})`;
  return sql`and documents.removed_at is null ${sql.join(named, sql` `)} ${counting}`;
}

export interface Group {
  readonly province: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly kind: string | null;
  readonly status: string | null;
  readonly count: number;
}

/** One pass over all hits: a match is too dear to be made for each facet. `count` sums what `from` has found. */
export async function groupsOf(
  db: Database,
  { status, count }: { readonly status: RawBuilder<unknown>; readonly count: RawBuilder<unknown> },
  from: RawBuilder<unknown>,
): Promise<readonly Group[]> {
  const { rows } = await sql<Group>`
    select documents.province, documents.issuer, documents.year, documents.kind, ${status} as status, ${count} as count
    ${from}
    group by 1, 2, 3, 4, 5`.execute(db);
  return rows;
}

export function facetsOf(found: readonly Group[]) {
  const facet = (of: (group: Group) => string | number | null): readonly Facet[] => {
    const counts = new Map<string, number>();
    for (const group of found) {
      const value = of(group);
      if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + Number(group.count));
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'vi'))
      .slice(0, FACET_VALUES);
  };
  return {
    total: found.reduce((sum, group) => sum + Number(group.count), 0),
    facets: {
      province: facet(({ province }) => province),
      issuer: facet(({ issuer }) => issuer),
      year: facet(({ year }) => year),
      kind: facet(({ kind }) => kind),
      status: facet(({ status }) => status),
    },
  };
}
