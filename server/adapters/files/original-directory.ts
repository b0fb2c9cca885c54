// What was sent, each file under its own hash, and checked by it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import type { OriginalStore } from '../../ports/files.ts';
import type { Content } from '../../ports/reading.ts';
import { DRAFT, fileOf, settleDraft, syncNames, writeDraft } from './durable-file.ts';

const HASH = /^[0-9a-f]{64}$/;
/** Bytes read at once. */
const CHUNK = 1024 * 1024;

export function createOriginalDirectory(root: string): OriginalStore {
  /** Files that were found whole, by what tells whether they were touched since: a long scan is hashed once, not for each of its pages. */
  const whole = new Map<string, string>();

  const find: OriginalStore['find'] = async (id) => {
    const path = fileOf(root, id);
    let size: number;
    let touched: string;
    try {
      const found = await stat(path);
      size = found.size;
      touched = `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 'lost';
      throw cause;
    }
    if (whole.get(id) !== touched) {
      if ((await hashOf(path)) !== id) return 'damaged';
      whole.set(id, touched);
    }
    return { path, size };
  };

  return {
    find,

    async receive(bytes, limit) {
      const hash = createHash('sha256');
      let size = 0;
      const path = await writeDraft(root, bytes, (chunk) => {
        size += chunk.length;
        if (size > limit)
          throw new Failure('too-large', {
            detail: {
              vi: `Tối đa ${megabytes(limit)} MB.`,
              en: `At most ${megabytes(limit)} MB.`,
            },
          });
        hash.update(chunk);
      });
      return {
        id: hash.digest('hex'),
        content: { path, size },
        discard: () => rm(path, { force: true }),
      };
    },

    async keep(id, content) {
      // What another upload put there is not on disk before its name is.
      if (typeof (await find(id)) !== 'string') await syncNames(root, fileOf(root, id));
      else await settleDraft(root, await draftOf(root, content), fileOf(root, id));
    },

    async delete(id) {
      await rm(fileOf(root, id), { force: true });
      whole.delete(id);
    },

    async *list() {
      for (const folder of await namesIn(root)) {
        if (folder.length !== 2) continue;
        for (const name of await namesIn(join(root, folder))) if (HASH.test(name)) yield name;
      }
    },

    async sweep(before) {
      for (const name of await namesIn(root)) {
        if (!name.startsWith(DRAFT)) continue;
        const path = join(root, name);
        const found = await stat(path).catch(() => undefined);
        if (found !== undefined && found.mtimeMs < before.getTime()) await rm(path, { force: true });
      }
    },
  };
}

async function draftOf(root: string, content: Content): Promise<string> {
  if (content instanceof Uint8Array) return writeDraft(root, [content]);
  const isDraft = content.path.startsWith(join(root, DRAFT));
  return isDraft ? content.path : writeDraft(root, chunksOf(content.path));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(path)) hash.update(chunk);
  return hash.digest('hex');
}

function chunksOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: CHUNK });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace('.', ',');
}
