// Names that outlast a power cut: a name is on disk when the folder that holds it is, whatever was synced of what it names.
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** With the folders above that are not there yet. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) await syncFolders(dirname(folder), dirname(first));
}

/** From the inner one out to the outer one, both included. */
export async function syncFolders(inner: string, outer: string): Promise<void> {
  for (let at = inner; ; at = dirname(at)) {
    await syncFolder(at);
    if (at === outer || at === dirname(at)) return;
  }
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
