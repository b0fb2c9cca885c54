// A document is taken out of sight, and back. Nothing is deleted: file, corrections and verdicts wait for its return.
import { Failure } from '../failure.ts';
import type { StoredDocument } from '../ports.ts';
import type { Office } from './plan-tools.ts';
import { cancel } from './submit.ts';

/** Out of lists, search and comparisons; a reading under way is stopped. Rejects with Failure `not-found`. */
export async function removeDocument(office: Office, id: string, actor: string): Promise<StoredDocument> {
  const job = await office.queue.latest(id);
  if (job?.status === 'queued' || job?.status === 'running') await cancel(office, job.id);
  return setRemoved(office, id, true, actor);
}

/** Rejects with Failure `not-found`. */
export async function restoreDocument(office: Office, id: string, actor: string): Promise<StoredDocument> {
  return setRemoved(office, id, false, actor);
}

async function setRemoved(
  office: Office,
  id: string,
  removed: boolean,
  actor: string,
): Promise<StoredDocument> {
  const document = await office.store.documents.get(id);
  if (document === undefined) throw new Failure('not-found');
  if (document.removed === removed) return document;
  await office.store.documents.setRemoved(id, removed);
  await office.store.audit.add({
    at: office.now().toISOString(),
    actor,
    action: removed ? 'document.remove' : 'document.restore',
    subject: id,
    detail: { name: document.name },
  });
  return { ...document, removed };
}
