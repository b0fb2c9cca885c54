// A file comes in: it is recognised, kept, registered and queued for reading; what cannot be read is refused here.
import { Failure } from '../failure.ts';
import type { DocumentRole, Job, StoredDocument } from '../ports.ts';
import type { Office } from './plan-tools.ts';
import { rest } from './rest.ts';

export interface Submitted {
  readonly document: StoredDocument;
  /** The job that reads it, or that read it last. */
  readonly job: Job;
  readonly duplicate: boolean;
}

/** Rejects with the reader's Failure. When it resolves, file, document and job are on disk. */
export async function submit(
  office: Office,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly role: DocumentRole },
  signal: AbortSignal,
): Promise<Submitted> {
  if (file.bytes.length === 0) throw new Failure('empty');
  const id = await sha256(file.bytes);
  const before = await office.store.documents.get(id);
  if (before === undefined) {
    const opened = await office.reader.open(file.bytes, file.name, signal);
    const { mediaType, pageCount } = opened;
    await opened.close();
    await office.blobs.put(id, file.bytes);
    await office.store.documents.add({
      id,
      name: file.name,
      mediaType,
      bytes: file.bytes.length,
      pageCount,
      role: file.role,
      status: 'queued',
    });
  } else if (before.removed) {
    await office.store.documents.restore(id);
  }
  if (before !== undefined && file.role === 'template' && before.role !== 'template') {
    await office.store.documents.setRole(id, 'template');
  }
  const job = await jobFor(office, id);
  const document = await office.store.documents.get(id);
  if (document === undefined) throw new Error(`document ${id} vanished`);
  return { document, job, duplicate: before !== undefined && !before.removed };
}

/** Reads a document again that failed or was cancelled; pages already read stay read. */
export async function readAgain(office: Office, id: string): Promise<Job> {
  const document = await office.store.documents.get(id);
  if (document === undefined) throw new Failure('not-found');
  await office.store.documents.setStatus(id, 'queued', null);
  return enqueue(office, document);
}

/** Stops the reading of a document. */
export async function cancel(office: Office, job: string): Promise<Job> {
  const before = await office.queue.get(job);
  const after = await office.queue.cancel(job);
  if (before === undefined || after === undefined) throw new Failure('not-found');
  if (before.status !== 'cancelled' && after.status === 'cancelled') {
    await rest(office, after.document, 'cancelled', null);
  }
  return after;
}

async function jobFor(office: Office, id: string): Promise<Job> {
  const document = await office.store.documents.get(id);
  if (document === undefined) throw new Error(`document ${id} vanished`);
  const latest = await office.queue.latest(id);
  // Failed before, or stopped by a power cut between the document and its job: sending the file again reads it again.
  if (document.status === 'failed' || document.status === 'cancelled') return readAgain(office, id);
  if (latest === undefined) return enqueue(office, document);
  return latest;
}

/** Nothing is added where an unfinished job is there. */
export async function enqueue(office: Office, document: StoredDocument): Promise<Job> {
  const read = await office.store.documents.pagesRead(document.id);
  return office.queue.enqueue(document.id, { read: read.length, count: document.pageCount });
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Buffer.from(digest).toString('hex');
}
