// A name is on disk when its folder was synced. That a power cut then loses nothing is simulated by `npm run soak -- power`.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOriginalDirectory } from '../../../server/adapters/files/original-directory.ts';
import { secretIn } from '../../../server/adapters/files/secret-file.ts';
import { readConfig } from '../../../server/config.ts';
import { openStore } from '../../../server/wire/store.ts';
import { syncedDuring } from '../../support/files/synced-folders.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-names-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const BYTES = Buffer.from('KẾ HOẠCH của xã');
const ID = createHash('sha256').update(BYTES).digest('hex');

it('syncs the name of an original and those of all the folders that were made for it', async () => {
  const root = join(folder, 'data', 'files');
  const isSynced = await syncedDuring(() => createOriginalDirectory(root).keep(ID, BYTES));
  for (const each of [join(root, ID.slice(0, 2)), root, dirname(root), folder])
    expect(isSynced(each), each).toBe(true);
});

it('syncs the name of an original that another upload has just put there', async () => {
  const root = join(folder, 'files');
  await createOriginalDirectory(root).keep(ID, BYTES);
  const isSynced = await syncedDuring(() => createOriginalDirectory(root).keep(ID, BYTES));
  for (const each of [join(root, ID.slice(0, 2)), root, folder]) expect(isSynced(each), each).toBe(true);
});

it('syncs the name of the folder in which the first run makes its store', async () => {
  const dataDir = join(folder, 'kho', 'data');
  const config = readConfig({ DOICHIEU_DATA: dataDir });
  const isSynced = await syncedDuring(async () => {
    const opened = await openStore(config, () => undefined);
    await opened.close();
  });
  for (const each of [folder, dirname(dataDir)]) expect(isSynced(each), each).toBe(true);
});

it('syncs the name of the secret that signs cookies', async () => {
  const isSynced = await syncedDuring(() => secretIn(folder));
  expect(isSynced(folder)).toBe(true);
});
