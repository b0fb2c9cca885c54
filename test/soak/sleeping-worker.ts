// A worker whose reader sleeps over each page, and whose texts and comparisons cost nothing: what is left is store and queue.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBundleDirectory } from '../../server/adapters/files/bundle-directory.ts';
import { createOriginalTable } from '../../server/adapters/postgres/originals.ts';
import { openPostgresStore } from '../../server/adapters/postgres/store.ts';
import { newWorkerName } from '../../server/adapters/node/node-worker-name.ts';
import { startWorker } from '../../server/worker/loop.ts';
import { fakeReader, TINY_PNG } from '../support/reading/fake-reader.ts';
import { fakeStages } from '../support/reading/fake-stages.ts';

/** So long does recognising a page take on an idle core. */
const PAGE_MS = 1_000;

const folder = mkdtempSync(join(tmpdir(), 'doichieu-sleeping-'));
const { store, db } = await openPostgresStore(process.env['DATABASE_URL'] ?? '');
const reader = fakeReader({ beforePage: () => new Promise((go) => setTimeout(go, PAGE_MS)) });
const application = {
  store,
  reader,
  readerApart: reader,
  originals: createOriginalTable(db, folder),
  stages: fakeStages(),
  places: () => ({ gazetteer: [], namesAnywhere: new Set<string>() }),
  now: () => new Date(),
  bundles: createBundleDirectory(join(folder, 'bundles')),
  drawChart: () => Promise.resolve(TINY_PNG),
};
startWorker(application, { name: newWorkerName(), parallel: 1, onFault: (fault) => console.error(fault) });
console.error('đang làm việc');
