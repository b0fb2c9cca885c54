// `doichieu verify`, and what every command says of a store that is none: a sentence and an exit code, never a stack.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOriginalDirectory } from '../../server/adapters/files/original-directory.ts';
import { openSqliteStore } from '../../server/adapters/sqlite/store.ts';

const CLI = resolve(import.meta.dirname, '../../server/cli/main.ts');
const LOST = 16;
const DAMAGED = 15;

let folder: string;
let sound: string;
let broken: string;
const inFolder = (...names: readonly string[]): string => join(folder, ...names);

async function doichieu(...args: readonly string[]) {
  const child = spawn(process.execPath, [CLI, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DOICHIEU_DATA: folder, PORT: '0' },
  });
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  const [out, err, code] = await Promise.all([readAll(child.stdout), readAll(child.stderr), ended]);
  return { code, out, err };
}

/** Two documents whose originals are whole. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-verify-'));
  const opened = openSqliteStore(inFolder('store.sqlite'));
  const originals = createOriginalDirectory(inFolder('files'));
  const keep = async (name: string): Promise<string> => {
    const { id, content } = await originals.receive(Readable.from([Buffer.from(name)]), 1000);
    await originals.keep(id, content);
    const facts = { id, name, mediaType: 'text/plain', bytes: name.length, pageCount: 1 } as const;
    await opened.store.documents.add({ ...facts, role: 'plan', status: 'ready' });
    return id;
  };
  sound = await keep('lanh.txt');
  broken = await keep('hong.txt');
  await opened.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = (id: string): string => {
  const found = readdirSync(inFolder('files'), { recursive: true })
    .map(String)
    .find((path) => path.endsWith(id));
  return inFolder('files', found ?? 'none');
};

describe('verify', () => {
  it('says that all is whole', async () => {
    expect(await doichieu('verify')).toEqual({
      code: 0,
      out: '',
      err: 'Đã kiểm tra 2 tệp gốc, 0 tệp có vấn đề.\n',
    });
  });

  it.each([
    ['lost', (path: string) => rmSync(path)],
    ['damaged', (path: string) => writeFileSync(path, 'khác')],
  ])('names an original that is %s', async (state, spoil) => {
    spoil(pathOf(broken));
    const { code, out, err } = await doichieu('verify');
    expect(out).toBe(`${state}\t${broken}\thong.txt\n`);
    expect(out).not.toContain(sound);
    expect(err).toContain('Đã kiểm tra 2 tệp gốc, 1 tệp có vấn đề.');
    expect(code).toBe(LOST);
  });

  it('names a file that the store does not know', async () => {
    const stranger = 'a'.repeat(64);
    writeFileSync(join(pathOf(sound), '..', stranger), 'lạ');
    const { code, out, err } = await doichieu('verify');
    expect(out).toBe(`stranger\t${stranger}\n`);
    expect(err).toContain('Có tệp gốc mà kho không biết.');
    expect(code).toBe(DAMAGED);
  });
});

describe.each(['verify', 'serve', 'search'])('%s', (command) => {
  const args = command === 'search' ? [command, 'gì'] : [command];

  it.each([
    ['is missing beside its files', () => removeStore(), 'dù các tệp gốc vẫn còn'],
    ['is garbage', () => spoilStore(), /hỏng|không phải/],
  ])('says in a sentence that the store %s', async (_, spoil, sentence) => {
    spoil();
    const { code, out, err } = await doichieu(...args);
    expect(out).toBe('');
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/^\s+at |Error:/m);
    expect(code).toBe(DAMAGED);
  });
});

function removeStore(): void {
  for (const name of readdirSync(folder)) if (name.startsWith('store.sqlite')) rmSync(inFolder(name));
}

function spoilStore(): void {
  removeStore();
  writeFileSync(inFolder('store.sqlite'), 'đây là một văn bản nào đó, không phải kho dữ liệu. '.repeat(40));
}
