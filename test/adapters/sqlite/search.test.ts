import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import { describeSearchIndex } from '../../support/stores/search-index-contract.ts';

describeSearchIndex('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-search-'));
  const sqlite = openSqliteStore(join(folder, 'store.sqlite'));
  return {
    store: sqlite.store,
    async close() {
      await sqlite.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
