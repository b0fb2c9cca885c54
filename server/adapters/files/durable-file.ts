// Files on disk before the promise resolves, never half written: bytes go to a draft, which then takes its name.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../failure.ts';

/** A key is a path of plain names: no way out of the directory. */
const KEY = /^[0-9a-z][0-9a-z.-]*(\/[0-9a-z][0-9a-z.-]*)*$/;
export const DRAFT = 'draft-';

export function fileOf(root: string, key: string): string {
  if (!KEY.test(key)) throw new Error(`not a key: ${key}`);
  // Two letters of spread keep directories small enough to list.
  return join(root, key.slice(0, 2), key);
}

/** Rejects with Failure `storage-full`, and keeps nothing of the draft. `onChunk` may refuse what comes. */
export async function writeDraft(
  root: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onChunk: (chunk: Uint8Array) => void = () => undefined,
): Promise<string> {
  const draft = join(root, `${DRAFT}${randomUUID()}`);
  try {
    await mkdir(root, { recursive: true });
    const handle = await open(draft, 'wx');
    try {
      for await (const chunk of chunks) {
        onChunk(chunk);
        await handle.writeFile(chunk);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    return draft;
  } catch (cause) {
    await rm(draft, { force: true });
    throw asFailure(cause);
  }
}

/** The draft takes its name. */
export async function settleDraft(root: string, draft: string, file: string): Promise<void> {
  const folder = dirname(file);
  try {
    const first = await mkdir(folder, { recursive: true });
    await rename(draft, file);
    // A name is on disk when its directory is; new directories need their parent, too.
    await syncFolder(folder);
    if (first !== undefined) {
      for (let at = folder; at.length > dirname(first).length; at = dirname(at))
        await syncFolder(dirname(at));
    }
    if (dirname(draft) !== root) await syncFolder(root);
  } catch (cause) {
    throw asFailure(cause);
  }
}

function asFailure(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Failure('storage-full', { cause });
  return code === 'EROFS' || code === 'EACCES' || code === 'EIO'
    ? new Failure('store-unwritable', { cause })
    : cause;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
