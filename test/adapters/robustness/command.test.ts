// Broken files through the whole command: its exit code, one sentence for people, nothing else on either stream.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as broken from '../../support/files/broken-files.ts';
import * as oversized from '../../support/files/oversized-files.ts';

const CLI = resolve(import.meta.dirname, '../../../server/cli/main.ts');
/** Low, so that a bomb is found out at once. */
const LIMITS = { DOICHIEU_MAX_MEGAPIXELS: '2', DOICHIEU_MAX_PAGES: '100' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doichieu-broken-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Make = () => Uint8Array | Promise<Uint8Array>;

async function text(make: Make): Promise<{ code: unknown; out: string; err: string }> {
  const file = join(folder, 'tep.pdf');
  await writeFile(file, await make());
  const child = spawn(process.execPath, [CLI, 'text', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...LIMITS },
  });
  const [out, err, [code]] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    once(child, 'close'),
  ]);
  return { code, out, err };
}

it.each<{ what: string; make: Make; code: number; says: RegExp }>([
  { what: 'a PDF that asks for a password', make: broken.lockedPdf, code: 7, says: /^Tệp được bảo vệ.*\n$/ },
  {
    what: 'a PDF of 5,000 pages',
    make: () => broken.manyPages(5000),
    code: 6,
    says: /^Tệp có quá nhiều trang.*\n$/,
  },
  {
    what: 'a decompression bomb',
    make: oversized.contentBomb,
    code: 6,
    says: /^Tệp vượt quá dung lượng.*\n$/,
  },
])('refuses $what with exit code $code and one line', async ({ make, code, says }) => {
  const ended = await text(make);
  expect(ended).toMatchObject({ code, out: '' });
  expect(ended.err).toMatch(says);
});

it('prints the pages around one that cannot be read, and says which was left out', async () => {
  const { code, out, err } = await text(broken.oneBadPage);
  expect({ code, words: out.trim().split(/\s+/) }).toEqual({ code: 0, words: ['trang', 'trang'] });
  expect(err).toMatch(/^tep\.pdf: bỏ qua trang 2\. Có trang không đọc được\..*$/m);
});

it('prints what a PDF with a damaged cross-reference table says', async () => {
  const { code, out, err } = await text(broken.damagedXref);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.replaceAll(/\s+/g, ' ').trim()).toBe(broken.SENTENCES.join(' '));
});
