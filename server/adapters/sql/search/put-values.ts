// What besides its passages the index keeps of a document: the values that they state, and how far it has come.
import { fold } from '../../../language/fold.ts';
import type { Metadata } from '../../../model/document.ts';
import type { StatedValue } from '../../../model/stated-value.ts';
import type { Database } from '../database.ts';
import { inParts } from '../in-parts.ts';

/** `first`: the id of the document's first passage. */
export async function putValues(
  tx: Database,
  document: string,
  first: number,
  values: readonly StatedValue[],
): Promise<void> {
  await tx.deleteFrom('stated_values').where('document', '=', document).execute();
  const rows = values.map((value) => {
    const common = { document, passage: first + value.passage, kind: value.kind };
    return value.kind === 'deadline'
      ? { ...common, name: '', number: '', day: value.day, date: value.date }
      : { ...common, name: value.name, number: value.number, day: '', date: null };
  });
  await inParts(rows, (some) => tx.insertInto('stated_values').values(some).execute());
}

/** With what a search narrows and counts by besides the issuer and the year. */
export async function markIndexed(tx: Database, document: string, revision: number): Promise<void> {
  const row = await tx
    .selectFrom('documents')
    .select('metadata')
    .where('id', '=', document)
    .executeTakeFirst();
  const metadata = row?.metadata ? (JSON.parse(row.metadata) as Metadata) : null;
  await tx
    .updateTable('documents')
    .set({
      indexed_revision: revision,
      kind: metadata?.kind ?? null,
      number: metadata?.number ? fold(metadata.number) : null,
    })
    .where('id', '=', document)
    .execute();
}
