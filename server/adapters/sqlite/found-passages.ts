// What FTS5 finds, in two steps: the ids of all that match, in their own order, and of those the ranks that are wanted. Found and
// ranked in one, from the newest on, the same took three times as long.
import { sql, type RawBuilder } from 'kysely';
import { FEW, type FoundPassages, type PassageFilter, type PassageHit } from '../../ports/search.ts';
import type { Database } from '../sql/database.ts';
import { hitsAt, idsOf, type Listing } from '../sql/search/found-ids.ts';
import { MOST_RANKED, within } from '../sql/search/passage-ids.ts';
import { facetsAt } from './search-facets.ts';

/** What FTS5 is asked for: its expression, and of how many lists of words a passage may hold any. */
export interface Matching {
  readonly expression: string;
  readonly lists: number;
}

/** As the port's, in expressions of FTS5. */
export interface Found extends Omit<FoundPassages, 'best'> {
  best(limit: number, among?: Matching): Promise<readonly PassageHit[]>;
}

const listed: Listing = (numbers) =>
  sql`select key as place, value as id from json_each(${JSON.stringify(numbers)})`;

/** `match`: undefined: every passage. */
export async function findPassages(
  db: Database,
  match: Matching | undefined,
  filter: PassageFilter,
): Promise<Found> {
  const matching =
    match === undefined
      ? sql`select id from passages where ${within(sql`id`, filter)}`
      : sql`select rowid as id from passages_fts where passages_fts match ${match.expression} and ${within(sql`rowid`, filter)}`;
  const ids = await idsOf(db, matching);
  return {
    total: ids.length,
    facets: () => facetsAt(db, ids),
    async best(limit, among = match) {
      if (among === undefined || (among === match && ids.length <= FEW)) {
        return hitsAt(db, ids.slice(0, limit), listed);
      }
      const newest = ids.slice(-Math.max(MOST_RANKED, limit));
      const found = among === match ? undefined : among.expression;
      const best =
        among.lists > 1 ? ranked(db, among.expression, newest, limit) : shortest(db, found, newest, limit);
      return hitsAt(db, await best, listed);
    },
  };
}

/** By how many of the lists they hold, and how rare the words. `newest`: ascending. */
async function ranked(
  db: Database,
  match: string,
  newest: readonly number[],
  limit: number,
): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select rowid as id from passages_fts where ${amongThem(match, newest)}
    order by bm25(passages_fts), rowid limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Where all hold the same words a rank tells little but how short they are, and took twice to five times as long: FTS5's own note of
 * their words, in varints, which sort as bytes do. `match`: those alone that match this too.
 */
async function shortest(
  db: Database,
  match: string | undefined,
  newest: readonly number[],
  limit: number,
): Promise<readonly number[]> {
  const among =
    match === undefined
      ? sql`select id from (${listed(newest)})`
      : sql`select rowid from passages_fts where ${amongThem(match, newest)}`;
  const { rows } = await sql<{ id: number }>`
    select id from passages_fts_docsize where id in (${among}) order by sz, id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The plus keeps SQLite from looking each of them up in the index of words by itself. */
function amongThem(match: string, newest: readonly number[]): RawBuilder<unknown> {
  return sql`passages_fts match ${match} and rowid >= ${newest[0] ?? 0}
    and +rowid in (select id from (${listed(newest)}))`;
}
