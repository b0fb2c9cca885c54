import { afterAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import { Failure, type FailureCode } from '../../../server/failure.ts';
import type { Page } from '../../../server/model/page.ts';
import { assemble } from '../../../server/text/assemble.ts';
import { docxOf, lines, pdfOf, pngOf, rawPdf, zipFile } from '../../support/files/page-files.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const LIMITS = { fileBytes: 2_000_000, pages: 3, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };
const reader = createPageReader({ ocr: createTesseract({ workers: 1 }), limits: LIMITS });
const { signal } = new AbortController();

const SENTENCES = [
  'Ủy ban nhân dân xã giao các thôn tổ chức phát động phong trào,',
  'hoàn thành việc đăng ký danh hiệu trước ngày 15 tháng 9 hằng năm;',
  'giao Văn phòng theo dõi, đôn đốc và tổng hợp kết quả thực hiện.',
];

async function readAll(bytes: Uint8Array, name: string): Promise<readonly Page[]> {
  const file = await reader.open(bytes, name, signal);
  try {
    const numbers = Array.from({ length: file.pageCount }, (_, at) => at + 1);
    return await Promise.all(numbers.map((number) => file.read(number, signal)));
  } finally {
    await file.close();
  }
}

const textOf = async (bytes: Uint8Array, name: string): Promise<string> =>
  assemble(await readAll(bytes, name)).text;

const failureOf = async (bytes: Uint8Array, name: string): Promise<Failure> => {
  try {
    await readAll(bytes, name);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error(`${name} was read`);
};

afterAll(() => reader.close());

describe('bad files, each with its own sentence', () => {
  const typed = (): Promise<Uint8Array> => pdfOf([{ texts: lines(SENTENCES) }]);
  const empty: Record<string, string> = {
    catalog: '<< /Type /Catalog /Pages 2 0 R >>',
    pages: '<< /Type /Pages /Kids [] /Count 0 >>',
  };
  const cases: readonly (readonly [string, string, FailureCode, () => Uint8Array | Promise<Uint8Array>])[] = [
    ['an empty file', 'a.pdf', 'empty', () => new Uint8Array()],
    ['a text file of spaces', 'a.txt', 'empty', () => Buffer.from(' \n \n')],
    [
      'a picture that calls itself a PDF',
      'a.pdf',
      'unsupported-type',
      () => pngOf(lines(SENTENCES), { height: 60 }),
    ],
    ['a PDF that calls itself a text', 'a.txt', 'unsupported-type', typed],
    ['a PDF cut short', 'a.pdf', 'damaged', async () => (await typed()).slice(0, 6000)],
    ['a PDF cut short after its first page', 'a.pdf', 'damaged', async () => (await typed()).slice(0, -400)],
    [
      'a PDF cut short and padded with zeros',
      'a.pdf',
      'damaged',
      async () => Buffer.concat([(await typed()).slice(0, -400), Buffer.alloc(100_000)]),
    ],
    [
      'a PDF locked by a password',
      'a.pdf',
      'encrypted',
      () => pdfOf([{ texts: lines(SENTENCES) }], { userPassword: 'khoa' }),
    ],
    ['a PDF of no page', 'a.pdf', 'no-pages', () => rawPdf([empty['catalog'] ?? '', empty['pages'] ?? ''])],
    [
      'a text of more pages than allowed',
      'a.txt',
      'too-many-pages',
      () => Buffer.from(SENTENCES.join('\n\f').concat('\n\fa\n\fb')),
    ],
    [
      'a text of a hundred thousand pages of one letter',
      'a.txt',
      'too-many-pages',
      () => Buffer.from('\fa\n'.repeat(100_000)),
    ],
    [
      'a PDF of too many pages',
      'a.pdf',
      'too-many-pages',
      () => pdfOf(Array.from({ length: 4 }, () => ({ texts: lines(['Trang.']) }))),
    ],
    ['a zip', 'a.zip', 'unsupported-type', zipFile],
    [
      'an old Word file',
      'a.doc',
      'unsupported-type',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]),
    ],
    ['an RTF file that says nothing', 'a.rtf', 'empty', () => Buffer.from('{\\rtf1\\ansi\\par}')],
    [
      'bytes of nothing known',
      'a.txt',
      'unsupported-type',
      () => Buffer.from([0, 1, 2, 3, 4, 250, 0, 9, 0, 0, 255, 254]),
    ],
    ['a picture cut short', 'a.png', 'damaged', () => pngOf(lines(SENTENCES), { height: 90 }).slice(0, 4000)],
    ['a Word file without a body', 'a.docx', 'damaged', () => docxOf('').slice(0, 300)],
    ['a Word file that says nothing', 'a.docx', 'empty', () => docxOf('<w:p/>')],
    ['a file over the limit', 'a.txt', 'too-large', () => Buffer.alloc(LIMITS.fileBytes + 1, 'a')],
  ];

  it.each(cases)('%s (%s) is refused as %s', async (_, name, code, make) => {
    const failure = await failureOf(new Uint8Array(await make()), name);
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(/^[A-ZĐ].*\.$/su);
  });

  it('a refused file leaves the next one alone', async () => {
    const [bad, good] = await Promise.allSettled([
      readAll((await typed()).slice(0, 6000), 'a.pdf'),
      textOf(await typed(), 'b.pdf'),
    ]);
    expect(bad.status).toBe('rejected');
    expect(good).toEqual({ status: 'fulfilled', value: SENTENCES.join('\n') });
  });
});

describe('good files', () => {
  it('keeps the lines of a text file as they are numbered in it', async () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF  I. MỤC ĐÍCH\r\n\r\n   1. Nội dung\r\n\fTrang hai\r\n`));
    expect(await textOf(bytes, 'a.txt')).toBe('  I. MỤC ĐÍCH\n\n   1. Nội dung\n\fTrang hai');
  });

  it('takes the text layer of a typed PDF, letterhead by column, words boxed', async () => {
    const bytes = await pdfOf([
      {
        texts: [
          { x: 70, y: 60, text: 'ỦY BAN NHÂN DÂN' },
          { x: 290, y: 60, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12 },
          { x: 85, y: 80, text: 'XÃ SÔNG MÂY' },
          { x: 330, y: 80, text: 'Độc lập - Tự do - Hạnh phúc' },
          ...lines(SENTENCES, 85, 130),
        ],
      },
    ]);
    const [page] = await readAll(bytes, 'a.pdf');
    expect(page?.reason).toBe('text-layer-is-good');
    expect(page?.readings[0].lines.map((line) => line.text)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ SÔNG MÂY',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      ...SENTENCES,
    ]);
    const first = page?.readings[0].lines[4]?.words[0];
    expect(first?.text).toBe('Ủy');
    expect(first?.box.left).toBeCloseTo((85 / 72) * 150, -1);
  });

  it('reads a PDF that is padded with zeros up to a block of the disk', async () => {
    const bytes = await pdfOf([{ texts: lines(SENTENCES) }]);
    expect(await textOf(Buffer.concat([bytes, Buffer.alloc(100_000)]), 'a.pdf')).toBe(SENTENCES.join('\n'));
  });

  it('reads a PDF protected against changes only', async () => {
    const bytes = await pdfOf([{ texts: lines(SENTENCES) }], { ownerPassword: 'chu' });
    expect(await textOf(bytes, 'a.pdf')).toBe(SENTENCES.join('\n'));
  });

  it('recognises a scan under a signature stamp, and keeps the stamp as the other reading', async () => {
    const picture = pngOf(lines(SENTENCES, 85, 100));
    const stamp = ['Ký bởi: Ủy ban nhân dân xã Sông Mây', 'Thời gian ký: 14/10/2025 09:20:46'];
    const bytes = await pdfOf([
      { texts: lines(stamp, 300, 20).map((text) => ({ ...text, size: 6 })), picture },
    ]);
    const [page] = await readAll(bytes, 'a.pdf');
    expect(page?.reason).toBe('text-layer-is-a-stamp');
    expect(page?.readings.map((reading) => reading.source)).toEqual(['ocr', 'text-layer']);
    const text = page?.readings[0].lines.map((line) => line.text).join('\n') ?? '';
    for (const sentence of SENTENCES) expect(text).toContain(sentence.split(' ').slice(0, 5).join(' '));
  });

  it('shows the page in the pixels its words are boxed in', async () => {
    const file = await reader.open(await pdfOf([{ texts: lines(SENTENCES) }]), 'a.pdf', signal);
    const page = await file.read(1, signal);
    const picture = await file.picture(1, signal);
    await file.close();
    expect(picture).toMatchObject({
      width: page.raster?.width,
      height: page.raster?.height,
      mediaType: 'image/webp',
    });
    expect(picture?.data.length).toBeLessThan(200 * 1024);
  });

  it('gives a picture the same text whatever was read before it', async () => {
    const bytes = pngOf(lines(SENTENCES.slice(0, 2), 85, 30), { height: 80 });
    const other = pngOf(lines(['Một văn bản khác hẳn về việc khác.'], 85, 30), { height: 60 });
    const before = await readAll(bytes, 'a.png');
    await readAll(other, 'b.png');
    expect(await readAll(bytes, 'a.png')).toEqual(before);
    expect(assemble(before).text).toBe(SENTENCES.slice(0, 2).join('\n'));
  });
});
