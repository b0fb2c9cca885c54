// Full-text search in PostgreSQL: a vector of words for each passage, as written and as folded, beside the passage itself. It is put
// together here, word by word, so that PostgreSQL's own notion of a word and its dictionaries never matter.
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Passage } from '../../model/passage.ts';
import { FEW, type Match, type MatchPhrase, type SearchIndex } from '../../ports/search.ts';
import { wordsOf } from '../../search/words.ts';
import { inTransaction, type Database } from '../sql/database.ts';
import { countByDocument, firstPassageId, MOST_RANKED, within } from '../sql/search/passage-ids.ts';
import {
  indexReader,
  passagesByWord,
  toPassageHit,
  type PassageColumns,
} from '../sql/search/passage-rows.ts';
import { markIndexed, putValues } from '../sql/search/put-values.ts';
import type { DocumentRow } from '../sql/tables/documents.ts';
import { LOCKS } from './database.ts';

/** A word found as it was written (A) says more than one found without its accents (B). In the order D, C, B, A. */
const WEIGHTS = '{0, 0, 0.5, 1}';
/** Long passages hold a word more often: the rank is divided by 1 + the logarithm of the length. */
const BY_LENGTH = 1;
/** Marks a word as written; no word holds it. */
const EXACT = '=';
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
      const query = sql`cast(${queryOf(anyOf)} as tsquery)`;
      const all =
        anyOf.length === 0
          ? sql`select id from passages where ${within(sql`id`, filter)}`
          : sql`select id from passages where words @@ ${query} and ${within(sql`id`, filter)}`;
      const { total, facets } = await countByDocument(db, all);
      return {
        total,
        facets: () => Promise.resolve(facets),
        async best(limit, among = anyOf) {
          if (total === 0) return [];
          const isRanked = anyOf.length > 0 && (among !== anyOf || total > FEW);
          const found = isRanked
            ? ranked(newestOf(all, total, limit), among, limit)
            : sql`select id, id as place from (${all}) as matching order by id limit ${limit}`;
          const { rows } = await sql<Selectable<DocumentRow> & PassageColumns>`
            select documents.*, passages.path, passages.heading, passages.text, passages.page,
              passages.first_line, passages.last_line
            from (${found}) as found
            join passages on passages.id = found.id
            join documents on documents.id = passages.document
            order by found.place, found.id`.execute(db);
          return rows.map(toPassageHit);
        },
      };
    },
  };
}

/**
 * Sorted only where there are more: for a few PostgreSQL would go through all passages from the newest back, looking for words that
 * hardly any of them holds, in place of asking the index of words.
 */
function newestOf(all: RawBuilder<unknown>, total: number, limit: number): RawBuilder<unknown> {
  const most = Math.max(MOST_RANKED, limit);
  return total <= most ? all : sql`${all} order by id desc limit ${sql.lit(most)}`;
}

/** Found once and then ranked: as one condition with the words that were found by, PostgreSQL would look for all of them anew. */
function ranked(newest: RawBuilder<unknown>, wanted: readonly Match[], limit: number): RawBuilder<unknown> {
  const query = sql`cast(${queryOf(wanted)} as tsquery)`;
  return sql`
    with newest as materialized (${newest})
    select passages.id, -ts_rank(${sql.lit(WEIGHTS)}, words, ${query}, ${sql.lit(BY_LENGTH)}) as place
    from newest join passages on passages.id = newest.id
    where words @@ ${query} order by place, id limit ${limit}`;
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

function queryOf(anyOf: readonly Match[]): string {
  const phraseOf = ({ places, form }: MatchPhrase): string => {
    const mark = form === 'exact' ? EXACT : '';
    const oneOf = (words: readonly string[]): string =>
      `(${words.map((word) => `'${mark}${word.replaceAll(/['\\]/g, ' ').slice(0, LONGEST_WORD)}'`).join(' | ')})`;
    return `(${places.map(oneOf).join(' <-> ')})`;
  };
  return anyOf.map((phrases) => `(${phrases.map(phraseOf).join(' & ')})`).join(' | ');
}
