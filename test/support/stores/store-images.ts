// What a process killed at any step would leave behind. The files as they lie when a statement is about to run are what
// `kill -9` leaves there: a fresh process finds them, and nothing of what the process still held.
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const STORE = 'store.sqlite';

export interface StoreImages {
  /** A folder for each image, in the order they were taken; one for each different content. */
  readonly folders: readonly string[];
  /** How often the process could have been killed. */
  readonly steps: number;
}

/** Runs `work` and keeps an image of `folder` before its first statement, between every two, and after its last. */
export async function imagesOf(folder: string, work: () => Promise<unknown>): Promise<StoreImages> {
  const folders: string[] = [];
  let steps = 0;
  let last: Buffer | undefined;
  const take = (): void => {
    steps++;
    const bytes = bytesOf(folder);
    if (last?.equals(bytes) === true) return;
    last = bytes;
    folders.push(copyOf(folder));
  };
  const before = (name: 'prepare' | 'exec'): (() => void) => {
    const original = Object.getOwnPropertyDescriptor(DatabaseSync.prototype, name);
    const run = original?.value as (this: DatabaseSync, sql: string) => unknown;
    Object.defineProperty(DatabaseSync.prototype, name, {
      ...original,
      value(this: DatabaseSync, sql: string) {
        take();
        return run.call(this, sql);
      },
    });
    return () => original && Object.defineProperty(DatabaseSync.prototype, name, original);
  };
  const undo = [before('prepare'), before('exec')];
  try {
    await work();
  } finally {
    for (const one of undo) one();
  }
  take();
  return { folders, steps };
}

/** Without the shared memory, which no process is left to share. */
export function copyOf(folder: string): string {
  const image = mkdtempSync(join(tmpdir(), 'doichieu-image-'));
  cpSync(folder, image, { recursive: true, filter: (path) => !path.endsWith('-shm') });
  return image;
}

function bytesOf(folder: string): Buffer {
  const parts = [STORE, `${STORE}-wal`].map((name) => join(folder, name));
  return Buffer.concat(parts.filter((path) => existsSync(path)).map((path) => readFileSync(path)));
}

/** Every row of every table, as a process that opens the image reads it. */
export function rowsIn(image: string): Readonly<Record<string, readonly unknown[]>> {
  const database = new DatabaseSync(join(image, STORE));
  try {
    const tables = database
      .prepare(`select name from sqlite_master where type = 'table' order by name`)
      .all();
    return Object.fromEntries(
      tables.map(({ name }) => [String(name), database.prepare(`select * from "${String(name)}"`).all()]),
    );
  } finally {
    database.close();
  }
}
