import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import { describePlanStore } from '../../support/stores/plan-store-contract.ts';

describePlanStore('SQLite', async (now) => {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-store-'));
  const sqlite = openSqliteStore(join(folder, 'store.sqlite'), { now });
  return {
    store: sqlite.store,
    async close() {
      await sqlite.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
