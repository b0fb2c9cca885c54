// A document is taken out of sight, and back. Nothing is deleted: file, corrections and verdicts wait for its return.
import { Failure } from '../failure.ts';
import type { StoredDocument } from '../model/stored-document.ts';
import type { Application } from './application.ts';
import { cancel } from './submit.ts';

/** Out of lists, search and comparisons; a reading under way is stopped. Rejects with Failure `not-found`. */
export async function removeDocument(
  application: Application,
  id: string,
  actor: string,
): Promise<StoredDocument> {
  const document = await known(application, id);
  const job = await application.queue.latest(id);
  if (job?.status === 'queued' || job?.status === 'running') await cancel(application, job.id);
  await application.store.documents.remove(id);
  await record(application, 'document.remove', document, actor);
  return known(application, id);
}

/** Rejects with Failure `not-found`. */
export async function restoreDocument(
  application: Application,
  id: string,
  actor: string,
): Promise<StoredDocument> {
  const document = await known(application, id);
  await application.store.documents.restore(id);
  await record(application, 'document.restore', document, actor);
  return known(application, id);
}

async function known(application: Application, id: string): Promise<StoredDocument> {
  const document = await application.store.documents.get(id);
  if (document === undefined) throw new Failure('not-found');
  return document;
}

async function record(
  application: Application,
  action: 'document.remove' | 'document.restore',
  { id, name }: StoredDocument,
  actor: string,
): Promise<void> {
  const at = application.now().toISOString();
  await application.store.audit.add({ at, actor, action, subject: id, detail: { name } });
}
