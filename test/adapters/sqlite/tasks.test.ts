import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import { describeTaskQueue, LEASE_MS } from '../../support/task-queue-contract.ts';

describeTaskQueue('SQLite', (surroundings) => {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-tasks-'));
  const options = { leaseMs: LEASE_MS, ...surroundings };
  const [here, there] = [
    openSqliteStore(join(folder, 'store.sqlite'), options),
    openSqliteStore(join(folder, 'store.sqlite'), options),
  ];
  return {
    store: here.store,
    other: there.store.tasks,
    async close() {
      await here.close();
      await there.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
