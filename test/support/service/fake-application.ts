// A whole application in a folder of its own: the real store, queue and index, a reader and a pipeline that can be predicted.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moment } from '../../../server/adapters/node/moments.ts';
import { createAccounts } from '../../../server/adapters/accounts/accounts.ts';
import type { DirectorySettings, Passwords } from '../../../server/adapters/accounts/auth.ts';
import { createBlobDirectory } from '../../../server/adapters/files/blob-directory.ts';
import { createBundleDirectory } from '../../../server/adapters/files/bundle-directory.ts';
import { createOriginalDirectory } from '../../../server/adapters/files/original-directory.ts';
import { readRows } from '../../../server/adapters/spreadsheet.ts';
import { createObserver } from '../../../server/adapters/node/observer.ts';
import { surroundingsOf } from '../../../server/adapters/node/surroundings.ts';
import { isDeadWorker, newWorkerName } from '../../../server/adapters/node/node-worker-name.ts';
import type { Actor } from '../../../server/access.ts';
import { identify } from '../../../server/http/identify.ts';
import { LOCAL_ACTOR, type SampleFile, type Services } from '../../../server/http/services.ts';
import type { Database } from '../../../server/adapters/sql/database.ts';
import type { PageReader } from '../../../server/ports/reading.ts';
import { search } from '../../../server/search/search.ts';
import { namesAnywhere, type Gazetteer } from '../../../server/round/units.ts';
import { recover } from '../../../server/worker/recover.ts';
import { startWorker, type Worker } from '../../../server/worker/loop.ts';
import { fakeReader, TINY_PNG, type FakeReader, type FakeReaderOptions } from '../reading/fake-reader.ts';
import { fakeStages } from '../reading/fake-stages.ts';
import { openTestStore } from '../stores/test-store.ts';

/** One province of three communes; xã An Lạc was made of two. */
const GAZETTEER: Gazetteer = [
  {
    name: 'Ninh Bình',
    kind: 'tỉnh',
    communes: [
      { name: 'An Lạc', kind: 'xã', former: ['xã An Cũ', 'thị trấn Lạc'] },
      { name: 'Bình Yên', kind: 'xã', former: [] },
      { name: 'Cửa Nam', kind: 'phường', former: [] },
    ],
  },
];
const PLACES = { gazetteer: GAZETTEER, namesAnywhere: namesAnywhere(GAZETTEER) };

/** What they are kept as is tested where it matters. */
const QUICK_PASSWORDS: Passwords = {
  hash: async (password) => createHash('sha256').update(password).digest('hex'),
  verify: async ({ hash, password }) => hash === createHash('sha256').update(password).digest('hex'),
};

export interface FakeApplication {
  readonly folder: string;
  readonly services: Services;
  readonly db: Database;
  readonly reader: FakeReader;
  readonly faults: readonly unknown[];
  /** Works until nothing is left to do. */
  drain(): Promise<void>;
  start(): Worker;
  close(): Promise<void>;
}

export interface FakeApplicationOptions extends FakeReaderOptions {
  readonly samples?: readonly SampleFile[];
  readonly fileBytes?: number;
  readonly folder?: string;
  /** The same reader where it is not said. */
  readonly readerApart?: PageReader;
  readonly actor?: Actor;
  /** People sign in; `directory` is where some of them do. */
  readonly accounts?: {
    readonly directory?: DirectorySettings;
    readonly idleSeconds?: number;
    /** As browsers call it. */
    readonly url?: string;
    /** As the program hashes them; takes a tenth of a second each. */
    readonly passwords?: 'real';
  };
  /** No other process lives: what others hold is free at once. */
  readonly alone?: boolean;
}

export function fakeApplication(options: FakeApplicationOptions = {}): FakeApplication {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'doichieu-test-'));
  const names = new Set<string>();
  const isDead = options.alone === true ? (name: string) => !names.has(name) : isDeadWorker;
  const opened = openTestStore(join(folder, 'store.sqlite'), { isDead });
  const { store } = opened;
  const reader = fakeReader(options);
  const faults: unknown[] = [];
  let worker: Worker | undefined;
  const accounts =
    options.accounts &&
    createAccounts(
      opened.db,
      {
        url: options.accounts.url ?? 'http://localhost',
        secret: 'a secret that only the tests know, and nobody else',
        idleSeconds: options.accounts.idleSeconds ?? 3600,
        directory: options.accounts.directory,
        ...(options.accounts.passwords !== 'real' && { passwords: QUICK_PASSWORDS }),
      },
      () => new Date(),
    );
  const services: Services = {
    store,
    originals: createOriginalDirectory(join(folder, 'files')),
    bundles: createBundleDirectory(join(folder, 'bundles')),
    pictures: createBlobDirectory(join(folder, 'pictures')),
    reader,
    readerApart: options.readerApart ?? reader,
    stages: fakeStages(),
    places: () => PLACES,
    now: moment,
    search: (request, slice) => search(store, request, slice),
    accounts,
    identify: async (request) =>
      accounts === undefined
        ? { actor: options.actor ?? LOCAL_ACTOR, cookies: [] }
        : identify(accounts, request.headers),
    peerOf: () => '192.0.2.1',
    url: undefined,
    samples: async () => options.samples ?? [],
    shippedTemplates: async () => [],
    sampleRound: async () => ({
      name: 'Đợt mẫu',
      deadline: '2025-09-30',
      units: ['xã An Lạc', 'xã Bình Yên'],
    }),
    drawChart: async () => new Uint8Array(TINY_PNG),
    readRows,
    fileBytes: options.fileBytes ?? 100_000,
    hostNames: new Set(['localhost', '127.0.0.1', '::1']),
    version: '0.0.0-test',
    surroundings: surroundingsOf(folder, 'SQLite'),
    metrics: createObserver('silent'),
    eventMs: 5,
    onFault: (fault) => faults.push(fault),
  };
  const start = (): Worker => {
    const name = newWorkerName();
    names.add(name);
    worker = startWorker(services, {
      name,
      parallel: 2,
      pollMs: 10,
      renewMs: 10,
      patienceMs: 10,
      onFault: (fault) => faults.push(fault),
    });
    return worker;
  };
  return {
    folder,
    services,
    db: opened.db,
    reader,
    faults,
    start,
    async drain() {
      await recover(services);
      const working = start();
      while ((await store.tasks.recent('9999')).length > 0) await new Promise((go) => setTimeout(go, 5));
      await working.close();
    },
    async close() {
      await worker?.close();
      await opened.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
