// What lists of hits share: the filter by what documents say of themselves, and the counts by it.
import { sql, type RawBuilder } from 'kysely';
import type { Facet, SearchFilter } from '../../ports/lists.ts';
import type { Database } from './database.ts';

const FACET_VALUES = 50;

export function documentFilter(filter: SearchFilter): RawBuilder<unknown> {
  const province = filter.province === undefined ? sql`` : sql`and documents.province = ${filter.province}`;
  const issuer = filter.issuer === undefined ? sql`` : sql`and documents.issuer = ${filter.issuer}`;
  const year = filter.year === undefined ? sql`` : sql`and documents.year = ${filter.year}`;
  return sql`and documents.removed_at is null ${province} ${issuer} ${year}`;
}

export interface Group {
  readonly province: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly status: string | null;
  readonly count: number;
}

/** One pass over all hits: a full-text match is too dear to be made for each facet. */
export async function groupsOf(
  db: Database,
  status: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
): Promise<readonly Group[]> {
  const { rows } = await sql<Group>`
    select documents.province, documents.issuer, documents.year, ${status} as status, count(*) as count ${from}
    group by 1, 2, 3, 4`.execute(db);
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
      status: facet(({ status }) => status),
    },
  };
}
