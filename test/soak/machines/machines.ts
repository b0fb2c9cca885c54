// Two services and three workers on one PostgreSQL, each as on a machine of its own: files are sent to both, two workers are killed
// in the middle of a page, PostgreSQL goes down and comes back. Then everything must be there, once.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { PostgresServer } from '../../support/stores/postgres-server.ts';
import { check, type Upload } from './checks.ts';
import { followJobs, type Followed } from './followed-jobs.ts';
import { ask, connect, countPageWrites, type Connect } from './queries.ts';
import { startMachine, type Machine, type MachineTask } from '../machine.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../corpus/samples');
const TEMPLATE = 'ke-hoach-tinh.docx';
const TYPED = 'xa-bo-trach.txt';
const SCANNED = 'xa-vinh-thuy.pdf';
/** What stands for a typed plan and for a scan of thirty pages where readers sleep. */
const PLAIN = 'Kế hoạch số 38/KH-UBND của xã về thi đua học tập kỹ năng số';
const OUTLINE = {
  name: 'mau.txt',
  bytes: new Uint8Array(Buffer.from('Kế hoạch của tỉnh về thi đua học tập kỹ năng số')),
};
const PAGES = Array.from({ length: 30 }, (_, at) => `trang ${at + 1} của bản quét`).join('\n\f');
/** Files under way at once, as from so many clerks. */
const SENDERS = 4;
const KILLS = 2;
const DOWN_MS = 5_000;
const LOOK_MS = 250;

export interface MachinesOptions {
  /** sleeping: what is under test is the queue and the store, and pages cost no processor. */
  readonly readers: 'real' | 'sleeping';
  readonly server: PostgresServer;
  readonly uploads: number;
  readonly scans: number;
  /** Milliseconds after which it is given up. */
  readonly limitMs: number;
  readonly say: (sentence: string) => void;
}

export interface MachinesReport {
  readonly documents: number;
  readonly pages: number;
  readonly comparisons: number;
  readonly seconds: number;
  /** Kills of workers that had a scan in hand, each with the pages it had read. */
  readonly killed: readonly string[];
  /** What was not as it must be, each in a sentence. */
  readonly faults: readonly string[];
}

export async function runMachines({
  readers,
  server,
  uploads,
  scans,
  limitMs,
  say,
}: MachinesOptions): Promise<MachinesReport> {
  const since = performance.now();
  const worker = readers === 'real' ? 'worker' : 'sleeping';
  const url = await server.newDatabase();
  const machines: Machine[] = [];
  const start = async (name: string, task: MachineTask): Promise<Machine> => {
    const machine = await startMachine(name, task, { databaseUrl: url });
    machines.push(machine);
    return machine;
  };
  let followed: Followed | undefined;
  try {
    const services = [await start('web-1', 'serve'), await start('web-2', 'serve')];
    const workers = await Promise.all(['work-1', 'work-2', 'work-3'].map((name) => start(name, worker)));
    const [first, second] = services as [Machine, Machine];
    const client = (): Promise<pg.Client> => connect(url);
    await countPageWrites(client);
    // Told by one service of what was sent to the other.
    followed = followJobs(first.url);
    await send(
      first.url,
      readers === 'real' ? { name: TEMPLATE, bytes: bytesOf(TEMPLATE) } : OUTLINE,
      'template',
    );
    const files = filesOf(uploads, scans, readers);
    const sending = sendAll(files, [first.url, second.url]);
    const killed: string[] = [];
    for (let kills = 0; kills < KILLS; kills++) {
      const victim = await inMidScan(client, workers, limitMs);
      victim.machine.kill();
      killed.push(`${victim.machine.name}: ${victim.done} of ${victim.total}`);
      say(`killed ${killed.at(-1)} pages read`);
      workers.splice(workers.indexOf(victim.machine), 1);
    }
    say('PostgreSQL goes down');
    await server.halt();
    await pause(DOWN_MS);
    await server.resume();
    say('PostgreSQL is back');
    // As systemd starts them anew.
    for (const name of ['work-4', 'work-5']) workers.push(await start(name, worker));
    await sending;
    say('all files are sent');
    await untilIdle(client, limitMs, say);
    const report = await check(client, files, first.url, followed);
    return { ...report, killed, seconds: Math.round((performance.now() - since) / 1000) };
  } finally {
    followed?.end();
    await Promise.all(machines.map((machine) => machine.close()));
  }
}

function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(resolve(SAMPLES, name)));
}

/** No two alike; the scans come in the middle. */
function filesOf(uploads: number, scans: number, readers: MachinesOptions['readers']): readonly Upload[] {
  const typed = readers === 'real' ? Buffer.from(bytesOf(TYPED)).toString('latin1') : PLAIN;
  const scan = readers === 'real' ? bytesOf(SCANNED) : Buffer.from(PAGES);
  const plans = Array.from({ length: uploads - scans }, (_, at) => ({
    name: `xa-${at + 1}.txt`,
    bytes: new Uint8Array(
      Buffer.from(typed.replace('38/KH-UBND', `${at + 100}/KH-UBND`), readers === 'real' ? 'latin1' : 'utf8'),
    ),
  }));
  const scanned = Array.from({ length: scans }, (_, at) => ({
    name: `quet-${at + 1}.${readers === 'real' ? 'pdf' : 'txt'}`,
    // A remark behind the end makes it another file.
    bytes: new Uint8Array(Buffer.concat([scan, Buffer.from(`\n% ${at + 1}\n`)])),
  }));
  const half = Math.floor(plans.length / 4);
  return [...plans.slice(0, half), ...scanned, ...plans.slice(half)];
}

async function send(url: string, { name, bytes }: Upload, role: 'plan' | 'template'): Promise<boolean> {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  const answer = await fetch(`${url}/api/documents?role=${role}`, {
    method: 'POST',
    body: form,
    headers: { origin: url },
  }).catch(() => undefined);
  if (answer !== undefined && answer.status >= 400 && answer.status < 500)
    throw new Error(await answer.text());
  return answer?.ok === true;
}

/** A file that was not taken is sent again, to the other service. */
async function sendAll(files: readonly Upload[], urls: readonly [string, string]): Promise<void> {
  const left = [...files.entries()];
  const clerk = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [at, file] = next;
      for (let tries = 0; !(await send(urls[(at + tries) % 2 === 0 ? 0 : 1], file, 'plan')); tries++)
        await pause(500);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, clerk));
}

/** A worker that has read some pages of a scan and not all. */
async function inMidScan(open: Connect, workers: readonly Machine[], limitMs: number) {
  const until = performance.now() + limitMs;
  while (performance.now() < until) {
    const rows = await ask<{ worker: string; done: string; total: string }>(
      open,
      `select worker, done, total from tasks
       where kind = 'read' and status = 'running' and worker is not null and total > 1 and done between 1 and total - 1`,
    );
    for (const { worker, done, total } of rows) {
      const machine = workers.find(({ pid }) => worker.split(' ')[1] === String(pid));
      if (machine !== undefined) return { machine, done: Number(done), total: Number(total) };
    }
    await pause(LOOK_MS);
  }
  throw new Error('no worker was seen in the middle of a scan');
}

async function untilIdle(open: Connect, limitMs: number, say: (sentence: string) => void): Promise<void> {
  const until = performance.now() + limitMs;
  let told = performance.now();
  while (performance.now() < until) {
    const [{ left } = { left: '0' }] = await ask<{ left: string }>(
      open,
      `select count(*) as left from tasks where status in ('queued', 'running')`,
    );
    if (Number(left) === 0) return;
    if (performance.now() - told > 30_000) {
      told = performance.now();
      say(`${left} tasks left`);
    }
    await pause(LOOK_MS * 4);
  }
  throw new Error('the queue did not empty');
}
