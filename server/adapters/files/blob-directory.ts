// Bytes under their key in a directory.
import { readFile } from 'node:fs/promises';
import type { BlobStore } from '../../ports/files.ts';
import { fileOf, settleDraft, writeDraft } from './durable-file.ts';

export function createBlobDirectory(root: string): BlobStore {
  return {
    async put(key, bytes) {
      const file = fileOf(root, key);
      await settleDraft(root, await writeDraft(root, [bytes]), file);
    },

    async get(key) {
      try {
        return await readFile(fileOf(root, key));
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw cause;
      }
    },
  };
}
