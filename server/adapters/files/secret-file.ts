// The secret that signs cookies, kept beside the store and not in it: a copy of the store alone signs nobody in.
import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, syncFolder } from './durable-folder.ts';

const NAME = 'secret';
const OWNER_ONLY = 0o600;

/** Made on the first run; two processes that start together agree on one. */
export async function secretIn(folder: string): Promise<string> {
  const path = join(folder, NAME);
  const read = (): Promise<string> => readFile(path, 'utf8');
  try {
    return await read();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  await makeFolder(folder);
  const fresh = randomBytes(32).toString('hex');
  const draft = `${path}-${fresh.slice(0, 8)}`;
  await writeFile(draft, fresh, { mode: OWNER_ONLY, flag: 'wx', flush: true });
  try {
    await link(draft, path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  } finally {
    await rm(draft, { force: true });
  }
  // A power cut would otherwise bring another secret, and everyone would have to sign in again.
  await syncFolder(folder);
  return read();
}
