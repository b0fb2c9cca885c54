// Ids of passages → how many there are of each province, issuer, year and kind, summed by PostgreSQL: of a million passages a common word
// stands in every document, and a row of each took longer to send than to count.
import { sql } from 'kysely';
import type { Facets } from '../../ports/lists.ts';
import type { Database } from '../sql/database.ts';
import { facetsOf, type Group } from '../sql/facets.ts';
import { countsByDocument } from '../sql/search/found-ids.ts';

export async function facetsAt(db: Database, ids: readonly number[]): Promise<Facets> {
  const counts = countsByDocument(ids);
  const array = (numbers: Iterable<number>): string => `{${[...numbers].join()}}`;
  const { rows } = await sql<Omit<Group, 'status'>>`
    select province, issuer, year, documents.kind, sum(found.count) as count
    from unnest(cast(${array(counts.keys())} as bigint[]), cast(${array(counts.values())} as bigint[])) as found (seq, count)
    join passage_documents on passage_documents.seq = found.seq
    join documents on documents.id = passage_documents.document
    group by grouping sets ((province), (issuer), (year), (documents.kind))`.execute(db);
  return facetsOf(rows.map((row) => ({ ...row, status: null }))).facets;
}
