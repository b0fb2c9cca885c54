// Files on their way in. A process killed between keeping a file and registering it would leave a file that no document names, and
// nothing would tell it from one whose store was lost: so what is about to be kept is written down first.
import type { Records } from '../../ports/store.ts';
import type { Application } from '../application.ts';

const INCOMING = 'incoming/';

/** Before anything of it lies under its hash. */
export async function announce(
  { store, now }: Pick<Application, 'store' | 'now'>,
  id: string,
): Promise<void> {
  await store.settings.put(`${INCOMING}${id}`, now().toISOString());
}

/** In the transaction that registers it. */
export async function arrive({ settings }: Pick<Records, 'settings'>, id: string): Promise<void> {
  await settings.remove(`${INCOMING}${id}`);
}

export async function announced({ store }: Pick<Application, 'store'>): Promise<ReadonlySet<string>> {
  const rows = await store.settings.below(INCOMING);
  return new Set(rows.map(({ name }) => name.slice(INCOMING.length)));
}

/** Throws away what was announced longer than `ageMs` ago, or by a clock that ran ahead as much, and never came to be a document. */
export async function sweepIncoming(
  { store, originals, now }: Pick<Application, 'store' | 'originals' | 'now'>,
  ageMs: number,
): Promise<void> {
  for (const { name, value } of await store.settings.below(INCOMING)) {
    if (Math.abs(now().getTime() - Date.parse(String(value))) < ageMs) continue;
    const id = name.slice(INCOMING.length);
    if ((await store.documents.get(id)) === undefined) await originals.delete(id);
    await store.settings.remove(name);
  }
}
