// Full-text search in SQLite: FTS5 over the words as written and as folded, beside the rows they come from.
import { sql, type RawBuilder, type Selectable, type Transaction } from 'kysely';
import type { Status } from '../../model/comparison.ts';
import type { Passage } from '../../model/passage.ts';
import type { CriterionHit, Facet, MatchWord, PassageHit, SearchIndex } from '../../ports/search.ts';
import { wordsOf, type IndexedWord } from '../../search/words.ts';
import type { Database } from './database.ts';
import { toDocument } from '../sql/documents.ts';
import type { DocumentRow, Schema } from '../sql/schema.ts';

/** A word found as it was written says more than one found without its accents. */
const EXACT_WEIGHT = 2;
const FOLDED_WEIGHT = 1;
const FACET_VALUES = 50;

export function createSearchIndex(db: Database): SearchIndex {
  return {
    async put(document, revision, passages) {
      await db.transaction().execute(async (tx) => {
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

    async stale() {
      const rows = await db
        .selectFrom('documents')
        .select('id')
        .whereRef('indexed_revision', '<', 'revision')
        .execute();
      return rows.map(({ id }) => id);
    },

    async putCriteria(comparison, statuses) {
      await db.transaction().execute(async (tx) => {
        await sql`delete from criteria_fts where rowid in (select id from criteria where comparison = ${comparison.id})`.execute(
          tx,
        );
        await tx.deleteFrom('criteria').where('comparison', '=', comparison.id).execute();
        for (const result of comparison.comparison.criteria) {
          const [evidence] = result.evidence;
          const { id } = await tx
            .insertInto('criteria')
            .values({
              comparison: comparison.id,
              document: comparison.document,
              path: result.path,
              heading: result.heading,
              text: result.text,
              status: statuses.get(result.path) ?? result.status,
              evidence:
                evidence === undefined
                  ? null
                  : JSON.stringify({ text: evidence.text, page: evidence.page, lines: evidence.lines }),
            })
            .returning('id')
            .executeTakeFirstOrThrow();
          const words = wordsOf(`${result.heading}\n${result.text}`);
          await sql`insert into criteria_fts (rowid, exact, folded) values (${id}, ${exactForm(words)}, ${foldedForm(words)})`.execute(
            tx,
          );
        }
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
      const { total, facets } = tally(await groups(db, sql.lit(null), from));
      return { total, hits: rows.map(toPassageHit), facets };
    },

    async criteria(filter, { offset, limit }) {
      const found =
        filter.words.length === 0
          ? sql``
          : sql`and criteria.id in (select rowid from criteria_fts where criteria_fts match ${matchExpression([filter.words])})`;
      const from = sql`
        from criteria
        join documents on documents.id = criteria.document
        where true ${documentFilter(filter)} ${found}
        ${filter.criterion === undefined ? sql`` : sql`and criteria.path = ${filter.criterion}`}`;
      const narrowed =
        filter.status === undefined ? from : sql`${from} and criteria.status = ${filter.status}`;
      const { rows } = await sql<Selectable<DocumentRow> & CriterionColumns>`
        select documents.*, criteria.comparison, criteria.path, criteria.heading, criteria.text,
          criteria.status as criterion_status, criteria.evidence
        ${narrowed} order by criteria.path, documents.issuer, documents.id limit ${limit} offset ${offset}`.execute(
        db,
      );
      const all = await groups(db, sql.ref('criteria.status'), from);
      const wanted = all.filter((group) => filter.status === undefined || group.status === filter.status);
      const { total, facets } = tally(wanted);
      // Counted over all statuses: it tells what another choice of status would find.
      return {
        total,
        hits: rows.map(toCriterionHit),
        facets: { ...facets, status: tally(all).facets.status },
      };
    },

    async vocabulary(shortest, longest) {
      return db
        .selectFrom('vocabulary')
        .select(['word', 'count'])
        .where('length', '>=', shortest)
        .where('length', '<=', longest)
        .execute();
    },
  };
}

interface PassageColumns {
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  readonly page: number;
  readonly first_line: number;
  readonly last_line: number;
  readonly score: number;
}

interface CriterionColumns {
  readonly comparison: string;
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  readonly criterion_status: string;
  readonly evidence: string | null;
}

async function forget(tx: Transaction<Schema>, document: string): Promise<void> {
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

async function remember(tx: Transaction<Schema>, document: string, passage: Passage): Promise<void> {
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
  tx: Transaction<Schema>,
  passages: readonly { readonly heading: string; readonly text: string }[],
  by: 1 | -1,
): Promise<void> {
  const counts: Record<string, number> = {};
  for (const { heading, text } of passages) {
    for (const word of new Set(wordsOf(`${heading}\n${text}`).map(({ folded }) => folded))) {
      counts[word] = (counts[word] ?? 0) + by;
    }
  }
  await sql`
    insert into vocabulary (word, length, count)
    select key, length(key), value from json_each(${JSON.stringify(counts)}) where true
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

function documentFilter(filter: {
  readonly province?: string | undefined;
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
}): RawBuilder<unknown> {
  const province = filter.province === undefined ? sql`` : sql`and documents.province = ${filter.province}`;
  const issuer = filter.issuer === undefined ? sql`` : sql`and documents.issuer = ${filter.issuer}`;
  const year = filter.year === undefined ? sql`` : sql`and documents.year = ${filter.year}`;
  return sql`and documents.removed_at is null ${province} ${issuer} ${year}`;
}

interface Group {
  readonly province: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly status: string | null;
  readonly count: number;
}

/** One pass over all hits: a full-text match is too dear to be made for each facet. */
async function groups(
  db: Database,
  status: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
): Promise<readonly Group[]> {
  const { rows } = await sql<Group>`
    select documents.province, documents.issuer, documents.year, ${status} as status, count(*) as count ${from}
    group by documents.province, documents.issuer, documents.year, ${status}`.execute(db);
  return rows;
}

function tally(found: readonly Group[]) {
  const facet = (of: (group: Group) => string | number | null): readonly Facet[] => {
    const counts = new Map<string, number>();
    for (const group of found) {
      const value = of(group);
      if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + group.count);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'vi'))
      .slice(0, FACET_VALUES);
  };
  return {
    total: found.reduce((sum, group) => sum + group.count, 0),
    facets: {
      province: facet(({ province }) => province),
      issuer: facet(({ issuer }) => issuer),
      year: facet(({ year }) => year),
      status: facet(({ status }) => status),
    },
  };
}

function toPassageHit(row: Selectable<DocumentRow> & PassageColumns): PassageHit {
  return {
    document: toDocument(row),
    passage: {
      path: row.path,
      heading: row.heading,
      text: row.text,
      page: row.page,
      lines: [row.first_line, row.last_line],
    },
    score: row.score,
  };
}

function toCriterionHit(row: Selectable<DocumentRow> & CriterionColumns): CriterionHit {
  return {
    comparison: row.comparison,
    document: toDocument(row),
    criterion: { path: row.path, heading: row.heading, text: row.text },
    status: row.criterion_status as Status,
    evidence: row.evidence === null ? null : (JSON.parse(row.evidence) as CriterionHit['evidence']),
  };
}
