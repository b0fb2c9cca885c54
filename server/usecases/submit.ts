// A file comes in: it is recognised, kept, registered and queued for reading; what cannot be read is refused here.
import { Failure } from '../failure.ts';
import type { Job } from '../model/job.ts';
import type { DocumentRole, StoredDocument } from '../model/stored-document.ts';
import type { Application } from './application.ts';
import { rest } from './end-reading.ts';

export interface Submitted {
  readonly document: StoredDocument;
  /** The job that reads it, or that read it last. */
  readonly job: Job;
  readonly duplicate: boolean;
}

/** Rejects with the reader's Failure. When it resolves, file, document and job are on disk. */
export async function submit(
  application: Application,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly role: DocumentRole },
  signal: AbortSignal,
): Promise<Submitted> {
  if (file.bytes.length === 0) throw new Failure('empty');
  const id = await sha256(file.bytes);
  const before = await application.store.documents.get(id);
  if (before === undefined) {
    const opened = await application.reader.open(file.bytes, file.name, signal);
    const { mediaType, pageCount } = opened;
    await opened.close();
    await application.blobs.put(id, file.bytes);
    await application.store.documents.add({
      id,
      name: file.name,
      mediaType,
      bytes: file.bytes.length,
      pageCount,
      role: file.role,
      status: 'queued',
    });
  } else if (before.removed) {
    await application.store.documents.restore(id);
  }
  if (before !== undefined && file.role === 'template' && before.role !== 'template') {
    await application.store.documents.setRole(id, 'template');
  }
  const job = await jobFor(application, id);
  const document = await application.store.documents.get(id);
  if (document === undefined) throw new Error(`document ${id} vanished`);
  return { document, job, duplicate: before !== undefined && !before.removed };
}

/** Reads a document again that failed or was cancelled; pages already read stay read. */
export async function readAgain(application: Application, id: string): Promise<Job> {
  const document = await application.store.documents.get(id);
  if (document === undefined) throw new Failure('not-found');
  await application.store.documents.setStatus(id, 'queued', null);
  return enqueue(application, document);
}

/** Stops the reading of a document. */
export async function cancel(application: Application, job: string): Promise<Job> {
  const before = await application.queue.get(job);
  const after = await application.queue.cancel(job);
  if (before === undefined || after === undefined) throw new Failure('not-found');
  if (before.status !== 'cancelled' && after.status === 'cancelled') {
    await rest(application, after.document, 'cancelled', null);
  }
  return after;
}

async function jobFor(application: Application, id: string): Promise<Job> {
  const document = await application.store.documents.get(id);
  if (document === undefined) throw new Error(`document ${id} vanished`);
  const latest = await application.queue.latest(id);
  // Failed before, or stopped by a power cut between the document and its job: sending the file again reads it again.
  if (document.status === 'failed' || document.status === 'cancelled') return readAgain(application, id);
  if (latest === undefined) return enqueue(application, document);
  return latest;
}

/** Nothing is added where an unfinished job is there. */
export async function enqueue(application: Application, document: StoredDocument): Promise<Job> {
  const read = await application.store.documents.pagesRead(document.id);
  return application.queue.enqueue(document.id, { read: read.length, count: document.pageCount });
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Buffer.from(digest).toString('hex');
}
