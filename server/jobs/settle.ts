// A document's text is new or changed: store it, index it, and bring what depends on it up to date.
import type { Amendment, StoredDocument } from '../ports.ts';
import type { Understood } from '../pipeline.ts';
import { passagesOf } from '../search/passages-of.ts';
import { refreshComparisons, templateFromDocument } from './review.ts';
import type { Office } from './plan-tools.ts';
import { enqueue } from './submit.ts';

/** Every step can be repeated: a crash in between is mended by doing it again. Rejects with Failure `conflict` if the text changed meanwhile. */
export async function settle(
  office: Office,
  document: StoredDocument,
  text: Understood,
  amendments: readonly Amendment[],
): Promise<number> {
  const revision = await office.store.documents.putText(document.id, text, {
    expected: document.revision,
    amendments,
  });
  await follow(office, document.id);
  return revision;
}

/** Brings the index and the comparisons to the document's text as it is stored. */
async function follow(office: Office, id: string): Promise<void> {
  const text = await office.store.documents.text(id);
  if (text === undefined) return;
  await office.index.put(id, text.revision, passagesOf(text.document, text.transcript));
  // Asked anew: it may have become a template while it was being read.
  const role = (await office.store.documents.get(id))?.role;
  if (role === 'template') await templateFromDocument(office, id);
  await refreshComparisons(office, id);
}

/** Documents in one look at the store. */
const AT_ONCE = 1000;

/** Finishes what a process that was killed left half done: texts that are not indexed, documents that wait without a job. */
export async function mend(office: Office): Promise<void> {
  for (const id of await office.index.stale()) await follow(office, id);
  for (const status of ['queued', 'reading'] as const) {
    const { documents } = await office.store.documents.list({ status }, { offset: 0, limit: AT_ONCE });
    // Where an unfinished job is there, nothing is added.
    for (const document of documents) await enqueue(office, document);
  }
}
