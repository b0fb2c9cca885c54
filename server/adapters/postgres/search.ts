// Full-text search in PostgreSQL: a vector of words for each passage, as written and as folded, beside the passage itself. It is put
// together here, word by word, so that PostgreSQL's own notion of a word and its dictionaries never matter.
import { sql, type RawBuilder } from 'kysely';
import type { Passage } from '../../model/passage.ts';
import { FEW, type Match, type MatchPhrase, type SearchIndex } from '../../ports/search.ts';
import { wordsOf } from '../../search/words.ts';
import { inTransaction, type Database } from '../sql/database.ts';
import { hitsAt, idsOf, NOTHING_FOUND, type Listing } from '../sql/search/found-ids.ts';
import { firstPassageId, MOST_RANKED, within } from '../sql/search/passage-ids.ts';
import { indexReader, passagesByWord } from '../sql/search/passage-rows.ts';
import { possibleOf, type WordPair } from '../sql/search/possible-phrases.ts';
import { markIndexed, putValues } from '../sql/search/put-values.ts';
import { LOCKS } from './database.ts';
import { facetsAt } from './search-facets.ts';

/** A word found as it was written (A) says more than one found without its accents (B). In the order D, C, B, A. */
const WEIGHTS = '{0, 0, 0.5, 1}';
/** Long passages hold a word more often: the rank is divided by 1 + the logarithm of the length. */
const BY_LENGTH = 1;
/** Marks a word as written; no word holds it. */
const EXACT = '=';
/** Between the words of a phrase. */
const IN_TURN = '<->';
const ANYWHERE = '&';
/** PostgreSQL takes words of 2,046 bytes and places up to 16,383. */
const LONGEST_WORD = 500;
const LAST_PLACE = 16_383;

export function createSearchIndex(db: Database): SearchIndex {
  return {
    ...indexReader(db),

    put: (document, revision, { passages, values }) =>
      inTransaction(db, async (tx) => {
        // Two that count words at once would wait for each other's.
        await sql`select pg_advisory_xact_lock(${sql.lit(LOCKS.index)})`.execute(tx);
        await forget(tx, document);
        const first = await firstPassageId(tx, document);
        await remember(tx, document, first, passages);
        await count(tx, passages, 1);
        await putValues(tx, document, first, values);
        await markIndexed(tx, document, revision);
      }),

    async find(anyOf, filter) {
      const kept = within(sql`id`, filter);
      const possible = await possibleOf(anyOf, (pair) => stands(db, pair));
      if (anyOf.length > 0 && possible.length === 0) return NOTHING_FOUND;
      const ids = await idsOf(db, anyOf.length === 0 ? narrowed(kept) : matching(possible, kept));
      return {
        total: ids.length,
        facets: () => facetsAt(db, ids),
        async best(limit, among = possible) {
          if (anyOf.length === 0 || (among === possible && ids.length <= FEW)) {
            return hitsAt(db, ids.slice(0, limit), listed);
          }
          const newest = ids.slice(-Math.max(MOST_RANKED, limit));
          return hitsAt(db, await ranked(db, among, newest, limit), listed);
        },
      };
    },
  };
}

const listed: Listing = (numbers) =>
  sql`select id, place from unnest(cast(${`{${numbers.join()}}`} as bigint[])) with ordinality as numbers (id, place)`;

function narrowed(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select id from found_passages where ${condition}`;
}

/** The index knows which words a passage holds; that they stand together is seen by the passage itself. */
function matching(anyOf: readonly Match[], kept: RawBuilder<unknown>): RawBuilder<unknown> {
  const holding = narrowed(sql`words_of_passage(id) @@ ${queryOf(anyOf, ANYWHERE)} and ${kept}`);
  const isOfWords = anyOf.flat().every(({ places }) => places.length === 1);
  return isOfWords ? holding : together(holding, queryOf(anyOf, IN_TURN));
}

function together(holding: RawBuilder<unknown>, query: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select id from passages where id = any(array(${holding})) and words @@ ${query}`;
}

async function stands(db: Database, { form, first, second, distance }: WordPair): Promise<boolean> {
  const pair = (between: string) =>
    sql`cast(${`${lexeme(form, first)} ${between} ${lexeme(form, second)}`} as tsquery)`;
  const holding = narrowed(sql`words_of_passage(id) @@ ${pair(ANYWHERE)}`);
  const { rows } = await sql`${together(holding, pair(`<${distance}>`))} limit 1`.execute(db);
  return rows.length > 0;
}

/** Of ids already found, by the words alone: asked by them in the same breath, PostgreSQL would look for all of them anew. */
async function ranked(
  db: Database,
  wanted: readonly Match[],
  newest: readonly number[],
  limit: number,
): Promise<readonly number[]> {
  const query = queryOf(wanted, IN_TURN);
  const { rows } = await sql<{ id: number }>`
    with newest as materialized (
      select passages.id, words from (${listed(newest)}) as listed join passages on passages.id = listed.id
    )
    select id from newest where words @@ ${query}
    order by ts_rank(${sql.lit(WEIGHTS)}, words, ${query}, ${sql.lit(BY_LENGTH)}) desc, id limit ${limit}`.execute(
    db,
  );
  return rows.map(({ id }) => Number(id));
}

async function forget(tx: Database, document: string): Promise<void> {
  const old = await tx
    .deleteFrom('passages')
    .where('document', '=', document)
    .returning(['heading', 'text'])
    .execute();
  if (old.length === 0) return;
  await count(tx, old, -1);
  await tx.deleteFrom('vocabulary').where('count', '<=', 0).execute();
}

/** In one statement, as the columns arrive as arrays. */
async function remember(
  tx: Database,
  document: string,
  first: number,
  passages: readonly Passage[],
): Promise<void> {
  const column = <Value>(of: (passage: Passage) => Value): readonly Value[] => passages.map(of);
  await sql`
    insert into passages (id, document, path, heading, text, page, first_line, last_line, words)
    select ${first} + at - 1, ${document}, path, heading, text, page, first_line, last_line, cast(words as tsvector)
    from unnest(
      cast(${column(({ path }) => path)} as text[]), cast(${column(({ heading }) => heading)} as text[]),
      cast(${column(({ text }) => text)} as text[]), cast(${column(({ page }) => page)} as bigint[]),
      cast(${column(({ lines }) => lines[0])} as bigint[]), cast(${column(({ lines }) => lines[1])} as bigint[]),
      cast(${column(vectorOf)} as text[])
    ) with ordinality as rows (path, heading, text, page, first_line, last_line, words, at)
    order by at`.execute(tx);
}

/** Adds the passages to the vocabulary's counts, or takes them out. */
async function count(
  tx: Database,
  passages: readonly { readonly heading: string; readonly text: string }[],
  by: 1 | -1,
): Promise<void> {
  const counts = [...passagesByWord(passages)];
  await sql`
    insert into vocabulary (word, length, count)
    select word, length(word), count from unnest(
      cast(${counts.map(([word]) => word)} as text[]), cast(${counts.map(([, passagesWith]) => passagesWith * by)} as bigint[])
    ) as rows (word, count)
    on conflict (word) do update set count = vocabulary.count + excluded.count`.execute(tx);
}

/** `'=án':3A 'an':3B`: each word twice, with its place. Words are letters and digits: nothing needs to be escaped. */
export function vectorOf({ heading, text }: Pick<Passage, 'heading' | 'text'>): string {
  const places = new Map<string, string[]>();
  const add = (word: string, place: string): void => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [place]);
    else known.push(place);
  };
  for (const [at, { exact, folded }] of wordsOf(`${heading}\n${text}`).entries()) {
    const place = Math.min(at + 1, LAST_PLACE);
    add(EXACT + exact.slice(0, LONGEST_WORD), `${place}A`);
    add(folded.slice(0, LONGEST_WORD), `${place}B`);
  }
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

function queryOf(anyOf: readonly Match[], between: string): RawBuilder<unknown> {
  const phraseOf = ({ places, form }: MatchPhrase): string => {
    const oneOf = (words: readonly string[]): string =>
      `(${words.map((word) => lexeme(form, word)).join(' | ')})`;
    return `(${places.map(oneOf).join(` ${between} `)})`;
  };
  const query = anyOf.map((phrases) => `(${phrases.map(phraseOf).join(' & ')})`).join(' | ');
  return sql`cast(${query} as tsquery)`;
}

/** As a query spells a word. */
function lexeme(form: MatchPhrase['form'], word: string): string {
  const mark = form === 'exact' ? EXACT : '';
  return `'${mark}${word.replaceAll(/['\\]/g, ' ').slice(0, LONGEST_WORD)}'`;
}
