// Every original that the store names is looked up and hashed, and every file beside it is one that the store names.
import type { StoredDocument } from '../../model/stored/document.ts';
import type { Application } from '../application.ts';
import { announced } from './incoming.ts';

export interface Verified {
  readonly documents: number;
  /** Documents whose original is not what was sent; each tells it from now on. */
  readonly faulty: readonly Pick<StoredDocument, 'id' | 'name' | 'original'>[];
  /** Files that no document names, and that are not on their way in: they were sent, and the store that knew them is not this one. */
  readonly strangers: readonly string[];
}

/** Documents in one look at the store. */
const AT_ONCE = 500;

export async function verifyStore(
  { store, originals }: Pick<Application, 'store' | 'originals'>,
  signal: AbortSignal,
): Promise<Verified> {
  const known = new Set<string>();
  const faulty: Pick<StoredDocument, 'id' | 'name' | 'original'>[] = [];
  for (let offset = 0; ; offset += AT_ONCE) {
    const { documents } = await store.documents.all({ offset, limit: AT_ONCE });
    for (const { id, name, original: told } of documents) {
      signal.throwIfAborted();
      known.add(id);
      if (told === 'never') continue;
      const found = await originals.find(id);
      const original = typeof found === 'string' ? found : 'kept';
      if (original !== told) await store.documents.setOriginal(id, original);
      if (original !== 'kept') faulty.push({ id, name, original });
    }
    if (documents.length < AT_ONCE) break;
  }
  const strangers: string[] = [];
  const coming = await announced({ store });
  for await (const id of originals.list()) if (!known.has(id) && !coming.has(id)) strangers.push(id);
  return { documents: known.size, faulty, strangers };
}
