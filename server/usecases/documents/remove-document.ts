// A document is taken out of sight. Nothing is deleted: file, corrections and verdicts wait for its return.
import { Failure } from '../../failure.ts';
import type { StoredDocument } from '../../model/stored/document.ts';
import type { Application } from '../application.ts';
import { cancelWithin } from './cancel-task.ts';
import { refreshDocument } from '../matrix/refresh-row.ts';

/** Out of lists, search and comparisons; a reading under way is stopped. Rejects with Failure `not-found`. */
export function removeDocument(application: Application, id: string, actor: string): Promise<StoredDocument> {
  return application.store.atomically(async (records) => {
    const document = await records.documents.get(id);
    if (document === undefined) throw new Failure('not-found');
    const task = await records.tasks.latest('read', id);
    if (task?.status === 'queued' || task?.status === 'running') await cancelWithin(records, task.id);
    await records.documents.remove(id);
    await refreshDocument(records, id);
    const { name } = document;
    const at = application.now().toISOString();
    await records.audit.add({ at, actor, action: 'document.remove', subject: id, detail: { name } });
    return { ...document, removed: true };
  });
}
