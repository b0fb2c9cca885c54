import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOriginalDirectory } from '../../../server/adapters/files/original-directory.ts';
import { describeOriginals } from '../../support/stores/original-store-contract.ts';

describeOriginals('a directory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-originals-'));
  const fileOf = (id: string) => join(folder, id.slice(0, 2), id);
  return {
    originals: createOriginalDirectory(folder),
    elsewhere: createOriginalDirectory(folder),
    drafts: folder,
    lose: (id) => rmSync(fileOf(id)),
    damage: (id) => writeFileSync(fileOf(id), 'một tệp khác'),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
});
