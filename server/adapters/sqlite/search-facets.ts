// Ids of passages → how many there are of each province, issuer, year and kind: a row of each document costs SQLite nothing to hand over.
import { sql } from 'kysely';
import type { Facets } from '../../ports/lists.ts';
import type { Database } from '../sql/database.ts';
import { facetsOf, type Group } from '../sql/facets.ts';
import { countsByDocument } from '../sql/search/found-ids.ts';

export async function facetsAt(db: Database, ids: readonly number[]): Promise<Facets> {
  const counts = countsByDocument(ids);
  const { rows } = await sql<Omit<Group, 'count' | 'status'> & { readonly seq: number }>`
    select seq, province, issuer, year, documents.kind
    from passage_documents join documents on documents.id = passage_documents.document
    where seq in (select value from json_each(${JSON.stringify([...counts.keys()])}))`.execute(db);
  return facetsOf(rows.map((row) => ({ ...row, status: null, count: counts.get(Number(row.seq)) ?? 0 })))
    .facets;
}
