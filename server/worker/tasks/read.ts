// One job: the pages of a document that are not read yet, then its text and structure. What is done stays done when it is cut short.
import { Failure } from '../../failure.ts';
import type { Page } from '../../model/page.ts';
import { HOPELESS, unreadablePage } from '../../pages/unreadable-page.ts';
import type { Job } from '../../model/job.ts';
import type { StoredDocument } from '../../model/stored-document.ts';
import type { OpenFile } from '../../ports/reading.ts';
import { amend, locate } from '../../text/amend.ts';
import type { Gate } from '../gate.ts';
import type { Application } from '../../usecases/application.ts';
import { compareStored, pairsOf } from '../../usecases/review.ts';
import { settle } from '../../usecases/store-text.ts';

/** Tries of one page before it counts as unreadable. */
const PAGE_TRIES = 2;

export interface Progress {
  readonly stage: Job['stage'];
  readonly pagesRead: number;
}

export interface Reading {
  readonly application: Application;
  /** Shared by all documents that are being read. */
  readonly gate: Gate;
  readonly onProgress: (progress: Progress) => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

/** Rejects with Failure where the document cannot be read, with the signal's reason when stopped. */
export async function readDocument(
  reading: Reading,
  document: StoredDocument,
  signal: AbortSignal,
): Promise<void> {
  const { application } = reading;
  await readPages(reading, document, signal);
  await reading.onProgress({ stage: 'understanding', pagesRead: document.pageCount });
  const pages = await application.store.documents.pages(document.id);
  const text = await application.stages.understand(pages, signal);
  signal.throwIfAborted();
  const edits = locate(text.transcript, await application.store.documents.amendments(document.id));
  const transcript = edits.length === 0 ? text.transcript : amend(text.transcript, edits);
  const structure = edits.length === 0 ? text.document : application.stages.parse(transcript);
  await settle(application, document, { transcript, document: structure }, []);
  await compareAll(reading, document.id, signal);
}

/** So that "who lacks this?" has an answer before anyone has opened a comparison. What goes wrong here is no fault of the reading. */
async function compareAll(
  { application, onFault }: Reading,
  document: string,
  signal: AbortSignal,
): Promise<void> {
  for (const pair of await pairsOf(application, document)) {
    signal.throwIfAborted();
    await compareStored(application, pair).catch(onFault);
  }
}

async function readPages(reading: Reading, document: StoredDocument, signal: AbortSignal): Promise<void> {
  const { application, gate } = reading;
  const { documents } = application.store;
  const before = await documents.pages(document.id);
  // A person who asks for another reading wants the pages that could not be read tried again.
  const read = new Set(before.flatMap((page) => (page.reason === 'unreadable' ? [] : [page.number])));
  const unread: Page[] = [];
  const failures: Failure[] = [];
  const left = Array.from({ length: document.pageCount }, (_, at) => at + 1).filter(
    (page) => !read.has(page),
  );
  await reading.onProgress({ stage: 'reading', pagesRead: read.size });
  if (left.length === 0) return;
  const content = await application.blobs.find(document.id);
  if (content === undefined) throw new Failure('damaged');
  const file = await application.reader.open(content, document.name, signal);
  // The first rejection stops the other pages, and only then is the file closed under them.
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  try {
    const outcomes = await Promise.allSettled(
      left.map((number) =>
        gate
          .run(async () => {
            const page = await readPage(reading, file, number, either);
            if (page instanceof Failure) {
              failures.push(page);
              if (failures.length >= HOPELESS && read.size === 0) throw page;
              unread.push(unreadablePage(number, page.message));
            } else {
              await documents.putPage(document.id, page);
              read.add(number);
            }
            await reading.onProgress({ stage: 'reading', pagesRead: read.size + unread.length });
          }, either)
          .catch((cause: unknown) => {
            stop.abort(cause);
            throw cause;
          }),
      ),
    );
    signal.throwIfAborted();
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    if (read.size === 0) throw failures[0] ?? new Failure('page-unreadable');
    // Only now: what could not be read is tried again by every later try of the document.
    for (const page of unread) await documents.putPage(document.id, page);
  } finally {
    await file.close();
  }
}

/** A page that cannot be read gives its failure, and the others are read. */
async function readPage(
  reading: Reading,
  file: OpenFile,
  number: number,
  signal: AbortSignal,
): Promise<Page | Failure> {
  for (let tries = 1; ; tries++) {
    try {
      return await file.read(number, signal);
    } catch (cause) {
      signal.throwIfAborted();
      if (tries < PAGE_TRIES) continue;
      reading.onFault(cause);
      return cause instanceof Failure ? cause : new Failure('page-unreadable', { cause });
    }
  }
}
