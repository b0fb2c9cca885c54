// A file comes in: it is recognised, kept, registered and queued for reading; what cannot be read is refused here.
import { Failure } from '../../failure.ts';
import type { DocumentRole, StoredDocument } from '../../model/stored/document.ts';
import type { Task, Urgency } from '../../model/task.ts';
import type { Content } from '../../ports/reading.ts';
import type { Records } from '../../ports/store.ts';
import type { Application } from '../application.ts';
import { announce, arrive } from './incoming.ts';
import { queueFollowing, queueReading } from '../queue-work.ts';

export interface SubmittedFile {
  readonly name: string;
  /** sha256 of the bytes, hex. */
  readonly id: string;
  readonly content: Content;
  readonly role: DocumentRole;
  readonly urgency: Urgency;
  /** Who sends it. */
  readonly actor: string;
}

export interface Submitted {
  readonly document: StoredDocument;
  /** What reads it, or read it last. */
  readonly task: Task;
  readonly duplicate: boolean;
}

/** Rejects with the reader's Failure. When it resolves, file, document and task are on disk. */
export async function submit(
  application: Application,
  file: SubmittedFile,
  signal: AbortSignal,
): Promise<Submitted> {
  if (sizeOf(file.content) === 0) throw new Failure('empty');
  const { store, originals, reader } = application;
  const before = await store.documents.get(file.id);
  // One that could not be opened when it came is looked at anew.
  const isOpened = before !== undefined && before.pageCount > 0;
  const opened = isOpened ? before : await inspect(reader, file, signal);
  if (before === undefined) await announce(application, file.id);
  // Bytes that are there already are left, and what is lost or damaged is put back.
  await originals.keep(file.id, file.content);
  const [document, task] = await store.atomically(async (records) => {
    await records.documents.add({
      id: file.id,
      name: file.name,
      mediaType: opened.mediaType,
      bytes: opened.bytes,
      pageCount: opened.pageCount,
      role: file.role,
      status: 'queued',
    });
    if (before !== undefined) {
      if (!isOpened) await records.documents.setFile(file.id, opened);
      await welcomeBack(records, before, file);
    }
    await records.audit.add({
      at: application.now().toISOString(),
      actor: file.actor,
      action: 'document.submit',
      subject: file.id,
      detail: { name: file.name, role: file.role, ...(before !== undefined && { again: true }) },
    });
    await arrive(records, file.id);
    const reading = await taskOf(records, await known(records, file.id), file.urgency);
    return [await known(records, file.id), reading] as const;
  });
  return { document, task, duplicate: before !== undefined && !before.removed };
}

async function inspect(
  reader: Application['reader'],
  { content, name }: SubmittedFile,
  signal: AbortSignal,
): Promise<Pick<StoredDocument, 'mediaType' | 'bytes' | 'pageCount'>> {
  const file = await reader.open(content, name, signal);
  const { mediaType, pageCount } = file;
  await file.close();
  return { mediaType, pageCount, bytes: sizeOf(content) };
}

function sizeOf(content: Content): number {
  return content instanceof Uint8Array ? content.length : content.size;
}

async function welcomeBack(records: Records, before: StoredDocument, file: SubmittedFile): Promise<void> {
  if (before.removed) await records.documents.restore(before.id);
  if (before.original !== 'kept') await records.documents.setOriginal(before.id, 'kept');
  if (file.role === 'template' && before.role !== 'template') {
    await records.documents.setRole(before.id, 'template');
  }
  // Removed, it was compared with nothing; as a template it is drawn and compared with the others.
  if (before.revision > 0) await queueFollowing(records, before.id, file.urgency);
}

async function taskOf(records: Records, document: StoredDocument, urgency: Urgency): Promise<Task> {
  const latest = await records.tasks.latest('read', document.id);
  const isEnded = document.status === 'failed' || document.status === 'cancelled';
  if (latest !== undefined && !isEnded) return latest;
  // It failed before: sending the file again reads it again.
  if (isEnded) await records.documents.setStatus(document.id, 'queued', null);
  return queueReading(records, document, urgency);
}

async function known(records: Records, id: string): Promise<StoredDocument> {
  const document = await records.documents.get(id);
  if (document === undefined) throw new Failure('not-found');
  return document;
}
