// Pages laid out as offices do, through the real engine: what is read stands in the order in which a person reads it.
import PDFDocument from 'pdfkit';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import { fold } from '../../../server/language/fold.ts';
import type { Page } from '../../../server/model/page.ts';
import type { PageReader } from '../../../server/ports/reading.ts';
import { lines, pdfOf, pngOf, type Placed } from '../../support/files/page-files.ts';
import { ruledTable } from '../../../server/evaluate/samples/ruled-table.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const LIMITS = { fileBytes: 20_000_000, pages: 100, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };
const never = new AbortController().signal;

let reader: PageReader;
beforeAll(() => {
  reader = createPageReader({ ocr: createTesseract({ workers: 1 }), limits: LIMITS });
});
afterAll(() => reader.close());

async function firstPage(bytes: Uint8Array, name = 'ke-hoach.pdf'): Promise<Page> {
  const file = await reader.open(bytes, name, never);
  try {
    return await file.read(1, never);
  } finally {
    await file.close();
  }
}

/** Without accents: what is asked for here is order, not every mark. */
function textOf({ readings: [chosen] }: Page): string {
  return fold(chosen.lines.map(({ text }) => text).join('\n'));
}

/** Where each of the texts begins; -1 where it is lost. */
function placesOf(page: Page, texts: readonly string[]): readonly number[] {
  const text = textOf(page);
  return texts.map((each) => text.indexOf(fold(each)));
}

function inOrder(places: readonly number[]): boolean {
  return places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1));
}

const SHEET: readonly Placed[] = [
  { x: 292, y: 40, text: '12', size: 13 },
  { x: 85, y: 80, text: 'ỦY BAN NHÂN DÂN', size: 13 },
  { x: 250, y: 80, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13 },
  { x: 105, y: 98, text: 'XÃ BÌNH AN', size: 13 },
  { x: 310, y: 98, text: 'Độc lập - Tự do - Hạnh phúc', size: 13 },
  { x: 85, y: 160, text: 'Mỗi thôn trồng thêm hai trăm cây xanh dọc đường liên xã trong năm nay' },
  { x: 517, y: 154, text: '1', size: 8 },
  { x: 85, y: 182, text: 'và giao cho chi hội phụ nữ chăm sóc cho tới khi cây bén rễ.' },
  { x: 85, y: 230, text: 'Nơi nhận:', size: 12 },
  { x: 350, y: 230, text: 'TM. ỦY BAN NHÂN DÂN', size: 13 },
  { x: 85, y: 246, text: '- Các thôn trong xã;', size: 11 },
  { x: 385, y: 248, text: 'CHỦ TỊCH', size: 13 },
  { x: 85, y: 262, text: '- Lưu: Văn thư.', size: 11 },
  { x: 370, y: 310, text: 'Trần Quốc Bảo', size: 13 },
  { x: 85, y: 370, text: '1', size: 7 },
  { x: 92, y: 374, text: 'Theo kết quả kiểm đếm cây xanh của đoàn thanh niên.', size: 10 },
];

describe('a scanned page', () => {
  it('is read by the columns of its letterhead and signature, with page number and footnote apart', async () => {
    const page = await firstPage(pngOf(SHEET, { height: 420 }), 'ke-hoach.png');
    const places = placesOf(page, [
      '12\n',
      'ủy ban nhân dân\nxã bình an\n',
      'cộng hòa xã hội chủ nghĩa việt nam\nđộc lập',
      'mỗi thôn trồng thêm hai trăm cây xanh dọc đường liên xã trong năm nay',
      'và giao cho chi hội',
      'nơi nhận',
      '- các thôn trong xã',
      '- lưu: văn thư',
      'tm. ủy ban nhân dân\nchủ tịch\n',
      'trần quốc bảo',
      'theo kết quả kiểm đếm',
    ]);
    expect(inOrder(places), `${textOf(page)}\n${places.join(' ')}`).toBe(true);
  });

  it('that is half typed text and half picture is read whole', async () => {
    const doc = new PDFDocument({ size: 'A4', margin: 0 });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => doc.on('end', resolve));
    const font = import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
    doc.font(fileURLToPath(font)).fontSize(14);
    const typed = [
      'Trạm y tế khám sức khỏe định kỳ cho người cao tuổi.',
      'Việc khám làm xong trong tháng chín.',
    ];
    typed.forEach((text, at) => doc.text(text, 85, 80 + at * 22, { lineBreak: false }));
    const pictured = [
      'Hội phụ nữ mở lớp dạy nghề đan lát cho chị em lúc nông nhàn.',
      'Lớp học vào các buổi tối tại nhà văn hóa của thôn.',
      'Mỗi học viên được phát vật liệu cho sản phẩm đầu tiên.',
    ];
    const picture = pngOf(lines(pictured, 85, 60), { height: 421 });
    doc.image(Buffer.from(picture), 0, 421, { width: 595, height: 421 });
    doc.end();
    await ended;
    const page = await firstPage(new Uint8Array(Buffer.concat(chunks)));
    expect(page.reason).toBe('text-layer-covers-part');
    const places = placesOf(page, [
      'trạm y tế khám',
      'việc khám làm xong',
      'hội phụ nữ mở lớp',
      'lớp học vào',
      'mỗi học viên',
    ]);
    expect(inOrder(places), textOf(page)).toBe(true);
  });
});

describe('a typed page', () => {
  it('gives a ruled table row by row and cell by cell', async () => {
    const rows = [
      ['TT', 'Việc phải làm', 'Nơi làm'],
      ['1', 'Mở lớp dạy nghề đan lát cho chị em phụ nữ lúc nông nhàn', 'Nhà văn hóa thôn Đông'],
      ['2', 'Khám sức khỏe định kỳ cho người cao tuổi', 'Trạm y tế'],
    ];
    const page = await firstPage(await ruledTable(rows, [30, 150, 70], { before: 'Phân công:' }));
    expect(page.readings[0].lines.map(({ text }) => text)).toEqual([
      'Phân công:',
      ...rows.map((cells) => cells.join('\t')),
    ]);
  });

  it('keeps the words of lines without a table as they stand', async () => {
    const texts = ['Xã mở hai lớp học buổi tối.', 'Mỗi lớp có hai mươi người.'];
    const page = await firstPage(await pdfOf([{ texts: lines(texts) }]));
    expect(page.readings[0].lines.map(({ text }) => text)).toEqual(texts);
  });
});
