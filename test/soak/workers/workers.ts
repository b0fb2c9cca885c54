// How the work grows with workers: pages a second by one, two and four of them, with a reader that sleeps (what the store and the queue
// allow) and with the real one on scans (what the cores allow).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createBundleDirectory } from '../../../server/adapters/files/bundle-directory.ts';
import { createOriginalTable } from '../../../server/adapters/postgres/originals.ts';
import { openPostgresStore } from '../../../server/adapters/postgres/store.ts';
import type { PostgresServer } from '../../support/stores/postgres-server.ts';
import { fakeReader, TINY_PNG } from '../../support/reading/fake-reader.ts';
import { fakeStages } from '../../support/reading/fake-stages.ts';
import { send } from '../../support/service/send.ts';
import { startMachine, type MachineTask } from '../machine.ts';

const WORKERS = [1, 2, 4, 8] as const;
const SCAN = resolve(import.meta.dirname, '../../../corpus/samples/xa-vinh-thuy.pdf');
const PAGES = 10;
const DOCUMENTS = 24;
const SCANS = 6;
const SCAN_PAGES = 3;

export interface Throughput {
  readonly reader: 'sleeps' | 'recognises';
  readonly workers: number;
  readonly pages: number;
  readonly seconds: number;
}

export async function measureWorkers(
  server: PostgresServer,
  say: (sentence: string) => void,
): Promise<readonly Throughput[]> {
  const found: Throughput[] = [];
  for (const workers of WORKERS) {
    found.push(await measureSleeping(server, workers));
    say(lineOf(found.at(-1) as Throughput));
  }
  for (const workers of WORKERS.filter((count) => count <= 2 * cpus().length)) {
    found.push(await measureRecognising(server, workers));
    say(lineOf(found.at(-1) as Throughput));
  }
  return found;
}

export function tableOf(rows: readonly Throughput[]): string {
  const head = [
    '| reader | workers | pages | seconds | pages a second | of one worker |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  return [...head, ...rows.map((row) => `| ${lineOf(row)} | ${timesOne(row, rows).toFixed(2)} × |`)].join(
    '\n',
  );
}

const rateOf = ({ pages, seconds }: Throughput): number => pages / seconds;

function timesOne(row: Throughput, rows: readonly Throughput[]): number {
  const one = rows.find(({ reader, workers }) => reader === row.reader && workers === 1);
  return one === undefined ? 1 : rateOf(row) / rateOf(one);
}

function lineOf(row: Throughput): string {
  return [row.reader, row.workers, row.pages, row.seconds.toFixed(1), rateOf(row).toFixed(2)].join(' | ');
}

async function measureSleeping(server: PostgresServer, workers: number): Promise<Throughput> {
  const texts = Array.from({ length: DOCUMENTS }, (_, at) => ({
    name: `${at}.txt`,
    content: Array.from({ length: PAGES }, (__, page) => `văn bản ${at} trang ${page}`).join('\f'),
  }));
  const url = await queueOf(server, texts);
  return { reader: 'sleeps', workers, ...(await withWorkers(url, workers, 'sleeping', DOCUMENTS * PAGES)) };
}

async function measureRecognising(server: PostgresServer, workers: number): Promise<Throughput> {
  const scan = readFileSync(SCAN);
  const files = Array.from({ length: SCANS }, (_, at) => ({
    name: `${at}.pdf`,
    content: new Uint8Array(Buffer.concat([scan, Buffer.from(`\n% ${at}\n`)])),
  }));
  const url = await queueOf(server, files, SCAN_PAGES);
  const pages = SCANS * SCAN_PAGES;
  return { reader: 'recognises', workers, ...(await withWorkers(url, workers, 'worker', pages)) };
}

async function withWorkers(url: string, count: number, task: MachineTask, pages: number) {
  const machines = await Promise.all(
    Array.from({ length: count }, (_, at) => startMachine(`work-${at}`, task, { databaseUrl: url })),
  );
  try {
    return await timed(url, pages);
  } finally {
    await Promise.all(machines.map((machine) => machine.close()));
  }
}

/** A store with these files waiting to be read. */
async function queueOf(
  server: PostgresServer,
  files: readonly { readonly name: string; readonly content: string | Uint8Array }[],
  pages?: number,
): Promise<string> {
  const url = await server.newDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-queue-'));
  const opened = await openPostgresStore(url);
  const { store, db } = opened;
  const fake = fakeReader();
  const application = {
    store,
    originals: createOriginalTable(db, folder),
    // Only counts pages: whoever reads them opens the file anew.
    reader: {
      ...fake,
      open: async (...file: Parameters<typeof fake.open>) => {
        const opened = await fake.open(...file);
        return { ...opened, pageCount: pages ?? opened.pageCount };
      },
    },
    readerApart: fake,
    stages: fakeStages(),
    places: () => ({ gazetteer: [], namesAnywhere: new Set<string>() }),
    now: () => new Date(),
    bundles: createBundleDirectory(join(folder, 'bundles')),
    drawChart: () => Promise.resolve(TINY_PNG),
  };
  for (const { name, content } of files) await send(application, name, content);
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
  return url;
}

/** From the first page that is there to the last. */
async function timed(
  url: string,
  pages: number,
): Promise<{ readonly pages: number; readonly seconds: number }> {
  const opened = await openPostgresStore(url);
  const { db } = opened;
  const count = async (): Promise<number> =>
    Number(
      (
        await db
          .selectFrom('pages')
          .select((of) => of.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  try {
    let first = 0;
    let since = performance.now();
    while (first === 0) {
      await pause(50);
      first = await count();
      since = performance.now();
    }
    while ((await count()) < pages) await pause(50);
    return { pages: pages - first, seconds: (performance.now() - since) / 1000 };
  } finally {
    await opened.close();
  }
}
