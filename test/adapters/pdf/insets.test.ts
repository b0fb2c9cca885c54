// What of a typed page is no text and says something all the same, through the real engine.
import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import { afterAll, expect, it } from 'vitest';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import type { Page } from '../../../server/model/page.ts';
import { recognizePage } from '../../../server/pages/recognize-page.ts';
import { pngOf } from '../../support/files/page-files.ts';
import { BODY, preparedPdf, typedPdf, type Draw } from '../../support/files/typed-pdf.ts';

const ocr = createTesseract({ workers: 1 });
afterAll(() => ocr.close());

async function read(draw: Draw): Promise<Page> {
  const prepared = await preparedPdf(await typedPdf(draw));
  const figures = (): never => expect.unreachable();
  return recognizePage(prepared, 1, { ocr, figures }, new AbortController().signal);
}

const textOf = ({ readings: [{ lines }] }: Page): readonly string[] => lines.map(({ text }) => text);
const PICTURE = ['Hội phụ nữ mở lớp dạy nghề đan lát', 'cho chị em lúc nông nhàn.'];

it('reads a picture of some lines where it stands, and the title that is drawn', async () => {
  const picture = pngOf(
    PICTURE.map((text, row) => ({ x: 20, y: 24 + row * 22, text })),
    { height: 60 },
  );
  const canvas = createCanvas(400, 40, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  context.font = '16px Tinos';
  context.fillText('II. KINH PHÍ THỰC HIỆN', 0, 20);
  const outlines = [
    ...canvas
      .getContent()
      .toString()
      .matchAll(/ d="([^"]+)"/gu),
  ];
  const page = await read((doc) => {
    doc.text('Kế hoạch này gửi tới các thôn.', 60, 400, { lineBreak: false });
    doc.image(Buffer.from(picture), 60, 200, { width: 400 });
    doc.save().translate(60, 300);
    for (const [, outline = ''] of outlines) doc.path(outline).fill('black');
    doc.restore();
  });
  expect(outlines.length).toBeGreaterThan(0);
  expect(textOf(page)).toEqual([
    ...BODY,
    ...PICTURE,
    'II. KINH PHÍ THỰC HIỆN',
    'Kế hoạch này gửi tới các thôn.',
  ]);
  expect(page.reason).toBe('text-layer-is-good');
});

it('takes no words from a seal or a signature', async () => {
  const page = await read((doc) => {
    doc.circle(300, 300, 40).lineWidth(3).stroke('red');
    doc.path('M 60 300 Q 80 200 100 300 T 140 300 T 180 300 T 220 300 T 260 260').stroke('blue');
    doc.image(signature(), 60, 500, { width: 150 });
  });
  expect(textOf(page)).toEqual(BODY);
  expect(page.remarks).toBeUndefined();
});

function signature(): Buffer {
  const canvas = createCanvas(450, 200);
  const context = canvas.getContext('2d');
  context.strokeStyle = '#2030a0';
  context.lineWidth = 5;
  context.beginPath();
  for (let at = 0; at < 20; at++) context.lineTo(20 + at * 20, at % 2 === 0 ? 40 : 160);
  context.stroke();
  return canvas.toBuffer('image/png');
}
