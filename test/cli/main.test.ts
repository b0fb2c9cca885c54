// The command line as scripts and outside scorers call it: output, order of keys, exit codes, sentences.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CLI = resolve(import.meta.dirname, '../../server/cli/main.ts');

const TEMPLATE = `KẾ HOẠCH
Phát động phong trào học kỹ năng số

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Giúp mỗi hộ dân trong xã có một người biết nộp hồ sơ qua mạng trước ngày 30/6/2026.
- Khuyến khích hợp tác xã bán nông sản trên sàn điện tử.
II. NỘI DUNG
1. Mở lớp học buổi tối tại nhà văn hóa thôn, mỗi tháng hai buổi.
2. Bảo vệ trẻ em trước lừa đảo, bắt nạt trên không gian mạng.
`;
const PLAN = TEMPLATE.replace(/2\. Bảo vệ trẻ em.*\n/, '');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function doichieu(
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, DOICHIEU_DATA: join(folder, 'data'), ...env },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  const [out, err, code] = await Promise.all([readAll(child.stdout), readAll(child.stderr), ended]);
  return { code, out, err };
}

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doichieu-cli-'));
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await Promise.all([
    writeFile(at('mau.txt'), TEMPLATE),
    writeFile(at('xa.txt'), PLAN),
    writeFile(at('rong.txt'), ''),
    writeFile(at('anh.pdf'), png),
    writeFile(at('nen.zip'), Buffer.from('504b0506000000000000000000000000000000000000', 'hex')),
    writeFile(at('cut.pdf'), '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\n'),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

describe('text', () => {
  it('gives good text back as it was, line for line', async () => {
    expect(await doichieu(['text', '--keep-lines', at('mau.txt')])).toEqual({
      code: 0,
      out: TEMPLATE,
      err: '',
    });
  });

  it('reads standard input for -', async () => {
    const { code, out } = await doichieu(['text', '--keep-lines', '-'], 'Xã mở lớp học buổi tối.\n');
    expect({ code, out }).toEqual({ code: 0, out: 'Xã mở lớp học buổi tối.\n' });
  });
});

describe('text --format docx', () => {
  it('writes a Word file that reads like the text', async () => {
    const file = at('xa.docx');
    expect(await doichieu(['text', at('xa.txt'), '--format', 'docx', '-o', file])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const [before, after] = [await doichieu(['text', at('xa.txt')]), await doichieu(['text', file])];
    expect(after.out).toBe(before.out);
  });
});

describe('parse', () => {
  it('prints the document with the keys of the contract in their order', async () => {
    const { code, out } = await doichieu(['parse', at('mau.txt')]);
    expect(code).toBe(0);
    const document = JSON.parse(out) as Record<string, unknown> & { sections: Record<string, unknown>[] };
    const keys =
      'kind number date issuer place province title signer references sections notices bases recipients deadlines';
    expect(Object.keys(document)).toEqual(keys.split(' '));
    expect(document.sections.map((section) => section['path'])).toEqual(['I', 'II']);
    expect(Object.keys(document.sections[0] ?? {})).toEqual([
      'path',
      'label',
      'heading',
      'lines',
      'page',
      'children',
    ]);
  });
});

describe('compare', () => {
  it('finds the criterion that the plan leaves out, and only that', async () => {
    const { code, out } = await doichieu(['compare', at('mau.txt'), at('xa.txt')]);
    expect(code).toBe(0);
    const { criteria } = JSON.parse(out) as { criteria: { path: string; status: string; lines: number[] }[] };
    expect(criteria.filter(({ status }) => status === 'missing').map(({ path }) => path)).toEqual(['II.2']);
    expect(criteria.find(({ path }) => path === 'II.2')?.lines).toEqual([10, 10]);
  });

  it('prints Markdown for people', async () => {
    const { code, out } = await doichieu(['compare', at('mau.txt'), at('xa.txt'), '--format', 'md']);
    expect(code).toBe(0);
    expect(out).toMatch(/^# /);
    expect(out).toContain('trẻ em');
  });

  it.each(['xlsx', 'docx'])(
    'writes %s for the application, and nothing else, to a file or a pipe',
    async (format) => {
      const args = ['compare', at('mau.txt'), at('xa.txt'), '--format', format];
      const { code, out } = await doichieu([...args, '--output', at(`kq.${format}`)]);
      expect([code, out]).toEqual([0, '']);
      expect((await readFile(at(`kq.${format}`))).subarray(0, 2).toString()).toBe('PK');
      expect((await doichieu(args)).out.slice(0, 2)).toBe('PK');
    },
  );

  it('says so where the result cannot be written', async () => {
    const nowhere = join(at('no'), 'kq.docx');
    const { code, err } = await doichieu(['compare', at('mau.txt'), at('xa.txt'), '-o', nowhere]);
    expect(code).toBe(3);
    expect(err).toContain(`Không ghi được tệp ${nowhere}`);
  });
});

describe('ingest and search', () => {
  it('keeps plans in the store and finds their sentences without accents; a bad file fails alone', async () => {
    const ended = await doichieu(['ingest', at('xa.txt'), at('rong.txt'), at('mau.txt')]);
    expect(ended.code).toBe(4);
    expect(ended.out.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'ready',
      'failed',
      'ready',
      '',
    ]);
    const found = await doichieu(['search', 'lua', 'dao']);
    expect(found.code).toBe(0);
    expect(found.out).toContain('«lừa» «đảo»');
    expect(found.out).toContain('mau.txt');
    expect(found.out).not.toContain('xa.txt');
  });
});

describe('refusals', () => {
  it.each([
    { what: 'an unknown command', args: ['boil'], code: 2, says: /unknown command/ },
    { what: 'no such file', args: ['text', 'khong-co.txt'], code: 3, says: /Không có tệp/ },
    { what: 'an empty file', args: ['text', 'rong.txt'], code: 4, says: /Tệp rỗng/ },
    { what: 'a zip', args: ['text', 'nen.zip'], code: 5, says: /Loại tệp này chưa đọc được/ },
    { what: 'a .png renamed .pdf', args: ['text', 'anh.pdf'], code: 5, says: /PNG|png/ },
    { what: 'a truncated PDF', args: ['text', 'cut.pdf'], code: 8, says: /bị hỏng/ },
  ])('$what ends with exit code $code and a sentence', async ({ args, code, says }) => {
    const [command = '', file] = args;
    const ended = await doichieu(file === undefined ? [command] : [command, at(file)]);
    expect(ended.code).toBe(code);
    expect(ended.err).toMatch(says);
    expect(ended.out).toBe('');
  });

  it('a file over the size limit is refused before it is read', async () => {
    const file = at('lon.txt');
    await writeFile(file, 'a');
    await truncate(file, 2 * 1024 * 1024);
    const ended = await doichieu(['text', file], '', { DOICHIEU_MAX_MB: '1' });
    expect({ ...ended, err: ended.err.slice(0, 30) }).toEqual({
      code: 6,
      out: '',
      err: 'Tệp vượt quá dung lượng cho ph',
    });
  });

  it.each([
    { what: 'an address that others reach', env: { HOST: '0.0.0.0' }, says: /127\.0\.0\.1/ },
    {
      what: 'settings that are no numbers',
      env: { PORT: 'x', DOICHIEU_MAX_MB: '-1' },
      says: /PORT.*DOICHIEU_MAX_MB/,
    },
  ])('serve refuses $what', async ({ env, says }) => {
    const ended = await doichieu(['serve'], '', env);
    expect(ended.code).toBe(12);
    expect(ended.err).toMatch(says);
  });

  it.each(['text', 'parse', 'compare', 'ingest', 'search', 'serve'])(
    '%s explains itself with --help',
    async (command) => {
      const { code, out } = await doichieu([command, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`doichieu ${command}`);
    },
  );
});
