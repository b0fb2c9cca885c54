// node test/stores/make-store.ts CHECKOUT VERSION: a small store, filled by the program of that checkout through its own service and
// command line, kept as VERSION.zip beside this file. Run once for every release, on the release's own commit.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { zipSync } from 'fflate';
import { untilServing } from '../../server/evaluate/round-speed/until-serving.ts';

const [checkout, version] = process.argv.slice(2);
if (checkout === undefined || version === undefined) throw new Error('CHECKOUT and VERSION are needed');

const CLI = resolve(checkout, 'server/cli/main.ts');
const SAMPLES = resolve(checkout, 'corpus/samples');
const TEMPLATE = 'ke-hoach-tinh.docx';
const PLANS = ['xa-bo-trach.txt', 'xa-dong-le.txt'];
/** A demand that the first plan lacks, and which a person calls met. */
const OVERRULED = 'I.2.-2';
const KEPT = /^(store\.sqlite|files\/)/;

const folder = mkdtempSync(join(tmpdir(), 'doichieu-store-'));
const env = { ...process.env, DOICHIEU_DATA: folder, HOST: '127.0.0.1', PORT: '0', DATABASE_URL: '' };
const service = spawn(process.execPath, [CLI, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
process.once('exit', () => service.kill('SIGKILL'));
const url = await untilServing(service);

// oxlint-disable-next-line typescript/no-explicit-any -- answers of several versions
async function ask(method: string, path: string, body?: unknown): Promise<any> {
  const isForm = body instanceof FormData;
  const answer = await fetch(`${url}/api${path}`, {
    method,
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    headers: body === undefined || isForm ? {} : { 'content-type': 'application/json' },
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function send(name: string, to: string): Promise<void> {
  const form = new FormData();
  form.append('file', new File([readFileSync(join(SAMPLES, name))], name));
  await ask('POST', `/documents?${to}`, form);
  await untilIdle();
}

async function untilIdle(): Promise<void> {
  const isDone = ({ status }: { status: string }): boolean => !['queued', 'running'].includes(status);
  while (!((await ask('GET', '/jobs')).jobs as { status: string }[]).every(isDone)) await pause(200);
}

await send(TEMPLATE, 'role=template');
const [{ id: template }] = (await ask('GET', '/templates')).templates;
const { id: round } = await ask('POST', '/campaigns', {
  name: 'Đợt 2026',
  template,
  deadline: '2026-03-15',
  units: ['xã Bố Trạch', 'xã Đồng Lê', 'xã Cam Lộ'],
});
for (const name of PLANS) await send(name, `role=plan&campaign=${round}`);
const { documents } = await ask('GET', '/documents?role=plan');
const { id: document } = documents.find(({ name }: { name: string }) => name === PLANS[0]);
const { comparisons } = await ask('GET', `/comparisons?template=${template}`);
const { id: comparison } = comparisons.find(
  (one: { document: { id: string } }) => one.document.id === document,
);
await ask('PUT', `/comparisons/${comparison}/verdicts/${OVERRULED}`, {
  status: 'met',
  note: 'đã có ở phụ lục',
  expected: null,
});
await untilIdle();
const added = spawnSync(process.execPath, [CLI, 'user', 'add', 'hoa', '--role', 'officer'], {
  env: { ...env, DOICHIEU_AUTH: 'accounts' },
  encoding: 'utf8',
});
if (added.status !== 0) throw new Error(added.stderr);
const ended = new Promise((go) => service.once('exit', go));
service.kill('SIGINT');
await ended;

const database = new DatabaseSync(join(folder, 'store.sqlite'));
database.exec('pragma journal_mode = delete; vacuum;');
database.close();
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => KEPT.test(name) && statSync(join(folder, name)).isFile(),
);
const packed = zipSync(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))])), {
  level: 9,
});
writeFileSync(join(import.meta.dirname, `${version}.zip`), packed);
rmSync(folder, { recursive: true, force: true });
console.log(`${version}.zip: ${names.length} files, ${packed.length} bytes`);
