// Files made to be fetched, each under its name in one directory.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleStore } from '../../ports/files.ts';
import { settleDraft, writeDraft } from './durable-file.ts';

const NAME = /^[0-9a-z][0-9a-z.-]*$/;

export function createBundleDirectory(root: string): BundleStore {
  const fileOf = (name: string): string => {
    if (!NAME.test(name)) throw new Error(`not a name: ${name}`);
    return join(root, name);
  };
  return {
    async put(name, bytes) {
      await settleDraft(root, await writeDraft(root, bytes), fileOf(name));
    },

    async find(name) {
      const path = fileOf(name);
      const found = await stat(path).catch(nothingThere);
      return found && { path, size: found.size };
    },

    async sweep(before) {
      for (const name of (await readdir(root).catch(nothingThere)) ?? []) {
        const path = join(root, name);
        const found = await stat(path).catch(nothingThere);
        if (found !== undefined && found.mtimeMs < before.getTime()) await rm(path, { force: true });
      }
    },
  };
}

function nothingThere(cause: NodeJS.ErrnoException): undefined {
  if (cause.code !== 'ENOENT') throw cause;
}
