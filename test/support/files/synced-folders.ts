// Which folders are synced while something is done: a power cut cannot be made in a test, but what would not outlast it can be told.
import { statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** Gives what tells whether the folder, as it is now, was synced meanwhile. */
export async function syncedDuring(work: () => Promise<unknown>): Promise<(folder: string) => boolean> {
  const handle = await open(import.meta.filename, 'r');
  const kind = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  const real = Object.getOwnPropertyDescriptor(kind, 'sync')?.value as (this: FileHandle) => Promise<void>;
  const synced = new Set<number>();
  kind.sync = async function sync(this: FileHandle) {
    synced.add((await this.stat()).ino);
    return real.call(this);
  };
  try {
    await work();
  } finally {
    kind.sync = real;
  }
  return (folder) => synced.has(statSync(folder).ino);
}
