// What FTS5 finds, in two steps: the ids of all that match, in their own order, and of those the ranks that are wanted. Found and
// ranked in one, from the newest on, the same took three times as long.
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Facets } from '../../ports/lists.ts';
import { FEW, type FoundPassages, type PassageFilter, type PassageHit } from '../../ports/search.ts';
import type { Database } from '../sql/database.ts';
import { facetsOf, type Group } from '../sql/facets.ts';
import { MOST_RANKED, sequenceOf, within } from '../sql/search/passage-ids.ts';
import { toPassageHit, type PassageColumns } from '../sql/search/passage-rows.ts';
import type { DocumentRow } from '../sql/tables/documents.ts';

/** What FTS5 is asked for: its expression, and of how many lists of words a passage may hold any. */
export interface Matching {
  readonly expression: string;
  readonly lists: number;
}

/** As the port's, in expressions of FTS5. */
export interface Found extends Omit<FoundPassages, 'best'> {
  best(limit: number, among?: Matching): Promise<readonly PassageHit[]>;
}

/** `match`: undefined: every passage. */
export async function findPassages(
  db: Database,
  match: Matching | undefined,
  filter: PassageFilter,
): Promise<Found> {
  const ids = await idsOf(db, match?.expression, filter);
  return {
    total: ids.length,
    facets: () => facetsAt(db, ids),
    async best(limit, among = match) {
      if (among === undefined || (among === match && ids.length <= FEW)) {
        return hitsAt(db, ids.slice(0, limit));
      }
      const newest = ids.slice(-Math.max(MOST_RANKED, limit));
      const found = among === match ? undefined : among.expression;
      const best =
        among.lists > 1 ? ranked(db, among.expression, newest, limit) : shortest(db, found, newest, limit);
      return hitsAt(db, await best);
    },
  };
}

/** As one text: made into rows, twenty thousand ids took three times as long. */
async function idsOf(
  db: Database,
  match: string | undefined,
  filter: PassageFilter,
): Promise<readonly number[]> {
  const found =
    match === undefined
      ? sql`select id from passages where ${within(sql`id`, filter)} order by id`
      : sql`select rowid as id from passages_fts where passages_fts match ${match} and ${within(sql`rowid`, filter)}
          order by rowid`;
  const { rows } = await sql<{ ids: string | null }>`select group_concat(id) as ids from (${found})`.execute(
    db,
  );
  const ids = rows[0]?.ids ?? '';
  return ids === '' ? [] : ids.split(',').map(Number);
}

async function facetsAt(db: Database, ids: readonly number[]): Promise<Facets> {
  const counts = new Map<number, number>();
  for (const id of ids) {
    const seq = sequenceOf(id);
    counts.set(seq, (counts.get(seq) ?? 0) + 1);
  }
  const { rows } = await sql<Omit<Group, 'count' | 'status'> & { readonly seq: number }>`
    select seq, province, issuer, year, kind
    from passage_documents join documents on documents.id = passage_documents.document
    where seq in (select value from json_each(${JSON.stringify([...counts.keys()])}))`.execute(db);
  return facetsOf(rows.map((row) => ({ ...row, status: null, count: counts.get(row.seq) ?? 0 }))).facets;
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
      ? sql`select value from json_each(${JSON.stringify(newest)})`
      : sql`select rowid from passages_fts where ${amongThem(match, newest)}`;
  const { rows } = await sql<{ id: number }>`
    select id from passages_fts_docsize where id in (${among}) order by sz, id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The plus keeps SQLite from looking each of them up in the index of words by itself. */
function amongThem(match: string, newest: readonly number[]): RawBuilder<unknown> {
  return sql`passages_fts match ${match} and rowid >= ${newest[0] ?? 0}
    and +rowid in (select value from json_each(${JSON.stringify(newest)}))`;
}

/** The rows themselves are fetched for those alone that are given: sorting them with their texts took twice as long. */
async function hitsAt(db: Database, ids: readonly number[]): Promise<readonly PassageHit[]> {
  const inOrder: RawBuilder<unknown> = sql`select key as place, value as id from json_each(${JSON.stringify(ids)})`;
  const { rows } = await sql<Selectable<DocumentRow> & PassageColumns>`
    select documents.*, passages.path, passages.heading, passages.text, passages.page,
      passages.first_line, passages.last_line
    from (${inOrder}) as found
    join passages on passages.id = found.id
    join documents on documents.id = passages.document
    order by found.place`.execute(db);
  return rows.map(toPassageHit);
}
