// `check`: a round from a folder, as an officer or a script calls it.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CLI = resolve(import.meta.dirname, '../../server/cli/main.ts');

const TEMPLATE = `ỦY BAN NHÂN DÂN  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH QUẢNG TRỊ  Độc lập - Tự do - Hạnh phúc
Số: 112/KH-UBND  Quảng Trị, ngày 20 tháng 01 năm 2026
KẾ HOẠCH
Phát động phong trào học kỹ năng số trên địa bàn tỉnh Quảng Trị

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Giúp mỗi hộ dân trong xã có một người biết nộp hồ sơ qua mạng trước ngày 30/6/2026.
- Khuyến khích hợp tác xã bán nông sản trên sàn điện tử.
II. NỘI DUNG
1. Mở lớp học buổi tối tại nhà văn hóa thôn, mỗi tháng hai buổi.
2. Bảo vệ trẻ em trước lừa đảo, bắt nạt trên không gian mạng.

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
`;

function planOf(commune: string, number: string, day: string, body = TEMPLATE): string {
  return body
    .replace('TỈNH QUẢNG TRỊ', `XÃ ${commune.toUpperCase()}`)
    .replace('112/KH-UBND  Quảng Trị, ngày 20 tháng 01', `${number}/KH-UBND  ${commune}, ngày ${day} tháng 3`)
    .replace('trên địa bàn tỉnh', `trên địa bàn xã ${commune}, tỉnh`);
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function check(...args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, 'check', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  const [out, err, code] = await Promise.all([readAll(child.stdout), readAll(child.stderr), ended]);
  return { code, out, err };
}

interface Row {
  readonly unit: { readonly name: string };
  readonly state: string;
  readonly late: boolean;
  readonly document: { readonly name: string } | null;
  readonly fault: { readonly message: string } | null;
  readonly statuses: Readonly<Record<string, { readonly status: string; readonly by: string }>>;
  readonly changes: { readonly message: string } | null;
}

interface Printed {
  readonly template: { readonly number: string };
  readonly criteria: readonly { readonly id: string }[];
  readonly rows: readonly Row[];
  readonly counts: Readonly<Record<string, number>>;
  readonly unassigned: readonly { readonly document: { readonly name: string } }[];
}

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doichieu-check-'));
  await mkdir(at('den', 'dot-2'), { recursive: true });
  const withoutChildren = TEMPLATE.replace(/2\. Bảo vệ trẻ em.*\n/u, '');
  await Promise.all([
    writeFile(at('mau.txt'), TEMPLATE),
    writeFile(at('den', 'cam-lo.txt'), planOf('Cam Lộ', '27', '09', withoutChildren)),
    writeFile(at('den', 'dot-2', 'cam-lo.txt'), planOf('Cam Lộ', '31', '12')),
    writeFile(at('den', 'gio-linh.txt'), planOf('Gio Linh', '40', '20')),
    writeFile(at('den', 'KH xã Lệ Thủy.pdf'), '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\n'),
    writeFile(at('den', 'scan.txt'), planOf('Ia Băng', '15', '10')),
    writeFile(at('den', 'Thumbs.db'), 'x'),
    writeFile(at('den', 'ghi-chu.json'), '{}'),
    writeFile(at('don-vi.csv'), 'STT;Đơn vị\n1;Xã Cam Lộ\n2;Xã Gio Linh\n3;Xã Lệ Thủy\n4;Xã Bố Trạch\n'),
    writeFile(at('ben-gui.yaml'), 'office: Sở Khoa học và Công nghệ\nsigner: Trần Thị B\n'),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

describe('check', () => {
  it('prints the matrix, one row a unit, with progress on stderr and a bad file told alone', async () => {
    const { code, out, err } = await check(
      at('mau.txt'),
      at('den'),
      '--units',
      at('don-vi.csv'),
      '--deadline',
      '15/3/2026',
    );
    const { template, criteria, rows, counts, unassigned } = JSON.parse(out) as Printed;
    expect(code).toBe(0);
    expect(template.number).toBe('112/KH-UBND');
    expect(criteria.map(({ id }) => id)).toEqual(['I.1.-1', 'I.1.-2', 'II.1', 'II.2']);
    expect(
      rows.map(({ unit, state, late, document }) => [unit.name, state, late, document?.name ?? null]),
    ).toEqual([
      ['UBND xã Cam Lộ', 'compared', false, join('dot-2', 'cam-lo.txt')],
      ['UBND xã Gio Linh', 'compared', true, 'gio-linh.txt'],
      ['UBND xã Lệ Thủy', 'failed', false, 'KH xã Lệ Thủy.pdf'],
      ['UBND xã Bố Trạch', 'not-submitted', false, null],
    ]);
    expect(rows[0]?.statuses['II.2']).toEqual({ status: 'met', by: 'machine' });
    expect(rows[0]?.changes?.message).toBe('bổ sung 1');
    expect(rows[2]?.fault?.message).toMatch(/^Tệp bị hỏng/u);
    expect(counts).toMatchObject({
      units: 4,
      submitted: 3,
      notSubmitted: 1,
      late: 1,
      failed: 1,
      unassigned: 1,
    });
    expect(unassigned.map(({ document }) => document.name)).toEqual(['scan.txt']);
    expect(err).toMatch(/^5\/5 .*đã đối chiếu$|^5\/5 .*không đọc được/mu);
    expect(err).toContain('ghi-chu.json: bỏ qua, không phải kế hoạch.');
    expect(err).not.toContain('Thumbs.db');
  });

  it('names units of the list that there are not today, and counts them', async () => {
    await writeFile(at('don-vi-la.txt'), 'Xã Cam Lộ\nXã Không Đâu\n');
    const { out, err } = await check(at('mau.txt'), at('den'), '--units', at('don-vi-la.txt'));
    expect(err).toContain('không xã, phường nào hiện nay có tên UBND xã Không Đâu; vẫn tính là một đơn vị');
    expect((JSON.parse(out) as Printed).counts).toMatchObject({ units: 2 });
  });

  it('tells of each empty file whose it is, though all empty files are alike', async () => {
    const folder = at('tep-rong');
    await mkdir(folder);
    await writeFile(join(folder, 'xa-le-thuy.docx'), '');
    await writeFile(join(folder, 'xa-bo-trach.docx'), '');
    const { out } = await check(at('mau.txt'), folder, '--units', at('don-vi.csv'));
    const { rows } = JSON.parse(out) as Printed;
    expect(rows.map(({ state, fault }) => [state, fault?.message.slice(0, 9) ?? null])).toEqual([
      ['not-submitted', null],
      ['not-submitted', null],
      ['failed', 'Tệp rỗng,'],
      ['failed', 'Tệp rỗng,'],
    ]);
  });

  it('expects all communes of a province with --province, marks or none', async () => {
    const { out } = await check(at('mau.txt'), at('den', 'gio-linh.txt'), '--province', 'quang tri');
    const { counts, rows } = JSON.parse(out) as Printed;
    expect(counts).toMatchObject({ units: 78, submitted: 1, notSubmitted: 77 });
    expect(rows.find(({ state }) => state === 'compared')?.unit.name).toBe('UBND xã Gio Linh');
  });

  it('without a list has a row for each that sent something', async () => {
    const { out } = await check(at('mau.txt'), at('den', 'gio-linh.txt'), at('den', 'scan.txt'));
    expect((JSON.parse(out) as Printed).rows.map(({ unit }) => unit.name).toSorted()).toEqual([
      'UBND xã Gio Linh',
      'UBND xã Ia Băng',
    ]);
  });

  it('writes the letters into a folder, in the name of who sends them', async () => {
    const { code, err } = await check(
      at('mau.txt'),
      at('den'),
      `--units=${at('don-vi.csv')}`,
      '--format=csv',
      `--output=${at('bang.csv')}`,
      `--letters=${at('cong-van')}`,
      `--sender=${at('ben-gui.yaml')}`,
    );
    expect(code).toBe(0);
    expect(err).toContain('Đã ghi 3 văn bản');
    expect(await readdir(at('cong-van'))).toEqual([
      'bao-cao-lanh-dao.docx',
      'cong-van-don-doc.docx',
      'don-vi',
    ]);
    expect(await readdir(at('cong-van', 'don-vi'))).toEqual(['xa-le-thuy.docx']);
    const { value } = await mammoth.extractRawText({ path: at('cong-van', 'cong-van-don-doc.docx') });
    expect(value).toContain('Kính gửi: Ủy ban nhân dân xã Bố Trạch');
    expect(value).toContain('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
    expect(value).not.toContain('TM. ỦY BAN NHÂN DÂN');
    expect(await readFile(at('bang.csv'), 'utf8')).toContain('UBND xã Bố Trạch');
  });

  it.each([
    ['an unknown province', 2, ['--province', 'Atlantis'], 'Không có tỉnh, thành phố Atlantis'],
    ['a day that does not exist', 2, ['--deadline', '31/2/2026'], 'Ngày 31/2/2026 chưa đúng'],
    ['two lists at once', 2, ['--province', 'Huế', '--units', 'x.csv'], 'Chỉ dùng một trong hai'],
    ['a list that is not there', 3, ['--units', 'khong-co.csv'], 'Không có tệp khong-co.csv'],
    ['a sender that is not there', 3, ['--letters', 'x', '--sender', 'khong-co.yaml'], 'khong-co.yaml'],
  ])('%s ends with %i and says why', async (_, code, args, sentence) => {
    const ended = await check(at('mau.txt'), at('den', 'gio-linh.txt'), ...args);
    expect(ended.code).toBe(code);
    expect(ended.out).toBe('');
    expect(ended.err).toContain(sentence);
  });

  it('a folder without plans, or a template that cannot be read, ends it', async () => {
    await mkdir(at('trong'), { recursive: true });
    expect((await check(at('mau.txt'), at('trong'))).code).toBe(3);
    expect((await check(at('den', 'KH xã Lệ Thủy.pdf'), at('den'))).code).toBe(8);
  });
});
