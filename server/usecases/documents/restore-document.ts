// A document that was taken out of sight comes back, and is compared with what came meanwhile.
import { Failure } from '../../failure.ts';
import type { StoredDocument } from '../../model/stored/document.ts';
import type { Application } from '../application.ts';
import { queueFollowing } from '../queue-work.ts';
import { refreshDocument } from '../matrix/refresh-row.ts';

/** Rejects with Failure `not-found`. */
export function restoreDocument(
  application: Application,
  id: string,
  actor: string,
): Promise<StoredDocument> {
  return application.store.atomically(async (records) => {
    const document = await records.documents.get(id);
    if (document === undefined) throw new Failure('not-found');
    await records.documents.restore(id);
    await refreshDocument(records, id);
    if (document.revision > 0) await queueFollowing(records, id, 'asked');
    const { name } = document;
    const at = application.now().toISOString();
    await records.audit.add({ at, actor, action: 'document.restore', subject: id, detail: { name } });
    return { ...document, removed: false };
  });
}
