import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import { describeTaskQueue } from '../../support/stores/task-queue-contract.ts';

const LEASE_MS = 20_000;

describeTaskQueue('SQLite', async (surroundings) => {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-tasks-'));
  const options = { leaseMs: LEASE_MS, ...surroundings };
  const [here, there] = [
    openSqliteStore(join(folder, 'store.sqlite'), options),
    openSqliteStore(join(folder, 'store.sqlite'), options),
  ];
  return {
    store: here.store,
    other: there.store.tasks,
    leaseMs: LEASE_MS,
    // It goes by the clock it is given.
    pass: () => Promise.resolve(),
    async close() {
      await here.close();
      await there.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
