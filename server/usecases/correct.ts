// A person corrects words or prefers another reading of a page; the structure and the comparisons follow.
import { Failure } from '../failure.ts';
import type { Page, PageSource } from '../model/page.ts';
import type { Amendment, StoredDocument } from '../model/stored-document.ts';
import { amend, anchorOf, locate, type Edit } from '../text/amend.ts';
import type { Application } from './application.ts';
import { settle } from './store-text.ts';

/** Gives the new revision. Rejects with Failure `not-found`, `not-ready`, `conflict` (the text is not at `revision` any more), `invalid-request`. */
export async function correctWords(
  application: Application,
  change: {
    readonly document: string;
    readonly revision: number;
    readonly edits: readonly Edit[];
    readonly actor: string;
  },
): Promise<number> {
  const document = await application.store.documents.get(change.document);
  if (document === undefined) throw new Failure('not-found');
  const text = await application.store.documents.text(change.document);
  if (text === undefined) throw new Failure('not-ready');
  if (text.revision !== change.revision) throw new Failure('conflict');
  const transcript = amended(text.transcript, change.edits);
  const at = application.now().toISOString();
  const amendments = change.edits.map((edit): Amendment => ({
    ...anchorOf(text.transcript, edit),
    actor: change.actor,
    at,
  }));
  const revision = await settle(
    application,
    document,
    { transcript, document: application.stages.parse(transcript) },
    amendments,
  );
  await application.store.audit.add({
    at,
    actor: change.actor,
    action: 'words.correct',
    subject: change.document,
    detail: { revision, words: amendments.map(({ page, read, text: now }) => ({ page, read, now })) },
  });
  return revision;
}

/** Gives the new revision. A page that was not recognised yet is read again. The whole text is restored anew, and earlier corrections by people are put back where their words still stand. */
export async function chooseReading(
  application: Application,
  change: {
    readonly document: string;
    readonly page: number;
    readonly source: PageSource;
    readonly actor: string;
  },
  signal: AbortSignal,
): Promise<number> {
  const { documents } = application.store;
  const document = await documents.get(change.document);
  const page = await documents.page(change.document, change.page);
  if (document === undefined || page === undefined) throw new Failure('not-found');
  if (document.status !== 'ready') throw new Failure('not-ready');
  const isRead = (one: Page): boolean => one.readings.some(({ source }) => source === change.source);
  if (!isRead(page)) {
    const again =
      change.source === 'ocr' ? await readEveryWay(application, document, change.page, signal) : page;
    if (!isRead(again)) throw new Failure('invalid-request', { detail: 'Trang này không có cách đọc đó.' });
    await documents.putPage(document.id, again);
  }
  await documents.choose(change.document, change.page, change.source);
  const text = await application.stages.understand(await documents.pages(change.document), signal);
  const transcript = amend(
    text.transcript,
    locate(text.transcript, await documents.amendments(change.document)),
  );
  const structure = transcript === text.transcript ? text.document : application.stages.parse(transcript);
  const revision = await settle(application, document, { transcript, document: structure }, []);
  await application.store.audit.add({
    at: application.now().toISOString(),
    actor: change.actor,
    action: 'reading.choose',
    subject: change.document,
    detail: { page: change.page, source: change.source, revision },
  });
  return revision;
}

async function readEveryWay(
  application: Application,
  document: StoredDocument,
  page: number,
  signal: AbortSignal,
): Promise<Page> {
  const content = await application.blobs.find(document.id);
  if (content === undefined) throw new Failure('not-found');
  const file = await application.reader.open(content, document.name, signal);
  try {
    return await file.read(page, signal, 'every-reading');
  } finally {
    await file.close();
  }
}

function amended(transcript: Parameters<typeof amend>[0], edits: readonly Edit[]) {
  try {
    return amend(transcript, edits);
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new Failure('invalid-request', {
        detail: 'Chỗ sửa nằm ngoài văn bản, chồng nhau hoặc qua nhiều dòng.',
        cause,
      });
    }
    throw cause;
  }
}
