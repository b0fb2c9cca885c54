// A passage's id is its document's number and its place in it: hits are counted by document, and narrowed by what documents say
// of themselves, without a look at any passage.
import { sql, type RawBuilder } from 'kysely';
import type { PassageFilter, ValueQuestion } from '../../../ports/search.ts';
import type { Database } from '../database.ts';
import { documentFilter } from '../facets.ts';

/** Passages of one document, at most: its number stands above these bits. */
const PLACE_BITS = 20;
const PLACES = 2 ** PLACE_BITS;

/**
 * Of a word that stands in more passages, those of the newest documents are put in order by the engine: ranking 27,000 took four
 * fifths of an answer's time, 5,000 a third, and no word so common tells one from another.
 */
export const MOST_RANKED = 2_000;

/** The id of the document's first passage; the document is given a number where it has none. */
export async function firstPassageId(tx: Database, document: string): Promise<number> {
  await tx
    .insertInto('passage_documents')
    .values({ document })
    .onConflict((conflict) => conflict.column('document').doNothing())
    .execute();
  const { seq } = await tx
    .selectFrom('passage_documents')
    .select('seq')
    .where('document', '=', document)
    .executeTakeFirstOrThrow();
  return Number(seq) * PLACES;
}

/** What the filter leaves, as a condition on an id: documents by their numbers, passages by what they state. */
export function within(id: RawBuilder<unknown>, filter: PassageFilter): RawBuilder<unknown> {
  const { values, opening, ...ofDocuments } = filter;
  const { number } = ofDocuments;
  const numbered = number === undefined ? sql`` : sql`and ${isNumbered(sql`documents.number`, number)}`;
  const stating = values === undefined ? sql`` : sql`and ${id} in (${stated(values)})`;
  const first = opening === true ? sql`and ${id} & ${sql.lit(PLACES - 1)} = 0` : sql``;
  const seq = sql`${id} >> ${sql.lit(PLACE_BITS)}`;
  const documents = sql`select seq from passage_documents join documents on documents.id = passage_documents.document`;
  // Of all documents, the few that were removed are looked for, not the thousands that were not: two thirds of a common word's time.
  // One deleted for good is taken out of the index first.
  const isNarrowed = Object.values(ofDocuments).some((wanted) => wanted !== undefined);
  const kept = isNarrowed
    ? sql`${seq} in (${documents} where 1 = 1 ${documentFilter(filter)} ${numbered})`
    : sql`${seq} not in (${documents} where documents.removed_at is not null)`;
  return sql`${kept} ${stating} ${first}`;
}

/** The number of the document that a passage stands in. */
export function sequenceOf(id: number): number {
  return Math.floor(id / PLACES);
}

function stated(question: ValueQuestion): RawBuilder<unknown> {
  const passages = sql`select passage from stated_values where kind = ${question.kind}`;
  if (question.kind === 'deadline') {
    const { relation, day } = question;
    const column = sql.ref(day.length > 'MM-DD'.length ? 'date' : 'day');
    const compared = { after: sql`>`, until: sql`<=`, on: sql`=` }[relation];
    return sql`${passages} and ${column} ${compared} ${day}`;
  }
  const { name, number } = question;
  const named = name === undefined ? sql`` : sql`and name = ${name}`;
  const numbered = number === undefined ? sql`` : sql`and ${isNumbered(sql`number`, number)}`;
  return sql`${passages} ${named} ${numbered}`;
}

/** The whole symbol, or what it begins with: `65` of `65/kh-ubnd`. */
function isNumbered(column: RawBuilder<unknown>, number: string): RawBuilder<unknown> {
  return sql`(${column} = ${number} or ${column} like ${`${number}/%`} or ${column} like ${`${number}-%`})`;
}
