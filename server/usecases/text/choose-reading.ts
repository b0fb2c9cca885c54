// A person prefers another reading of a page; the whole text is made anew of it.
import { Failure } from '../../failure.ts';
import type { Page, PageSource, Reading } from '../../model/page.ts';
import type { StoredDocument } from '../../model/stored/document.ts';
import type { Application } from '../application.ts';
import { makeText } from './make-text.ts';
import { openOriginal } from '../documents/open-original.ts';
import { storeText } from './store-text.ts';

/** Gives the new revision. A page that was not recognised yet is read again. */
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
  const { source, actor } = change;
  const document = await documents.get(change.document);
  const page = await documents.page(change.document, change.page);
  if (document === undefined || page === undefined) throw new Failure('not-found');
  if (document.status !== 'ready') throw new Failure('not-ready');
  const read =
    isRead(page, source) || source !== 'ocr'
      ? page
      : await readEveryWay(application, document, change.page, signal);
  if (!isRead(read, source)) {
    throw new Failure('invalid-request', {
      detail: {
        vi: 'Trang này không có cách đọc đó.',
        en: 'This page has no such reading.',
      },
    });
  }
  const pages = (await documents.pages(document.id)).map((one) =>
    one.number === change.page ? preferring(read, source) : one,
  );
  const text = await makeText(application, document.id, pages, signal);
  const at = application.now().toISOString();
  const detail = { page: change.page, from: page.readings[0].source, to: source };
  return application.store.atomically(async (records) => {
    if (read !== page) await records.documents.putPage(document.id, read);
    await records.documents.choose(document.id, change.page, source);
    const audit = { at, actor, action: 'reading.choose', detail } as const;
    return storeText(records, document, text, { amendments: [], audit, urgency: 'asked' });
  });
}

function isRead({ readings }: Page, wanted: PageSource): boolean {
  return readings.some(({ source }) => source === wanted);
}

/** The chosen reading moves to the front. */
export function preferring(page: Page, source: PageSource): Page {
  const chosen = page.readings.find((reading) => reading.source === source);
  if (chosen === undefined) return page;
  const others = page.readings.filter((reading) => reading !== chosen);
  const readings: readonly [Reading, ...Reading[]] = [chosen, ...others];
  return { ...page, readings, reason: 'chosen-by-person' };
}

async function readEveryWay(
  application: Application,
  document: StoredDocument,
  page: number,
  signal: AbortSignal,
): Promise<Page> {
  const file = await openOriginal(application, document, signal);
  try {
    return await file.read(page, signal, 'every-reading');
  } finally {
    await file.close();
  }
}
