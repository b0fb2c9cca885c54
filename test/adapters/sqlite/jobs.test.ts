import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../server/adapters/sqlite/database.ts';
import { createDocumentStore } from '../../../server/adapters/sql/documents.ts';
import { createJobQueue } from '../../../server/adapters/sqlite/jobs.ts';
import { describeJobQueue, LEASE_MS } from '../../support/job-queue-contract.ts';

describeJobQueue('SQLite', (surroundings) => {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-jobs-'));
  const [here, there] = [
    openDatabase(join(folder, 'store.sqlite')),
    openDatabase(join(folder, 'store.sqlite')),
  ];
  const options = { leaseMs: LEASE_MS, ...surroundings };
  return {
    queue: createJobQueue(here, options),
    other: createJobQueue(there, options),
    documents: createDocumentStore(here, surroundings.now),
    async close() {
      await here.destroy();
      await there.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
