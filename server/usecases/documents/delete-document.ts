// The end of a document that was removed long enough ago: its file and all that was read, corrected and decided of it. The audit stays.
import { Failure } from '../../failure.ts';
import type { Application } from '../application.ts';

/** Days in which a person may change their mind. */
export const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;
const ACTION = 'document.delete';

/** Rejects with Failure `not-found` where it is not among those removed, `too-early` where that was too short a time ago. */
export async function deleteDocument(
  { store, originals, now }: Pick<Application, 'store' | 'originals' | 'now'>,
  id: string,
  actor: string,
): Promise<void> {
  await store.atomically(async (records) => {
    const removedAt = await records.documents.removedAt(id);
    const document = await records.documents.get(id);
    if (document === undefined || removedAt === undefined) throw new Failure('not-found');
    if (now().getTime() - Date.parse(removedAt) < KEPT_DAYS * DAY_MS) {
      throw new Failure('too-early', {
        detail: {
          vi: `Văn bản đã bỏ được giữ ${KEPT_DAYS} ngày rồi mới xóa hẳn được.`,
          en: `A removed document is kept for ${KEPT_DAYS} days before it can be deleted for good.`,
        },
      });
    }
    // Out of the index first: its words are counted there.
    await records.index.put(id, document.revision, { passages: [], values: [] });
    await records.documents.delete(id);
    const { name } = document;
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: ACTION,
      subject: id,
      detail: { name },
    });
  });
  await originals.delete(id);
}

/** A process that died between the two left the file; since is an ISO time. */
export async function finishDeleting(
  { store, originals }: Pick<Application, 'store' | 'originals'>,
  since: string,
): Promise<void> {
  const deleted = await store.audit.list({ action: ACTION, from: since }, { offset: 0, limit: 1000 });
  for (const { subject } of deleted) {
    if ((await store.documents.get(subject)) === undefined) await originals.delete(subject);
  }
}
