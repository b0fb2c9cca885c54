// Full-text search in SQLite: FTS5 over the words as written and as folded, beside the rows they come from.
import { sql, type Selectable } from 'kysely';
import type { Passage } from '../../model/passage.ts';
import type { MatchWord, SearchIndex } from '../../ports/search.ts';
import { wordsOf, type IndexedWord } from '../../search/words.ts';
import { inTransaction, type Database } from '../sql/database.ts';
import { documentFilter, facetsOf, groupsOf } from '../sql/facets.ts';
import { indexReader, passagesByWord, toPassageHit, type PassageColumns } from '../sql/passage-rows.ts';
import type { DocumentRow } from '../sql/tables/documents.ts';

/** A word found as it was written says more than one found without its accents. */
const EXACT_WEIGHT = 2;
const FOLDED_WEIGHT = 1;

export function createSearchIndex(db: Database): SearchIndex {
  return {
    ...indexReader(db),

    async put(document, revision, passages) {
      await inTransaction(db, async (tx) => {
        await forget(tx, document);
        for (const passage of passages) await remember(tx, document, passage);
        await count(tx, passages, 1);
        await tx
          .updateTable('documents')
          .set({ indexed_revision: revision })
          .where('id', '=', document)
          .execute();
      });
    },

    async passages(anyOf, filter, { offset, limit }) {
      const match = matchExpression(anyOf);
      const from = sql`
        from passages_fts
        join passages on passages.id = passages_fts.rowid
        join documents on documents.id = passages.document
        where passages_fts match ${match} ${documentFilter(filter)}`;
      const { rows } = await sql<Selectable<DocumentRow> & PassageColumns>`
        select documents.*, passages.path, passages.heading, passages.text, passages.page,
          passages.first_line, passages.last_line,
          -bm25(passages_fts, ${sql.lit(EXACT_WEIGHT)}, ${sql.lit(FOLDED_WEIGHT)}) as score
        ${from} order by score desc, passages.id limit ${limit} offset ${offset}`.execute(db);
      const { total, facets } = facetsOf(await groupsOf(db, sql.lit(null), from));
      return { total, hits: rows.map(toPassageHit), facets };
    },
  };
}

async function forget(tx: Database, document: string): Promise<void> {
  const old = await tx
    .selectFrom('passages')
    .select(['id', 'heading', 'text'])
    .where('document', '=', document)
    .execute();
  if (old.length === 0) return;
  await sql`delete from passages_fts where rowid in (select id from passages where document = ${document})`.execute(
    tx,
  );
  await tx.deleteFrom('passages').where('document', '=', document).execute();
  await count(tx, old, -1);
  await tx.deleteFrom('vocabulary').where('count', '<=', 0).execute();
}

async function remember(tx: Database, document: string, passage: Passage): Promise<void> {
  const { id } = await tx
    .insertInto('passages')
    .values({
      document,
      path: passage.path,
      heading: passage.heading,
      text: passage.text,
      page: passage.page,
      first_line: passage.lines[0],
      last_line: passage.lines[1],
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const words = wordsOf(`${passage.heading}\n${passage.text}`);
  await sql`insert into passages_fts (rowid, exact, folded) values (${id}, ${exactForm(words)}, ${foldedForm(words)})`.execute(
    tx,
  );
}

/** Adds the passages to the vocabulary's counts, or takes them out; one statement for all, as the words arrive in JSON. */
async function count(
  tx: Database,
  passages: readonly { readonly heading: string; readonly text: string }[],
  by: 1 | -1,
): Promise<void> {
  const counts = [...passagesByWord(passages)].map(
    ([word, passagesWith]) => [word, passagesWith * by] as const,
  );
  await sql`
    insert into vocabulary (word, length, count)
    select key, length(key), value from json_each(${JSON.stringify(Object.fromEntries(counts))}) where true
    on conflict (word) do update set count = count + excluded.count`.execute(tx);
}

/** Both columns hold the very words that a query is cut into, so FTS5's own notion of a word never matters. */
function exactForm(words: readonly IndexedWord[]): string {
  return words.map((word) => word.exact).join(' ');
}

function foldedForm(words: readonly IndexedWord[]): string {
  return words.map((word) => word.folded).join(' ');
}

function matchExpression(anyOf: readonly (readonly MatchWord[])[]): string {
  const alternative = (word: MatchWord): string => {
    const terms = word.alternatives.map((term) => `"${term.replaceAll('"', '""')}"`).join(' OR ');
    return `{${word.form}} : (${terms})`;
  };
  return anyOf
    .map((words) => `(${words.map((word) => `(${alternative(word)})`).join(' AND ')})`)
    .join(' OR ');
}
