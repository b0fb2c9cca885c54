// The pages of a document that are not read yet, then its text and structure. What is done stays done when it is cut short.
import { Failure } from '../../failure.ts';
import type { Page } from '../../model/page.ts';
import type { StoredDocument } from '../../model/stored/document.ts';
import type { Task } from '../../model/task.ts';
import { readPages } from '../../pages/read-pages.ts';
import type { OpenFile } from '../../ports/reading.ts';
import type { Records } from '../../ports/store.ts';
import type { Application } from '../../usecases/application.ts';
import { makeText } from '../../usecases/text/make-text.ts';
import { openOriginal } from '../../usecases/documents/open-original.ts';
import { storeText } from '../../usecases/text/store-text.ts';
import type { Gate } from '../../pages/gate.ts';
import type { OnProgress } from './progress.ts';

export interface ReadingContext {
  readonly application: Application;
  /** Shared by all documents that are being read. */
  readonly gate: Gate;
  readonly onProgress: OnProgress;
  /** Ends the task in the transaction of what it made: killed in between, it would be made twice. Rejects where the task was lost. */
  readonly finishWithin: (records: Records) => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

/** Workers lost over a file before it is read apart: one is chance, as where the service is ended for an update. */
const LOSSES_IN_COMPANY = 2;

/** Rejects with Failure where the document cannot be read, with the signal's reason when stopped. */
export async function read(given: ReadingContext, task: Task, signal: AbortSignal): Promise<void> {
  const { subject } = task;
  const { reader, readerApart, store } = given.application;
  const isApart = task.losses >= LOSSES_IN_COMPANY;
  const context = { ...given, application: { ...given.application, reader: isApart ? readerApart : reader } };
  const stored = await store.documents.get(subject);
  if (stored === undefined) throw new Failure('not-found');
  await store.documents.setStatus(subject, 'reading', null);
  const document = await opened(context.application, stored, signal);
  await readOn(context, document, signal);
  await context.onProgress({ stage: 'understanding', done: document.pageCount });
  const pages = await store.documents.pages(subject);
  const text = await makeText(context.application, subject, pages, signal);
  signal.throwIfAborted();
  await store.atomically(async (records) => {
    await storeText(records, document, text, { amendments: [], urgency: 'sent' });
    await context.finishWithin(records);
  });
}

/** A file that could not be opened when it came may be by now, or is refused again. */
async function opened(
  application: Application,
  document: StoredDocument,
  signal: AbortSignal,
): Promise<StoredDocument> {
  if (document.pageCount > 0) return document;
  const file = await openOriginal(application, document, signal);
  const { mediaType, pageCount } = file;
  await file.close();
  await application.store.documents.setFile(document.id, { mediaType, pageCount });
  return { ...document, mediaType, pageCount };
}

/** Those that are not read yet. */
async function readOn(context: ReadingContext, document: StoredDocument, signal: AbortSignal): Promise<void> {
  const { application, gate, onProgress } = context;
  const { documents } = application.store;
  const before = await documents.pages(document.id);
  // A person who asks for another reading wants the pages that could not be read tried again.
  const read = new Set(before.flatMap((page) => (page.reason === 'unreadable' ? [] : [page.number])));
  const numbers = Array.from({ length: document.pageCount }, (_, at) => at + 1).filter(
    (page) => !read.has(page),
  );
  let done = read.size;
  await onProgress({ stage: 'reading', done });
  if (numbers.length === 0) return;
  const file = await openOriginal(application, document, signal);
  try {
    const pages = await readPages({
      numbers,
      read: (number, either) => readPage(context, document, file, number, either),
      gate,
      signal,
      readBefore: read.size,
      onPage: async (page) => {
        if (page.reason !== 'unreadable') await documents.putPage(document.id, page);
        await onProgress({ stage: 'reading', done: ++done });
      },
    });
    // Only now: what could not be read is tried again by every later try of the document.
    for (const page of pages) if (page.reason === 'unreadable') await documents.putPage(document.id, page);
  } finally {
    await file.close();
  }
}

/**
 * Rejects with Failure where the page cannot be read, by no fault of the others. The second try opens the file anew: asked again for a
 * picture that it could not decode, pdf.js gives the page without it, as if it were blank.
 */
async function readPage(
  { application, onFault }: ReadingContext,
  document: StoredDocument,
  file: OpenFile,
  number: number,
  signal: AbortSignal,
): Promise<Page> {
  try {
    return await file.read(number, signal);
  } catch {
    signal.throwIfAborted();
  }
  const fresh = await openOriginal(application, document, signal);
  try {
    return await fresh.read(number, signal);
  } catch (cause) {
    signal.throwIfAborted();
    onFault(cause);
    throw cause instanceof Failure ? cause : new Failure('page-unreadable', { cause });
  } finally {
    await fresh.close();
  }
}
