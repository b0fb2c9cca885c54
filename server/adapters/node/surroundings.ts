// Room on the disk, and what the store takes of it.
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Surroundings } from '../../http/services.ts';

/** Milliseconds for which a sum over thousands of files stands. */
const FRESH_MS = 60_000;
const ORIGINALS = 'files';

export function surroundingsOf(folder: string, engine: string): Surroundings {
  let known: { readonly until: number; readonly bytes: Promise<number> } | undefined;
  const originals = (): Promise<number> => {
    if (known === undefined || known.until < performance.now()) {
      known = { until: performance.now() + FRESH_MS, bytes: bytesBelow(join(folder, ORIGINALS)) };
    }
    return known.bytes;
  };
  return {
    engine,
    startedAt: new Date().toISOString(),
    async freeBytes() {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
    async room() {
      const [{ bavail, blocks, bsize }, all, files] = await Promise.all([
        statfs(folder),
        namesIn(folder),
        originals(),
      ]);
      const store = all.filter((name) => name.startsWith('store.sqlite'));
      const sizes = await Promise.all(store.map((name) => sizeOf(join(folder, name))));
      return {
        disk: { free: bavail * bsize, total: blocks * bsize },
        bytes: { store: sizes.reduce((sum, size) => sum + size, 0), originals: files },
      };
    },
  };
}

async function bytesBelow(folder: string): Promise<number> {
  let sum = 0;
  for (const inner of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, inner))) sum += await sizeOf(join(folder, inner, name));
  }
  return sum;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** Files come and go meanwhile. */
async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => ({ size: 0 }))).size;
}
