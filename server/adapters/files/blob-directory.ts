// Files under their key in a directory, on disk before the promise resolves, never half written.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore } from '../../ports/store.ts';

/** A key is a path of plain names: no way out of the directory. */
const KEY = /^[0-9a-z][0-9a-z.-]*(\/[0-9a-z][0-9a-z.-]*)*$/;

export function createBlobDirectory(root: string): BlobStore {
  const fileOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error(`not a key: ${key}`);
    // Two letters of spread keep directories small enough to list.
    return join(root, key.slice(0, 2), key);
  };

  return {
    async put(key, bytes) {
      const file = fileOf(key);
      const folder = dirname(file);
      const first = await mkdir(folder, { recursive: true });
      const draft = join(root, `draft-${randomUUID()}`);
      try {
        const handle = await open(draft, 'wx');
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, file);
      } catch (cause) {
        await rm(draft, { force: true });
        throw cause;
      }
      // A name is on disk when its directory is; new directories need their parent, too.
      await syncFolder(folder);
      if (first !== undefined) {
        for (let at = folder; at.length > dirname(first).length; at = dirname(at))
          await syncFolder(dirname(at));
      }
    },

    async get(key) {
      try {
        return await readFile(fileOf(key));
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw cause;
      }
    },

    async find(key) {
      const path = fileOf(key);
      try {
        return { path, size: (await stat(path)).size };
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw cause;
      }
    },
  };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
