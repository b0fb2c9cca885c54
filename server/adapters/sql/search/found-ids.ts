// The ids of all passages that match, found once → how many of each document, and the passages themselves.
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { FoundPassages, PassageHit } from '../../../ports/search.ts';
import type { Database } from '../database.ts';
import { facetsOf } from '../facets.ts';
import type { DocumentRow } from '../tables/documents.ts';
import { sequenceOf } from './passage-ids.ts';
import { toPassageHit, type PassageColumns } from './passage-rows.ts';

/** Numbers as rows, in the engine's spelling: each as `id`, with its `place` among them. */
export type Listing = (numbers: readonly number[]) => RawBuilder<unknown>;

export const NOTHING_FOUND: FoundPassages = {
  total: 0,
  facets: () => Promise.resolve(facetsOf([]).facets),
  best: () => Promise.resolve([]),
};

/** Ascending. `matching`: a query for `id`. As one text: made into rows, twenty thousand ids took three times as long. */
export async function idsOf(db: Database, matching: RawBuilder<unknown>): Promise<readonly number[]> {
  const { rows } = await sql<{ ids: string | null }>`
    select string_agg(cast(id as text), ',') as ids from (${matching} order by 1) as matching`.execute(db);
  const ids = rows[0]?.ids ?? '';
  return ids === '' ? [] : ids.split(',').map(Number);
}

/** By the documents' numbers. */
export function countsByDocument(ids: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) {
    const seq = sequenceOf(id);
    counts.set(seq, (counts.get(seq) ?? 0) + 1);
  }
  return counts;
}

/** In the order given. Fetched for those alone that are shown or ranked: sorting them with their texts took twice as long. */
export async function hitsAt(
  db: Database,
  ids: readonly number[],
  listed: Listing,
): Promise<readonly PassageHit[]> {
  const { rows } = await sql<Selectable<DocumentRow> & PassageColumns>`
    select documents.*, passages.path, passages.heading, passages.text, passages.page,
      passages.first_line, passages.last_line
    from (${listed(ids)}) as found
    join passages on passages.id = found.id
    join documents on documents.id = passages.document
    order by found.place`.execute(db);
  return rows.map(toPassageHit);
}
