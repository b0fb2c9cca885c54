// 50 people browse while two scans are read, all of it by one service on its own store.
import { mkdtempSync, readFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startMachine } from '../machine.ts';
import type { Say, SoakReport } from '../soak.ts';
import { fillStore } from './full-store.ts';
import { browse, type Asked, type Browsed } from './person.ts';

const SCAN = resolve(import.meta.dirname, '../../../corpus/samples/xa-vinh-thuy.pdf');
const SCANS = 2;
const LIST = 500;
const LISTS = 15;
const SAMPLE_MS = 10_000;
/** The memory of the first part is not looked at: caches fill, the engine of the readers is loaded. */
const WARM_UP = 0.4;
const BARS = { p95: 300, list: 50, growth: 1.1 };

export interface LoadOptions {
  readonly people: number;
  readonly minutes: number;
  readonly say: Say;
}

export async function runLoad({ people, minutes, say }: LoadOptions): Promise<SoakReport> {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-load-'));
  const round = await fillStore(folder);
  say('the store is filled');
  const machine = await startMachine('alone', 'alone', { folder, parallel: 2 });
  const { url } = machine;
  try {
    const list = await timesOf(LISTS, () => get(`${url}/api/documents?limit=${LIST}`));
    const browsed = await whatThereIs(url, round);
    const stop = new AbortController();
    const asked: Asked[] = [];
    const memory: number[] = [];
    const began = await figuresOf(url);
    const loads: number[] = [];
    const reading = Array.from({ length: SCANS }, (_, at) => readScans(url, at, stop.signal));
    const browsing = Array.from({ length: people }, (_, at) =>
      browse(browsed, at + 1, stop.signal, (one) => asked.push(one)),
    );
    const until = performance.now() + minutes * 60_000;
    while (performance.now() < until) {
      await pause(SAMPLE_MS);
      const { bytes } = await figuresOf(url);
      memory.push(bytes);
      loads.push(loadavg()[0] ?? 0);
      say(`${asked.length} asked, ${mega(bytes)} MB, load ${loads.at(-1)?.toFixed(1)}`);
    }
    const ended = await figuresOf(url);
    stop.abort();
    const scans = await Promise.all(reading);
    await Promise.all(browsing);
    const pagesRead = scans.reduce((sum, pages) => sum + pages, 0);
    const cpu = (ended.cpu - began.cpu) / (minutes * 60);
    return report(asked, list, memory, [
      `pages read meanwhile: ${pagesRead}`,
      `processor of the service: ${cpu.toFixed(2)} cores`,
      `load of the machine: ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`,
    ]);
  } finally {
    await machine.close();
  }
}

async function get(path: string): Promise<unknown> {
  return (await fetch(path)).json();
}

async function timesOf(times: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const since = performance.now();
    await work();
    taken.push(performance.now() - since);
  }
  return taken;
}

async function whatThereIs(url: string, round: string): Promise<Browsed> {
  const { documents } = (await get(`${url}/api/documents?limit=${LIST}&template=mau-do`)) as {
    readonly documents: readonly { readonly comparison: { readonly id: string } | null }[];
  };
  const comparisons = documents.flatMap(({ comparison }) => comparison?.id ?? []);
  return { url, round, rows: documents.length, comparisons };
}

/** One scan after another, until it is told to stop; how many pages were read. */
async function readScans(url: string, at: number, signal: AbortSignal): Promise<number> {
  const scan = readFileSync(SCAN);
  let pages = 0;
  for (let time = 0; !signal.aborted; time++) {
    const form = new FormData();
    // A remark behind the end makes it another file.
    form.append('file', new Blob([scan, `\n% ${at} ${time}\n`]), `quet-${at}-${time}.pdf`);
    const sent = await fetch(`${url}/api/documents`, {
      method: 'POST',
      body: form,
      headers: { origin: url },
    });
    const { documents } = (await sent.json()) as { readonly documents: readonly { readonly id: string }[] };
    for (;;) {
      const path = `${url}/api/documents/${documents[0]?.id}`;
      const { status, pageCount } = (await get(path)) as {
        readonly status: string;
        readonly pageCount: number;
      };
      if (status === 'ready') pages += pageCount;
      if (signal.aborted || status === 'ready' || status === 'failed') break;
      await pause(1_000, undefined, { signal }).catch(() => undefined);
    }
  }
  return pages;
}

async function figuresOf(url: string): Promise<{ readonly bytes: number; readonly cpu: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const figure = (name: string): number =>
    Number(new RegExp(`^doichieu_process_${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN);
  return { bytes: figure('resident_memory_bytes'), cpu: figure('cpu_seconds_total') };
}

function share(values: readonly number[], of: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * of)] ?? Number.NaN;
}

const mega = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

function report(
  asked: readonly Asked[],
  list: readonly number[],
  memory: readonly number[],
  beside: readonly string[],
): SoakReport {
  const row = (page: string, of: readonly Asked[]): string => {
    const ms = of.map((one) => one.ms);
    const wrong = of.filter(({ status }) => status !== 200).length;
    return `| ${page} | ${of.length} | ${share(ms, 0.5).toFixed(0)} | ${share(ms, 0.95).toFixed(0)} | ${Math.max(...ms).toFixed(0)} | ${wrong} |`;
  };
  const pages = Map.groupBy(asked, ({ page }) => page);
  const steady = memory.slice(Math.floor(memory.length * WARM_UP));
  const half = Math.floor(steady.length / 2);
  const [before, after] = [share(steady.slice(0, half), 0.5), share(steady.slice(half), 0.5)];
  const figures = [
    '| page | asked | median, ms | 95 of 100 within | slowest | errors |',
    '| --- | --- | --- | --- | --- | --- |',
    ...[...pages].map(([page, of]) => row(page, of)),
    row('all', asked),
    '',
    `list of ${LIST} documents, nobody else there: median ${share(list, 0.5).toFixed(0)} ms, 95 of 100 within ${share(list, 0.95).toFixed(0)}`,
    `memory: ${memory.map(mega).join(', ')} MB`,
    ...beside,
  ].join('\n');
  const faults: string[] = [];
  const p95 = share(
    asked.map(({ ms }) => ms),
    0.95,
  );
  const wrong = asked.filter(({ status }) => status !== 200);
  if (wrong.length > 0)
    faults.push(
      `${wrong.length} requests were not answered as asked: ${[...new Set(wrong.map(({ page, status }) => `${page} ${status}`))].join(', ')}`,
    );
  if (!(p95 <= BARS.p95)) faults.push(`95 of 100 are answered within ${p95.toFixed(0)} ms, not ${BARS.p95}`);
  if (!(share(list, 0.5) <= BARS.list))
    faults.push(`the list takes ${share(list, 0.5).toFixed(0)} ms, not ${BARS.list}`);
  if (after > before * BARS.growth) faults.push(`memory grew from ${mega(before)} to ${mega(after)} MB`);
  return { figures, faults };
}
