// Pages that lie on their side or on their head: whatever turned them, words come in order and their boxes lie on the ink
// of the page as people see it.
import sharp from 'sharp';
import PDFDocument from 'pdfkit';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import { editDistance, tokensOf } from '../../../server/evaluate/measures/syllable-accuracy.ts';
import type { Page, PageSource } from '../../../server/model/page.ts';
import type { Picture } from '../../../server/model/bitmap.ts';
import { lines, pngOf } from '../../support/files/page-files.ts';
import { scanPdf } from '../../../server/evaluate/noise/raw-pdf.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const LIMITS = { fileBytes: 20_000_000, pages: 10, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };
const reader = createPageReader({ ocr: createTesseract({ workers: 1 }), limits: LIMITS });
afterAll(() => reader.close());
const { signal } = new AbortController();

const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
const SENTENCES = [
  'Ủy ban nhân dân xã giao các thôn tổ chức phát động phong trào học,',
  'hoàn thành việc đăng ký danh hiệu trước ngày 15 tháng 9 hằng năm;',
  'giao Văn phòng theo dõi, đôn đốc và tổng hợp kết quả thực hiện.',
  'Mỗi thôn cử một đoàn viên hướng dẫn bà con nộp hồ sơ qua mạng,',
  'mở lớp học buổi tối tại nhà văn hóa, mỗi tháng ít nhất hai buổi.',
  'Trưởng thôn báo cáo kết quả về xã trước ngày 25 của tháng cuối quý.',
  'Công an xã phổ biến cách nhận biết lừa đảo trên không gian mạng',
  'và tiếp nhận tin báo của người dân vào mọi ngày trong tuần.',
];
/** Points. */
const PAGE = { width: 595, height: 360 };

/** As people see the page: how dark each pixel is, and where. */
async function inkOf(
  picture: Picture,
): Promise<{ readonly width: number; readonly dark: readonly (readonly [number, number])[] }> {
  const { data, info } = await sharp(picture.data).greyscale().raw().toBuffer({ resolveWithObject: true });
  const dark: [number, number][] = [];
  for (let at = 0; at < info.width * info.height; at++) {
    if ((data[at * info.channels] ?? 255) < 110) dark.push([at % info.width, Math.floor(at / info.width)]);
  }
  return { width: info.width, dark };
}

/** Share of words whose box holds ink, and of ink that lies in a box. */
async function fit(page: Page, picture: Picture): Promise<{ readonly boxes: number; readonly ink: number }> {
  expect({ width: picture.width, height: picture.height }).toEqual({
    width: page.raster?.width,
    height: page.raster?.height,
  });
  const { dark } = await inkOf(picture);
  const boxes = page.readings[0].lines.flatMap((line) => line.words.map((word) => word.box));
  const within = boxes.map(() => 0);
  let covered = 0;
  for (const [x, y] of dark) {
    const at = boxes.findIndex(
      (box) => x >= box.left - 1 && x <= box.right && y >= box.top - 1 && y <= box.bottom,
    );
    if (at < 0) continue;
    covered++;
    within[at] = (within[at] ?? 0) + 1;
  }
  return { boxes: within.filter((count) => count >= 8).length / boxes.length, ink: covered / dark.length };
}

async function check(bytes: Uint8Array, source: PageSource): Promise<void> {
  const file = await reader.open(bytes, 'tep', signal);
  try {
    const page = await file.read(1, signal);
    const picture = await file.picture(1, signal);
    if (picture === undefined) throw new Error('no picture');
    expect(page.readings[0].source).toBe(source);
    const read = tokensOf(page.readings[0].lines.map((line) => line.text).join(' '));
    const said = tokensOf(SENTENCES.join(' '));
    expect(1 - editDistance(said, read) / said.length).toBeGreaterThanOrEqual(source === 'ocr' ? 0.95 : 1);
    const { boxes, ink } = await fit(page, picture);
    expect(boxes).toBeGreaterThan(0.97);
    expect(ink).toBeGreaterThan(0.9);
  } finally {
    await file.close();
  }
}

/** Clockwise, by which the printed lines are turned away from upright on the page as people see it. */
const TURNS = [0, 90, 180, 270] as const;

const printed = (): Promise<Buffer> =>
  Promise.resolve(Buffer.from(pngOf(lines(SENTENCES, 60, 60), { height: PAGE.height })));

async function scanOf(turn: number, rotate: number): Promise<Uint8Array> {
  // What the page's own entry turns further is taken back in the picture.
  const { data, info } = await sharp(await printed())
    .rotate((turn - rotate + 360) % 360)
    .jpeg({ quality: 90 })
    .toBuffer({ resolveWithObject: true });
  const image = { width: info.width, height: info.height, data: new Uint8Array(data) };
  const lies = info.width < info.height;
  return scanPdf(
    { ...image, dict: '/Filter /DCTDecode /BitsPerComponent 8 /ColorSpace /DeviceRGB' },
    { page: lies ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height], pageEntries: `/Rotate ${rotate}` },
  );
}

async function typedOf(turn: number, rotate: number): Promise<Uint8Array> {
  const drawn = (turn - rotate + 360) % 360;
  const lies = drawn % 180 === 90;
  const size = lies ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  const doc = new PDFDocument({ size, margin: 0 });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  (doc.page.dictionary.data as Record<string, unknown>)['Rotate'] = rotate;
  const [width = 0, height = 0] = size;
  const away = { 0: [0, 0], 90: [width, 0], 180: [width, height], 270: [0, height] }[drawn] ?? [0, 0];
  doc.translate(away[0] ?? 0, away[1] ?? 0).rotate(drawn);
  for (const { x, y, text } of lines(SENTENCES, 60, 40))
    doc.font(FONT).fontSize(14).text(text, x, y, { lineBreak: false });
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

describe('a scan', () => {
  it.each([90, 180, 270])('turned by %i degrees is read, its words boxed where they stand', async (turn) => {
    await check(await scanOf(turn, 0), 'ocr');
  });

  it('that its page turns upright', async () => {
    await check(await scanOf(0, 90), 'ocr');
  });

  it('turned by its page and once more', async () => {
    await check(await scanOf(270, 180), 'ocr');
  });
});

describe('typed text', () => {
  it.each(TURNS)('turned by %i degrees is taken as it is, its words boxed where they stand', async (turn) => {
    await check(await typedOf(turn, 0), 'text-layer');
  });

  it.each([90, 180, 270])('that its page turns upright by %i degrees', async (rotate) => {
    await check(await typedOf(0, rotate), 'text-layer');
  });

  it('turned by its page and once more', async () => {
    await check(await typedOf(90, 180), 'text-layer');
  });
});

it('reads a picture file that lies on its side', async () => {
  await check(
    new Uint8Array(
      await sharp(await printed())
        .rotate(270)
        .png()
        .toBuffer(),
    ),
    'ocr',
  );
});
