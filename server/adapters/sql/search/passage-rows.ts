// What every index of words keeps beside its own way of finding them: passages, the vocabulary, how far it has come.
import { sql, type Selectable } from 'kysely';
import type { PassageHit, SearchIndex } from '../../../ports/search.ts';
import { wordsOf } from '../../../search/words.ts';
import type { Database } from '../database.ts';
import { toDocument } from '../documents.ts';
import type { DocumentRow } from '../tables/documents.ts';

export interface PassageColumns {
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  readonly page: number;
  readonly first_line: number;
  readonly last_line: number;
}

export function toPassageHit(row: Selectable<DocumentRow> & PassageColumns): PassageHit {
  return {
    document: toDocument(row),
    passage: {
      path: row.path,
      heading: row.heading,
      text: row.text,
      page: row.page,
      lines: [row.first_line, row.last_line],
    },
  };
}

export function indexReader(
  db: Database,
): Pick<SearchIndex, 'stale' | 'vocabulary' | 'frequencies' | 'issuers'> {
  return {
    async stale() {
      const rows = await db
        .selectFrom('documents')
        .select('id')
        .whereRef('indexed_revision', '<', 'revision')
        .execute();
      return rows.map(({ id }) => id);
    },

    // As one text: made into rows, twenty thousand words took six times as long. Words are letters and digits.
    async vocabulary(shortest, longest) {
      const { rows } = await sql<{ words: string | null }>`
        select string_agg(word, ',') as words from vocabulary
        where length between ${shortest} and ${longest}`.execute(db);
      const words = rows[0]?.words ?? '';
      return words === '' ? [] : words.split(',');
    },

    async frequencies(words) {
      if (words.length === 0) return new Map();
      const rows = await db
        .selectFrom('vocabulary')
        .select(['word', 'count'])
        .where('word', 'in', words)
        .execute();
      return new Map(rows.map(({ word, count }) => [word, Number(count)]));
    },

    async issuers() {
      const rows = await db
        .selectFrom('documents')
        .select('issuer')
        .distinct()
        .where('removed_at', 'is', null)
        .where('issuer', 'is not', null)
        .execute();
      return rows.flatMap(({ issuer }) => issuer ?? []);
    },
  };
}

/** Folded words with the number of passages that hold them. */
export function passagesByWord(
  passages: readonly { readonly heading: string; readonly text: string }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { heading, text } of passages) {
    for (const word of new Set(wordsOf(`${heading}\n${text}`).map(({ folded }) => folded))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
