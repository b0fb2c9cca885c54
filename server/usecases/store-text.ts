// A document's text is new or changed: store it, index it, and bring what depends on it up to date.
import type { Amendment, StoredDocument } from '../model/stored-document.ts';
import type { Understood } from '../pipeline.ts';
import { passagesOf } from '../search/passages-of.ts';
import { refreshComparisons, templateFromDocument } from './review.ts';
import type { Application } from './application.ts';
import { enqueue } from './submit.ts';

/** Every step can be repeated: a crash in between is mended by doing it again. Rejects with Failure `conflict` if the text changed meanwhile. */
export async function settle(
  application: Application,
  document: StoredDocument,
  text: Understood,
  amendments: readonly Amendment[],
): Promise<number> {
  const revision = await application.store.documents.putText(document.id, text, {
    expected: document.revision,
    amendments,
  });
  await follow(application, document.id);
  return revision;
}

/** Brings the index and the comparisons to the document's text as it is stored. */
async function follow(application: Application, id: string): Promise<void> {
  const text = await application.store.documents.text(id);
  if (text === undefined) return;
  await application.index.put(id, text.revision, passagesOf(text.document, text.transcript));
  // Asked anew: it may have become a template while it was being read.
  const role = (await application.store.documents.get(id))?.role;
  if (role === 'template') await templateFromDocument(application, id);
  await refreshComparisons(application, id);
}

/** Documents in one look at the store. */
const AT_ONCE = 1000;

/** Finishes what a process that was killed left half done: texts that are not indexed, documents that wait without a job. */
export async function mend(application: Application): Promise<void> {
  for (const id of await application.index.stale()) await follow(application, id);
  for (const status of ['queued', 'reading'] as const) {
    const { documents } = await application.store.documents.list({ status }, { offset: 0, limit: AT_ONCE });
    // Where an unfinished job is there, nothing is added.
    for (const document of documents) await enqueue(application, document);
  }
}
