// Where results go, and what happens when it takes no more: a reader that had enough, a disk that is full.
import { spawn, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CLI = resolve(import.meta.dirname, '../../server/cli/main.ts');
/** The kernel's file that takes nothing, as a full disk does. */
const FULL = '/dev/full';

let folder: string;
let plan: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doichieu-output-'));
  plan = join(folder, 'xa.txt');
  // More than a pipe holds.
  const duties = Array.from(
    { length: 400 },
    (_, n) => `${n + 1}. ${'Thôn mở lớp học buổi tối. '.repeat(60)}`,
  );
  await writeFile(plan, `KẾ HOẠCH\nMở lớp học kỹ năng số\n\nI. NỘI DUNG\n${duties.join('\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

function run(args: readonly string[], stdio: StdioOptions) {
  const child = spawn(process.execPath, [CLI, ...args], { stdio });
  const code = new Promise<number | null>((settle) => child.once('close', settle));
  const err = child.stderr === null ? '' : readAll(child.stderr).catch(() => '');
  return { child, ended: Promise.all([code, err]) };
}

describe('a reader that had enough', () => {
  it('ends no command with a fault', async () => {
    const { child, ended } = run(['text', plan], ['ignore', 'pipe', 'pipe']);
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended).toEqual([0, '']);
  });

  it('nor one whose progress nobody reads', async () => {
    const { child, ended } = run(['text', join(folder, 'khong-co.txt')], ['ignore', 'ignore', 'pipe']);
    child.stderr?.destroy();
    expect((await ended)[0]).toBe(3);
  });
});

describe.runIf(existsSync(FULL))('a full disk', () => {
  it('is told of a result that is printed into a file', async () => {
    const full = await open(FULL, 'w');
    const [code, err] = await run(['parse', plan], ['ignore', full.fd, 'pipe']).ended;
    await full.close();
    expect([code, err]).toEqual([13, expect.stringContaining('đã hết chỗ lưu')]);
  });

  it('is told of a result that has a name', async () => {
    const args = ['text', plan, '-o', FULL];
    const [code, err] = await run(args, ['ignore', 'ignore', 'pipe']).ended;
    expect([code, err]).toEqual([13, expect.stringContaining('đã hết chỗ lưu')]);
  });
});
