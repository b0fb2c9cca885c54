// A document is taken out of sight, and back. Nothing is deleted: file, corrections and verdicts wait for its return.
import { Failure } from '../failure.ts';
import type { StoredDocument } from '../ports.ts';
import type { Office } from './plan-tools.ts';
import { cancel } from './submit.ts';

/** Out of lists, search and comparisons; a reading under way is stopped. Rejects with Failure `not-found`. */
export async function removeDocument(office: Office, id: string, actor: string): Promise<StoredDocument> {
  const document = await known(office, id);
  const job = await office.queue.latest(id);
  if (job?.status === 'queued' || job?.status === 'running') await cancel(office, job.id);
  await office.store.documents.remove(id);
  await record(office, 'document.remove', document, actor);
  return known(office, id);
}

/** Rejects with Failure `not-found`. */
export async function restoreDocument(office: Office, id: string, actor: string): Promise<StoredDocument> {
  const document = await known(office, id);
  await office.store.documents.restore(id);
  await record(office, 'document.restore', document, actor);
  return known(office, id);
}

async function known(office: Office, id: string): Promise<StoredDocument> {
  const document = await office.store.documents.get(id);
  if (document === undefined) throw new Failure('not-found');
  return document;
}

async function record(
  office: Office,
  action: 'document.remove' | 'document.restore',
  { id, name }: StoredDocument,
  actor: string,
): Promise<void> {
  const at = office.now().toISOString();
  await office.store.audit.add({ at, actor, action, subject: id, detail: { name } });
}
