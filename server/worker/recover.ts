// What a process that was killed, or an older program, left undone is found and queued; what it left half received, and what was made to
// be fetched and is a day old, is thrown away.
import type { Application } from '../usecases/application.ts';
import { finishDeleting } from '../usecases/documents/delete-document.ts';
import { sweepIncoming } from '../usecases/documents/incoming.ts';
import { queueComparing, queueFollowing, queueReading } from '../usecases/queue-work.ts';

/** Documents in one look at the store. */
const AT_ONCE = 1000;
/** Milliseconds after which an end is no news, and a file that is still coming in will not come. */
const DAY_MS = 24 * 60 * 60_000;

export async function recover({
  store,
  originals,
  bundles,
  now,
}: Pick<Application, 'store' | 'originals' | 'bundles' | 'now'>): Promise<void> {
  const yesterday = new Date(now().getTime() - DAY_MS);
  await originals.sweep(yesterday);
  await bundles.sweep(yesterday);
  await sweepIncoming({ store, originals, now }, DAY_MS);
  await store.comparisons.tellOutdated();
  await store.campaigns.countAnew();
  await store.tasks.prune(yesterday.toISOString());
  await finishDeleting({ store, originals }, yesterday.toISOString());
  for (const id of await store.index.stale()) {
    await store.atomically((records) => queueFollowing(records, id, 'batch'));
  }
  for (const status of ['queued', 'reading'] as const) {
    const { documents } = await store.documents.list({ status }, { offset: 0, limit: AT_ONCE });
    // Where it waits or runs already, nothing is added; what was read since the look would be read again, and its text be a new one.
    for (const { id } of documents) {
      await store.atomically(async (records) => {
        const document = await records.documents.get(id);
        if (document?.status === status) await queueReading(records, document, 'sent');
      });
    }
  }
  await store.atomically((records) => queueComparing(records, undefined, 'batch'));
}
