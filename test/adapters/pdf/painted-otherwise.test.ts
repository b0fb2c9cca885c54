// Letters that a PDF page shows otherwise than by writing them in a font that is whole, or under what paints nothing itself.
import { PDFDocument, PDFName, type PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import fontkit from '@cantoo/fontkit';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import type { Page } from '../../../server/model/page.ts';
import type { PageReader } from '../../../server/ports/reading.ts';
import { BODY } from '../../support/files/typed-pdf.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
const LIMITS = { fileBytes: 20_000_000, pages: 10, pixels: 2e7, pageMs: PATIENT_PAGE_MS };
const DATE = 'Hoàn thành trước ngày 15 tháng 9 năm 2026.';
const never = new AbortController().signal;

let reader: PageReader;
beforeAll(() => {
  reader = createPageReader({ ocr: createTesseract({ workers: 1 }), limits: LIMITS });
});
afterAll(() => reader.close());

interface Tools {
  readonly doc: PDFDocument;
  readonly font: PDFRef;
  readonly resources: PDFDict;
  /** A line of text as the operators that paint it. */
  readonly line: (text: string, y: number, before?: string) => string;
}

/** A strip with `BODY` and what `more` adds. */
async function read(more: (tools: Tools) => string): Promise<Page> {
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(await readFile(FONT));
  const page = doc.addPage([595, 200]);
  const resources = doc.context.obj({ Font: { F: font.ref } }) as unknown as PDFDict;
  page.node.set(PDFName.of('Resources'), resources);
  const line: Tools['line'] = (text, y, before = '') =>
    `${before} BT /F 12 Tf 1 0 0 1 60 ${y} Tm ${font.encodeText(text).toString()} Tj ET\n`;
  const [first = '', second = ''] = BODY;
  const added = more({ doc, font: font.ref, resources, line });
  const content = line(first, 170) + line(second, 150) + added;
  page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.stream(content)));
  const file = await reader.open(await doc.save(), 'ke-hoach.pdf', never);
  try {
    return await file.read(1, never);
  } finally {
    await file.close();
  }
}

const textOf = ({ readings: [chosen] }: Page): readonly string[] => chosen.lines.map(({ text }) => text);

describe('a typed page', () => {
  it('has the words that fill a shape as its pattern', async () => {
    const page = await read(({ doc: { context }, font, resources, line }) => {
      const tile = {
        Type: 'Pattern',
        PatternType: 1,
        PaintType: 1,
        TilingType: 1,
        BBox: [0, 0, 595, 200],
        XStep: 595,
        YStep: 200,
        Resources: { Font: { F: font } },
      };
      const pattern = context.register(context.stream(line(DATE, 90), tile));
      resources.set(PDFName.of('Pattern'), context.obj({ P: pattern }));
      return '/Pattern cs /P scn 50 80 400 30 re f';
    });
    expect(textOf(page)).toEqual([...BODY, DATE]);
  });

  it('keeps what stands under the shape of a soft mask', async () => {
    const page = await read(({ doc: { context }, resources, line }) => {
      const group = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 595, 200] };
      const mask = context.register(
        context.stream('1 g 0 0 595 200 re f', { ...group, Group: { S: 'Transparency', CS: 'DeviceGray' } }),
      );
      resources.set(
        PDFName.of('ExtGState'),
        context.obj({ G: { SMask: { S: 'Luminosity', G: mask } } } as never),
      );
      return `q /G gs ${line(DATE, 120)} Q`;
    });
    expect(textOf(page)).toEqual([...BODY, DATE]);
    expect(page.remarks ?? []).toEqual([]);
  });

  it('has whole words where letters are set apart, and words further still', async () => {
    const page = await read(({ line }) => line('Mỗi thôn cử một tổ trưởng', 120, '3 Tc 8 Tw'));
    expect(textOf(page)).toEqual([...BODY, 'Mỗi thôn cử một tổ trưởng']);
  });

  it('tells of words in a font that is not in the file and has no table', async () => {
    const page = await read(({ doc: { context }, resources }) => {
      const font = {
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: 'TimesNewRomanPSMT',
        DW: 500,
        CIDSystemInfo: { Registry: 'Adobe', Ordering: 'Identity', Supplement: 0 },
      };
      const composite = {
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: 'TimesNewRomanPSMT',
        Encoding: 'Identity-H',
        DescendantFonts: [context.register(context.obj(font))],
      };
      const fonts = resources.lookup(PDFName.of('Font')) as PDFDict;
      fonts.set(PDFName.of('G'), context.register(context.obj(composite)));
      return 'BT /G 12 Tf 60 120 Td <00310052005300030057005500570052> Tj ET';
    });
    expect(page.remarks).toMatchObject([{ code: 'content-not-read' }]);
    expect(page.remarks?.[0]?.message).toContain('không cho biết là chữ gì');
  });
});
