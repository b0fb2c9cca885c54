// A page whose picture cannot be decoded or makes no sense, sent to the whole service: its content is never called missing.
import { mkdtempSync, rmSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { seededRandom } from '../../server/evaluate/noise/random.ts';
import { openService, type Service } from '../../server/wire.ts';
import { zlibBomb } from '../support/files/bombs.ts';
import { LINE_JPX } from '../support/files/line-jpx.ts';

const FACE = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
const HEAD = [
  'ỦY BAN NHÂN DÂN XÃ BÌNH AN',
  'KẾ HOẠCH',
  'Trồng cây xanh và giữ gìn vệ sinh đường làng trên địa bàn xã Bình An',
  'I. NỘI DUNG THỰC HIỆN',
];
const ITEMS = [
  '1. Trồng ít nhất 300 cây sao đen dọc đường liên thôn trước ngày 30/4; mỗi thôn tự chuẩn bị hố và phân bón.',
  '2. Thu gom rác tại chợ và bến đò mỗi tuần một lần, phân loại rác hữu cơ để ủ phân cho vườn ươm.',
  '3. Lập vườn ươm cây giống tại trường trung học cơ sở, giao câu lạc bộ sinh học chăm sóc và ghi nhật ký.',
  '4. Nạo vét kênh dẫn nước tưới, sửa hai trạm bơm cũ và đặt biển cấm đổ vật liệu xây dựng xuống lòng kênh.',
  '5. Sơn lại lan can cầu treo, thay bóng đèn hỏng trên trục đường chính và phát quang bụi rậm che biển báo.',
  '6. Tổng kết phong trào vào tháng 11, biểu dương các hộ trồng và chăm sóc cây có tỷ lệ sống trên 90%.',
];
const TEMPLATE = [...HEAD.with(0, 'ỦY BAN NHÂN DÂN TỈNH NINH BÌNH'), ...ITEMS].join('\n');

interface Picture {
  readonly dict: Readonly<Record<string, unknown>>;
  readonly data: Uint8Array;
}

/** Two typed pages with the first and the last two items, and between them one that is a picture. */
async function planWith({ dict, data }: Picture): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margin: 60 });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  const print = (lines: readonly string[]): void => {
    doc.font(FACE).fontSize(13);
    for (const line of lines) doc.text(line, { lineGap: 6 });
  };
  print([...HEAD, ...ITEMS.slice(0, 2)]);
  doc.addPage();
  const image = doc.ref({
    Type: 'XObject',
    Subtype: 'Image',
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    ...dict,
  });
  image.end(Buffer.from(data));
  Object.assign(doc.page.xobjects, { Scan: image });
  doc.addContent('q 595 0 0 842 0 0 cm /Scan Do Q');
  doc.addPage();
  print(ITEMS.slice(4));
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Rows of strokes as large as letters, which an engine reads as words of no language. */
function scribble(): Picture {
  const [width, height] = [827, 1169];
  const next = seededRandom(7);
  const sheet = createCanvas(width, height);
  const context = sheet.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.lineWidth = 2.5;
  for (let top = 100; top < 600; top += 50) {
    for (let left = 70; left < 740; left += 16) {
      if (next() < 0.15) continue;
      context.beginPath();
      for (let corner = 0; corner < 4; corner++) context.lineTo(left + next() * 12, top + next() * 20);
      context.stroke();
    }
  }
  const { data } = context.getImageData(0, 0, width, height);
  const grey = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0);
  return { dict: { Width: width, Height: height, Filter: 'FlateDecode' }, data: deflateSync(grey) };
}

let folder: string;
let service: Service;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-unread-'));
  service = await openService(readConfig({ PORT: '0', DOICHIEU_DATA: folder }), { work: 'here' });
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

// oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
async function ask(path: string, init?: RequestInit): Promise<any> {
  return (await fetch(`${service.url}${path}`, init)).json();
}

async function ready(name: string, content: string | Buffer): Promise<string> {
  const form = new FormData();
  form.append('file', new File([typeof content === 'string' ? content : new Uint8Array(content)], name));
  const { documents } = await ask('/api/documents', { method: 'POST', body: form });
  const { id, job } = documents[0];
  // Ends with the reading.
  await (await fetch(`${service.url}/api/jobs/${job}/events`)).text();
  return id;
}

describe('a page whose picture', () => {
  it.each<{ what: string; picture: Picture }>([
    {
      what: 'is broken JPEG 2000',
      picture: {
        dict: { Width: LINE_JPX.width, Height: LINE_JPX.height, Filter: 'JPXDecode' },
        data: LINE_JPX.data.subarray(0, 300),
      },
    },
    {
      what: 'has more than 120 megapixels',
      picture: {
        dict: { Width: 16_384, Height: 9_216, Filter: 'FlateDecode' },
        data: zlibBomb(9),
      },
    },
    { what: 'is read as words of no language', picture: scribble() },
  ])('$what is told as unreadable, and what it may hold is unclear', async ({ what, picture }) => {
    const template = await ready('mau.txt', `${TEMPLATE}\n${what}`);
    const plan = await ready('ke-hoach.pdf', await planWith(picture));
    expect(await ask(`/api/documents/${plan}`)).toMatchObject({
      status: 'ready',
      notices: expect.arrayContaining([expect.objectContaining({ code: 'page-unreadable' })]),
    });
    expect(await ask(`/api/documents/${plan}/pages/2`)).toMatchObject({ reason: 'unreadable' });
    const { criteria, summary } = await ask('/api/comparisons', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ template, document: plan }),
    });
    const told = criteria.map(({ path, status }: Record<string, string>) => [path, status]);
    expect(told).toEqual([
      ['I.1', 'met'],
      ['I.2', 'met'],
      ['I.3', 'unclear'],
      ['I.4', 'unclear'],
      ['I.5', 'met'],
      ['I.6', 'met'],
    ]);
    expect(summary).toMatchObject({ missing: 0, unclear: 2 });
  });
});
