// A PDF in which the restored text is found: read back by another reader than wrote it.
import { getDocument, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { rawPdf } from '../../../server/evaluate/noise/raw-pdf.ts';
import type { Box, Raster } from '../../../server/model/page.ts';
import type { PageLayer } from '../../../server/model/page-layer.ts';
import { damagedXref, ownerLockedPdf } from '../../support/files/broken-files.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const LIMITS = { fileBytes: 20_000_000, pages: 100, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };
const never = new AbortController().signal;
const reader = createPageReader({
  ocr: {
    recognize: () => Promise.reject(new Error('nothing is recognised here')),
    close: async () => undefined,
  },
  limits: LIMITS,
});
afterAll(() => reader.close());

async function layered(
  file: Uint8Array,
  layers: readonly PageLayer[],
  name = 'quet.pdf',
): Promise<Uint8Array> {
  const open = await reader.open(file, name, never);
  try {
    return await open.layered(layers, never);
  } finally {
    await open.close();
  }
}

interface Found {
  readonly text: string;
  readonly words: readonly { readonly text: string; readonly box: Box }[];
  readonly images: number;
}

/** Boxes in pixels of `raster`, as wide as the words were made. */
async function readBack(bytes: Uint8Array, raster: Raster): Promise<readonly Found[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: Found[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const shown = page.getViewport({ scale: 1 });
    const view = page.getViewport({ scale: raster.width / shown.width });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? [item] : []));
    const words = runs
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform, width }) => {
        const [, , c, d, left, bottom] = Util.transform(view.transform, transform) as number[];
        const size = Math.hypot(c ?? 0, d ?? 0);
        const right = (left ?? 0) + width * view.scale;
        return {
          text: str.trim(),
          box: { left: left ?? 0, right, top: (bottom ?? 0) - size, bottom: bottom ?? 0 },
        };
      });
    const { fnArray } = await page.getOperatorList();
    pages.push({
      text: runs
        .map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ''))
        .join('')
        .replace(/\s+/gu, ' ')
        .trim(),
      words,
      images: fnArray.filter((operator) => operator === 85 || operator === 82).length,
    });
  }
  await pdf.loadingTask.destroy();
  return pages;
}

const RASTER = { width: 1240, height: 1754, dpi: 150 };
const TEXT =
  'Kế hoạch trồng cây xanh của Ủy ban nhân dân phường Đông Hà\nĐiều 2. Người đứng đầu chịu trách nhiệm.';

/** Words ten pixels to a letter, lines sixty apart, in reading order. */
function layerOf(text: string, own: PageLayer['own'], raster: Raster = RASTER, number = 1): PageLayer {
  const lines = text.split('\n').map((line, row) => {
    let left = 100;
    return line.split(' ').map((word) => {
      const box = { left, top: 200 + row * 60, right: left + word.length * 12, bottom: 230 + row * 60 };
      left = box.right + 12;
      return { text: word, box };
    });
  });
  return { number, raster, own, lines, amended: [] };
}

const grey = (): Sharp => sharp({ create: { width: 310, height: 438, channels: 3, background: '#e8e4d0' } });

interface Sheet {
  readonly content: string;
  readonly page?: string;
}

async function scanWith({
  content,
  page = '',
}: Sheet): Promise<{ readonly pdf: Uint8Array; readonly jpeg: Uint8Array }> {
  const jpeg = await grey().jpeg().toBuffer();
  const pdf = rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} /Contents 4 0 R /Resources << /XObject << /Im 5 0 R /Fm 7 0 R >> /Font << /F 6 0 R >> >> >>`,
    { dict: '<< >>', stream: Buffer.from(`q 595 0 0 842 0 0 cm /Im Do Q ${content}`) },
    {
      dict: '<< /Type /XObject /Subtype /Image /Width 310 /Height 438 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode >>',
      stream: jpeg,
    },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    {
      dict: '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 6 0 R >> >> >>',
      stream: Buffer.from('BT /F 12 Tf 50 600 Td (Keé hoach trong form) Tj ET', 'latin1'),
    },
  ]);
  return { pdf, jpeg };
}

const GARBLED = 'BT 3 Tr /F 12 Tf 50 700 Td (Ké hoach s6 tr\\(6\\)ng) Tj [(cay) -200 (xanh)] TJ ET /Fm Do';

describe('a searchable PDF', () => {
  it('has the restored text and not the garbled one, and the picture byte for byte', async () => {
    const { pdf, jpeg } = await scanWith({ content: GARBLED });
    const before = await readBack(pdf, RASTER);
    expect(before[0]?.text).toContain('hoach s6');
    const bytes = await layered(pdf, [layerOf(TEXT, 'wrong')]);
    expect((await readBack(bytes, RASTER)).map(({ text, images }) => ({ text, images }))).toEqual([
      { text: TEXT.replace('\n', ' '), images: 1 },
    ]);
    expect(Buffer.from(bytes).includes(jpeg)).toBe(true);
  });

  it.each([0, 90, 180, 270])(
    'has each line where it stands on a page turned by %i degrees',
    async (angle) => {
      const turned = angle % 180 === 90 ? { ...RASTER, width: RASTER.height, height: RASTER.width } : RASTER;
      const { pdf } = await scanWith({ content: '', page: `/Rotate ${angle} /CropBox [20 30 575 812]` });
      const layer = layerOf(TEXT, 'stamp', turned);
      const [page] = await readBack(await layered(pdf, [layer]), turned);
      expect(page?.text).toBe(TEXT.replace('\n', ' '));
      for (const line of layer.lines) {
        const [first, last] = [line[0], line.at(-1)];
        const found = page?.words.find(({ text }) => text.startsWith(first?.text ?? '-'));
        expect(found?.box.left).toBeCloseTo(first?.box.left ?? 0, 0);
        expect(Math.abs((found?.box.right ?? 0) - (last?.box.right ?? 0))).toBeLessThan(12);
        expect(found?.box.bottom).toBeGreaterThan(first?.box.top ?? 0);
        expect(found?.box.bottom).toBeLessThanOrEqual(first?.box.bottom ?? 0);
      }
    },
  );

  it('keeps words apart that touch, and lines of which one word is as high as two', async () => {
    const { lines, ...layer } = layerOf(TEXT, 'stamp');
    const tight = lines.map((line) =>
      line.map(({ text, box }, at) => ({
        text,
        box: {
          ...box,
          right: box.right + 12,
          top: at === 3 ? box.top - 45 : box.top,
          bottom: at === 3 ? box.bottom + 30 : box.bottom,
        },
      })),
    );
    const { pdf } = await scanWith({ content: '' });
    const [page] = await readBack(await layered(pdf, [{ ...layer, lines: tight }]), RASTER);
    expect(page?.text).toBe(TEXT.replace('\n', ' '));
  });

  it('keeps the stamp of a signature, which people see', async () => {
    const { pdf } = await scanWith({ content: 'BT /F 9 Tf 300 800 Td (Signed by office) Tj ET' });
    const [page] = await readBack(await layered(pdf, [layerOf('Điều 1.', 'stamp')]), RASTER);
    expect(page?.text).toContain('Signed by office');
    expect(page?.text).toContain('Điều 1.');
  });

  it('draws a page anew whose wrong text stands in sight', async () => {
    const { pdf } = await scanWith({ content: GARBLED.replace('3 Tr', '0 Tr') });
    const [page] = await readBack(await layered(pdf, [layerOf(TEXT, 'wrong')]), RASTER);
    expect(page).toMatchObject({ text: TEXT.replace('\n', ' '), images: 1 });
  });

  it('leaves a page as it is whose own text is right', async () => {
    const { pdf } = await scanWith({ content: 'BT /F 12 Tf 50 700 Td (Typed by Word) Tj ET' });
    const [page] = await readBack(await layered(pdf, [{ ...layerOf('', 'right'), lines: [] }]), RASTER);
    expect(page?.text).toBe('Typed by Word');
  });

  it('has a word that a person put right on such a page, in its place, and the page as it is', async () => {
    const { pdf } = await scanWith({ content: 'BT /F 12 Tf 50 700 Td (Typed by Wrod) Tj ET' });
    const { lines } = layerOf('Typed by Word', 'right');
    const word = lines[0]?.at(-1);
    const layer = { ...layerOf('Typed by Word', 'right'), amended: word === undefined ? [] : [word] };
    const [page] = await readBack(await layered(pdf, [layer]), RASTER);
    expect(page).toMatchObject({ images: 1 });
    expect(page?.words.map(({ text }) => text)).toEqual(['Typed by Wrod', 'Word']);
    expect(page?.words[1]?.box.left).toBeCloseTo(word?.box.left ?? -1, 0);
  });

  it.each([
    ['a file that asks for a password to be changed, though its own text is right', ownerLockedPdf, 'right'],
    ['a file that asks for a password to be changed', ownerLockedPdf, 'wrong'],
    ['a file whose table of contents was damaged', damagedXref, 'wrong'],
  ] as const)('is drawn anew from %s, and has the restored text once', async (_, make, own) => {
    const [page] = await readBack(await layered(await make(), [layerOf(TEXT, own)]), RASTER);
    expect(page).toMatchObject({ text: TEXT.replace('\n', ' '), images: 1 });
  });

  it.each(['jpeg', 'png', 'tiff'] as const)('is made of a %s, too', async (format) => {
    const bytes = await layered(
      await grey().toFormat(format).toBuffer(),
      [layerOf(TEXT, 'stamp')],
      `quet.${format}`,
    );
    expect((await readBack(bytes, RASTER))[0]).toMatchObject({ text: TEXT.replace('\n', ' '), images: 1 });
  });

  it('shows a page that could not be read as it is, from a PDF and from a picture', async () => {
    const unread: PageLayer = { number: 1, raster: undefined, own: 'right', lines: [], amended: [] };
    const { pdf, jpeg } = await scanWith({ content: '' });
    for (const [file, name] of [
      [pdf, 'quet.pdf'],
      [jpeg, 'quet.jpg'],
    ] as const) {
      const [page] = await readBack(await layered(file, [unread], name), RASTER);
      expect(page).toMatchObject({ text: '', images: 1 });
    }
  });

  it('is not made of a file without pages to look at', async () => {
    const text = new TextEncoder().encode('Kế hoạch trồng cây xanh của Ủy ban nhân dân phường.');
    await expect(layered(text, [], 'a.txt')).rejects.toMatchObject({ code: 'no-pictures' });
  });
});
