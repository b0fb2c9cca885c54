// Pages whose text layer is not what it seems, through the real reader: which reading is chosen, and why.
import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import type { Page } from '../../../server/model/page.ts';
import type { PageReader } from '../../../server/ports/reading.ts';
import { encodeTcvn3, encodeVni } from '../../support/files/legacy-encode.ts';
import { lines, pdfOf, pngOf } from '../../support/files/page-files.ts';
import { rawPdf } from '../../../server/evaluate/noise/raw-pdf.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const LIMITS = { fileBytes: 20_000_000, pages: 100, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };
const never = new AbortController().signal;
const SENTENCES = [
  'Mỗi thôn trồng thêm hai trăm cây xanh dọc đường liên xã trong năm nay.',
  'Trạm y tế khám sức khỏe định kỳ cho người cao tuổi vào tháng chín.',
  'Hội phụ nữ mở lớp dạy nghề đan lát cho ba mươi chị em lúc nông nhàn.',
] as const;
/** Points: a strip of an A4-wide sheet is quicker to recognise than a page. */
const STRIP = [595, 200] as const;

let reader: PageReader;
beforeAll(() => {
  reader = createPageReader({ ocr: createTesseract({ workers: 1 }), limits: LIMITS });
});
afterAll(() => reader.close());

async function firstPage(bytes: Uint8Array): Promise<Page> {
  const file = await reader.open(bytes, 'ke-hoach.pdf', never);
  try {
    return await file.read(1, never);
  } finally {
    await file.close();
  }
}

const textOf = ({ readings: [chosen] }: Page): readonly string[] => chosen.lines.map(({ text }) => text);

async function drawn(draw: (doc: PDFKit.PDFDocument) => void, tagged = false): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: [...STRIP], margin: 0, tagged, pdfVersion: '1.7' });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  draw(doc);
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

const picture = (): Buffer => Buffer.from(pngOf(lines(SENTENCES, 60, 60), { height: STRIP[1] }));

/** Codes of a font straight into the page, as word processors of the 1990s printed. */
function winAnsiPdf(texts: readonly Uint8Array[]): Uint8Array {
  const shown = texts.map((codes, row) => {
    return `1 0 0 1 60 ${160 - 24 * row} Tm <${Buffer.from(codes).toString('hex')}> Tj`;
  });
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${STRIP.join(' ')}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
    { dict: '<< >>', stream: Buffer.from(`BT /F 12 Tf ${shown.join(' ')} ET`) },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  ]);
}

/** What an engine without Vietnamese makes of a text. */
const garbled = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đo]/gu, '6');

describe('a text layer', () => {
  it('of hundreds of wrong letters over a scan gives way to the picture, and is kept', async () => {
    const many = Array.from({ length: 9 }, (_, at) => SENTENCES[at % SENTENCES.length] ?? '');
    const bytes = await pdfOf([
      {
        texts: lines(many.map(garbled), 60, 60).map((text) => ({ ...text, size: 11, hidden: true })),
        picture: pngOf(lines(many, 60, 60), { dpi: 150 }),
      },
    ]);
    const page = await firstPage(bytes);
    expect(page.readings.map(({ source }) => source)).toEqual(['ocr', 'text-layer']);
    expect(page.reason).toBe('text-layer-is-garbled');
    expect(textOf(page)).toEqual(many);
    expect(page.readings[1]?.lines.map(({ text }) => text).join(' ').length).toBeGreaterThan(500);
  });

  it('that is tagged and holds nothing but spaces gives way to the picture', async () => {
    const bytes = await drawn((doc) => {
      doc.addStructure(doc.struct('P', {}, () => void doc.fontSize(12).text('   ', 60, 60)));
      doc.image(picture(), 0, 0, { width: STRIP[0] });
    }, true);
    const page = await firstPage(bytes);
    expect(page.readings[0].source).toBe('ocr');
    expect(textOf(page)).toEqual([...SENTENCES]);
  });

  it.each([
    ['TCVN3', encodeTcvn3],
    ['VNI', encodeVni],
  ] as const)('in fonts of %s is decoded, not recognised', async (_, encode) => {
    const page = await firstPage(winAnsiPdf(SENTENCES.map(encode)));
    expect(page.readings.map(({ source }) => source)).toEqual(['text-layer']);
    expect(textOf(page)).toEqual([...SENTENCES]);
  });

  it('that is missing because the letters are outlines is made up for by looking at them', async () => {
    const canvas = createCanvas(STRIP[0], STRIP[1], SvgExportFlag.ConvertTextToPaths);
    const context = canvas.getContext('2d');
    context.font = '14px Tinos';
    for (const { x, y, text } of lines(SENTENCES, 60, 60)) context.fillText(text, x, y);
    const outlines = [
      ...canvas
        .getContent()
        .toString()
        .matchAll(/ d="([^"]+)"/gu),
    ].map((match) => match[1] ?? '');
    const bytes = await drawn((doc) => {
      for (const outline of outlines) doc.path(outline).fill('black');
    });
    expect(outlines.length).toBeGreaterThanOrEqual(SENTENCES.length);
    const page = await firstPage(bytes);
    expect(page.readings[0].source).toBe('ocr');
    expect(textOf(page)).toEqual([...SENTENCES]);
  });
});
