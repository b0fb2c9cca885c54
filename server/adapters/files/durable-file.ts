// Files on disk before the promise resolves, never half written: bytes go to a draft, which then takes its name.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../failure.ts';
import { makeFolder, syncFolders } from './durable-folder.ts';

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
    await makeFolder(root);
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
  try {
    await mkdir(dirname(file), { recursive: true });
    await rename(draft, file);
    await syncNames(root, file);
  } catch (cause) {
    throw asFailure(cause);
  }
}

/** The file's name and those of its folders, whoever made them: another upload may have a moment ago, and is not done with it. */
export function syncNames(root: string, file: string): Promise<void> {
  return syncFolders(dirname(file), dirname(root));
}

function asFailure(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Failure('storage-full', { cause });
  return code === 'EROFS' || code === 'EACCES' || code === 'EIO'
    ? new Failure('store-unwritable', { cause })
    : cause;
}
