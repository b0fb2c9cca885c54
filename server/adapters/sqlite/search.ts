// Full-text search in SQLite: FTS5 over the words as written and as folded, beside the rows they come from.
import { sql } from 'kysely';
import type { Passage } from '../../model/passage.ts';
import type { Match, MatchPhrase, SearchIndex } from '../../ports/search.ts';
import { wordsOf } from '../../search/words.ts';
import { inTransaction, type Database } from '../sql/database.ts';
import { firstPassageId } from '../sql/search/passage-ids.ts';
import { NOTHING_FOUND } from '../sql/search/found-ids.ts';
import { indexReader, passagesByWord } from '../sql/search/passage-rows.ts';
import { possibleOf, type WordPair } from '../sql/search/possible-phrases.ts';
import { markIndexed, putValues } from '../sql/search/put-values.ts';
import { findPassages, type Matching } from './found-passages.ts';

/** Combinations of alternatives in one phrase; the first of each place are the likeliest. */
const MOST_COMBINATIONS = 64;

export function createSearchIndex(db: Database): SearchIndex {
  return {
    ...indexReader(db),

    put: (document, revision, { passages, values }) =>
      inTransaction(db, async (tx) => {
        await forget(tx, document);
        const first = await firstPassageId(tx, document);
        for (const [place, passage] of passages.entries()) {
          await remember(tx, document, first + place, passage);
        }
        await count(tx, passages, 1);
        await putValues(tx, document, first, values);
        await markIndexed(tx, document, revision);
      }),

    async find(anyOf, filter) {
      const matching = (lists: readonly Match[]): Matching | undefined =>
        lists.length === 0 ? undefined : { expression: matchExpression(lists), lists: lists.length };
      const possible = await possibleOf(anyOf, (pair) => stands(db, pair));
      if (anyOf.length > 0 && possible.length === 0) return NOTHING_FOUND;
      const found = await findPassages(db, matching(possible), filter);
      return { ...found, best: (limit, among = []) => found.best(limit, matching(among)) };
    },
  };
}

async function stands(db: Database, { form, first, second, distance }: WordPair): Promise<boolean> {
  const near = `{${form}} : NEAR(${quoted(first)} ${quoted(second)}, ${distance - 1})`;
  const { rows } = await sql`select 1 from passages_fts where passages_fts match ${near} limit 1`.execute(db);
  return rows.length > 0;
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

async function remember(tx: Database, document: string, id: number, passage: Passage): Promise<void> {
  await tx
    .insertInto('passages')
    .values({
      id,
      document,
      path: passage.path,
      heading: passage.heading,
      text: passage.text,
      page: passage.page,
      first_line: passage.lines[0],
      last_line: passage.lines[1],
    })
    .execute();
  const { exact, folded } = indexedForms(passage);
  await sql`insert into passages_fts (rowid, exact, folded) values (${id}, ${exact}, ${folded})`.execute(tx);
}

/** What the index keeps of a passage: the very words that a query is cut into, so FTS5's own notion of a word never matters. */
export function indexedForms({ heading, text }: Pick<Passage, 'heading' | 'text'>) {
  const words = wordsOf(`${heading}\n${text}`);
  return {
    exact: words.map((word) => word.exact).join(' '),
    folded: words.map((word) => word.folded).join(' '),
  };
}

/** Adds the passages to the vocabulary's counts, or takes them out; one statement for all, as the words arrive in JSON. */
async function count(
  tx: Database,
  passages: readonly { readonly heading: string; readonly text: string }[],
  by: 1 | -1,
): Promise<void> {
  const counts = Object.fromEntries(
    [...passagesByWord(passages)].map(([word, passagesWith]) => [word, passagesWith * by]),
  );
  await sql`
    insert into vocabulary (word, length, count)
    select key, length(key), value from json_each(${JSON.stringify(counts)}) where true
    on conflict (word) do update set count = count + excluded.count`.execute(tx);
}

function matchExpression(anyOf: readonly Match[]): string {
  const all = (phrases: Match): string =>
    phrases.map((phrase) => `({${phrase.form}} : (${spellings(phrase)}))`).join(' AND ');
  return anyOf.map((phrases) => `(${all(phrases)})`).join(' OR ');
}

/** FTS5 knows no alternatives within a phrase: each combination is spelled out. */
function spellings({ places }: MatchPhrase): string {
  const open = places.filter((words) => words.length > 1).length;
  const most = Math.max(1, Math.floor(MOST_COMBINATIONS ** (1 / Math.max(1, open))));
  let spelled: readonly string[] = [''];
  for (const place of places) {
    const words = places.length === 1 ? place : place.slice(0, most);
    spelled = spelled.flatMap((before) => words.map((word) => `${before} ${word}`.trim()));
  }
  return spelled.map(quoted).join(' OR ');
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
