// What was taken out of sight: shown, and in the end deleted with everything that hangs on it.
import { sql, type Selectable } from 'kysely';
import { Failure } from '../../failure.ts';
import { inTransaction, type Database } from './database.ts';
import type { DocumentRow } from './tables/documents.ts';

export async function removedDocuments(
  db: Database,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly rows: readonly Selectable<DocumentRow>[] }> {
  const removed = db.selectFrom('documents').where('removed_at', 'is not', null);
  const { count } = await removed.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  const rows = await removed
    .selectAll()
    .orderBy('removed_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { total: Number(count), rows };
}

/** Rejects with Failure `conflict` where a round asks by the template that was drawn from it. */
export function deleteDocument(db: Database, id: string): Promise<void> {
  return inTransaction(db, async (tx) => {
    const drawn = await tx.selectFrom('templates').select('id').where('source_document', '=', id).execute();
    const templates = [...new Set(drawn.map((row) => row.id))];
    if (templates.length > 0) {
      const round = await tx
        .selectFrom('campaigns')
        .select('name')
        .where('template', 'in', templates)
        .executeTakeFirst();
      if (round !== undefined) {
        throw new Failure('conflict', {
          detail: {
            vi: `Đợt “${round.name}” dùng mẫu lấy từ văn bản này.`,
            en: `The round “${round.name}” uses a template drawn from this document.`,
          },
        });
      }
      await tx.deleteFrom('comparisons').where('template', 'in', templates).execute();
      await tx.deleteFrom('templates').where('id', 'in', templates).execute();
    }
    await tx.deleteFrom('tasks').where('subject', '=', id).execute();
    await tx.deleteFrom('documents').where('id', '=', id).execute();
  });
}
