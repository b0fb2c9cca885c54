// A backup → the store it was taken of, every byte held against its hash; nothing stands in the data folder before all of it is right.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { Failure } from '../../failure.ts';
import { makeFolder, syncFolder } from '../files/durable-folder.ts';
import { MANIFEST, manifestSchema, ORIGINALS, STORE, type Manifest } from './manifest.ts';

const HASH = /^[0-9a-f]{64}$/;
const MANIFEST_BYTES = 100_000;

/**
 * Into an empty data folder, its originals below `filesRoot`. Rejects with Failure `not-empty`, or `damaged` where the file is no backup, breaks off, or a byte of it
 * is not what was written.
 */
export async function readBackup(file: string, dataDir: string, filesRoot = dataDir): Promise<Manifest> {
  await refuseFilled(dataDir);
  await refuseFilled(filesRoot);
  // Each beside where it will lie: a name is only changed within one disk.
  const draft = `${dataDir}.restore-${process.pid}`;
  const files = `${filesRoot}.restore-${process.pid}-files`;
  await makeFolder(draft);
  await makeFolder(files);
  try {
    const manifest = await unpack(file, draft, files);
    await makeFolder(dataDir);
    await makeFolder(filesRoot);
    await rename(files, join(filesRoot, ORIGINALS));
    await syncFolder(filesRoot);
    // The store last: without it beside its files no service starts.
    await rename(join(draft, STORE), join(dataDir, STORE));
    await syncFolder(dataDir);
    return manifest;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(files, { recursive: true, force: true });
  }
}

async function refuseFilled(folder: string): Promise<void> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  const filled = names.filter((name) => name === 'files' || name.startsWith(STORE));
  if (filled.length > 0) throw new Failure('not-empty', { detail: folder });
}

async function unpack(file: string, draft: string, files: string): Promise<Manifest> {
  const archive = extract();
  const seen = { store: '', originals: 0, manifest: undefined as Manifest | undefined };
  const folders = new Set<string>();
  const read = async (): Promise<void> => {
    for await (const entry of archive) {
      const { name } = entry.header;
      if (name === STORE) seen.store = await write(entry, join(draft, STORE));
      else if (name === MANIFEST) seen.manifest = await manifestIn(entry);
      else if (name.startsWith(ORIGINALS) && HASH.test(name.slice(ORIGINALS.length))) {
        const id = name.slice(ORIGINALS.length);
        const folder = join(files, id.slice(0, 2));
        await makeFolder(folder);
        if ((await write(entry, join(folder, id))) !== id) throw broken();
        folders.add(folder);
        seen.originals++;
      } else throw broken();
    }
  };
  try {
    await Promise.all([pipeline(createReadStream(file), archive), read()]);
  } catch (cause) {
    throw cause instanceof Failure ? cause : broken(cause);
  }
  const { manifest } = seen;
  if (manifest === undefined || manifest.store !== seen.store || manifest.originals !== seen.originals) {
    throw broken();
  }
  for (const folder of folders) await syncFolder(folder);
  return manifest;
}

/** Gives the hash of what was written. */
async function write(entry: AsyncIterable<unknown>, path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(
    entry as AsyncIterable<Uint8Array>,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path, { flags: 'wx', flush: true }),
  );
  return hash.digest('hex');
}

async function manifestIn(entry: AsyncIterable<unknown>): Promise<Manifest> {
  let text = '';
  for await (const chunk of entry) {
    text += Buffer.from(chunk as Uint8Array).toString();
    if (text.length > MANIFEST_BYTES) throw broken();
  }
  return manifestSchema.parse(JSON.parse(text));
}

function broken(cause?: unknown): Failure {
  return new Failure('damaged', { detail: 'Đây không phải bản sao lưu trọn vẹn của Đối Chiếu.', cause });
}
