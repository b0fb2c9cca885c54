// The whole store in one file, taken while the service runs: a copy of the database as of one moment, then every original that it
// names, and at the end what each must hash to. A tar, so that any machine can look into it.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import { Failure } from '../../failure.ts';
import type { OriginalStore } from '../../ports/files.ts';
import type { BackupResult } from '../../usecases/care/back-up.ts';
import { syncFolder } from '../files/durable-folder.ts';
import type { Database } from '../sql/database.ts';
import { copyToFile } from './copy-shared.ts';
import { MANIFEST, ORIGINALS, STORE, type Manifest } from './manifest.ts';

interface Contents {
  readonly originals: OriginalStore;
  /** Of the program that makes it. */
  readonly version: string;
}

/** Pages of the database copied between two looks at other work. */
const PAGES_AT_ONCE = 2000;

/** `database` is the file of the store. Rejects with Failure `storage-full`; the target is whole or not there. */
export async function writeBackup(
  { database, originals, version }: Contents & { readonly database: string },
  target: string,
  now: Date,
): Promise<BackupResult> {
  const folder = await mkdtemp(join(dirname(target), '.backup-'));
  try {
    const copy = join(folder, STORE);
    await copyOf(database, copy);
    const ids = idsIn(copy);
    const draft = join(folder, 'archive');
    const archive = pack();
    const written = pipeline(archive, createWriteStream(draft, { flush: true }));
    const fill = async (): Promise<number> => {
      const store = await add(archive, copy, STORE);
      let missing = 0;
      for (const id of ids) {
        const found = await originals.find(id);
        if (typeof found === 'string' || found instanceof Uint8Array) missing++;
        else await add(archive, found.path, `${ORIGINALS}${id}`);
      }
      const manifest: Manifest = {
        format: 1,
        version,
        at: now.toISOString(),
        store,
        originals: ids.length - missing,
        missing,
      };
      archive.entry({ name: MANIFEST }, JSON.stringify(manifest));
      archive.finalize();
      return missing;
    };
    const [missing] = await Promise.all([
      fill().catch((cause: unknown) => {
        archive.destroy(cause instanceof Error ? cause : undefined);
        throw cause;
      }),
      written,
    ]);
    await rename(draft, target);
    await syncFolder(dirname(target));
    return { bytes: (await stat(target)).size, originals: ids.length - missing, missing };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    throw code === 'ENOSPC' ? new Failure('storage-full', { cause }) : cause;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of a store in PostgreSQL. Rejects as the other does. */
export async function writeSharedBackup(
  { db, ...contents }: Contents & { readonly db: Database },
  target: string,
  now: Date,
): Promise<BackupResult> {
  const folder = await mkdtemp(join(dirname(target), '.backup-'));
  try {
    const database = join(folder, STORE);
    await copyToFile(db, database);
    return await writeBackup({ ...contents, database }, target, now);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As of one moment, while others write; the copy is one plain file without a journal beside it. */
async function copyOf(database: string, copy: string): Promise<void> {
  const source = new DatabaseSync(database, { readOnly: true });
  try {
    await copyDatabase(source, copy, { rate: PAGES_AT_ONCE });
  } finally {
    source.close();
  }
  const copied = new DatabaseSync(copy);
  copied.exec('pragma journal_mode = delete');
  copied.close();
}

function idsIn(copy: string): readonly string[] {
  const database = new DatabaseSync(copy, { readOnly: true });
  try {
    return database
      .prepare("select id from documents where original <> 'never' order by id")
      .all()
      .map(({ id }) => String(id));
  } finally {
    database.close();
  }
}

/** Gives the hash of what was added. */
async function add(archive: Pack, path: string, name: string): Promise<string> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  const entry = archive.entry({ name, size });
  await pipeline(
    createReadStream(path),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    entry,
  );
  return hash.digest('hex');
}
