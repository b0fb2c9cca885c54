// Files that are wrong in one way each, through the real reader: each ends within its limits in a result or in its own
// sentence, and the next file is read as if nothing had happened.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../server/adapters/reading/file-reader.ts';
import { createTesseract } from '../../server/adapters/tesseract/tesseract.ts';
import type { FailureCode } from '../../server/failure.ts';
import type { Page } from '../../server/model/page.ts';
import type { PageReader } from '../../server/ports/reading.ts';
import * as broken from '../support/files/broken-files.ts';
import { standingClock } from '../support/service/standing-clock.ts';
import { LINE_JPX, LINE_JPX_PAGE } from '../support/files/line-jpx.ts';
import {
  flate,
  group3,
  group4,
  jbig2,
  jpeg,
  linePicture,
  PRINTED,
  SLIP_PAGE,
  stencil,
  strips,
} from '../support/files/line-picture.ts';
import { seededRandom } from '../../server/evaluate/noise/random.ts';
import { scanPdf, type ScanImage } from '../../server/evaluate/noise/raw-pdf.ts';
import { PATIENT_PAGE_MS } from '../support/patience.ts';

const LIMITS = { fileBytes: 20_000_000, pages: 2000, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };
const never = new AbortController().signal;

let reader: PageReader;
let neighbour: Uint8Array;
/** A typed page and a scan, and how they read before anything else was. */
let sound: readonly Uint8Array[];
let fresh: readonly Page[];
const readSound = (): Promise<readonly Page[]> =>
  Promise.all(sound.map((bytes) => readPage(bytes, 'tot.pdf')));
beforeAll(async () => {
  reader = createPageReader({ ocr: createTesseract({ workers: 1 }), limits: LIMITS });
  neighbour = await broken.textPdf();
  sound = [neighbour, scanPdf(await jpeg(), { page: SLIP_PAGE })];
  fresh = await readSound();
});
afterAll(() => reader.close());

async function readPage(bytes: Uint8Array, name: string, number = 1, by = reader): Promise<Page> {
  const file = await by.open(bytes, name, never);
  try {
    return await file.read(number, never);
  } finally {
    await file.close();
  }
}

function textOf(page: Page): readonly string[] {
  return page.readings[0].lines.map((line) => line.text);
}

type Make = () => Uint8Array | Promise<Uint8Array>;
const scan =
  (make: (() => Promise<ScanImage>) | ScanImage, page: readonly [number, number] = SLIP_PAGE): Make =>
  async () =>
    scanPdf(typeof make === 'function' ? await make() : make, { page });

describe('is read', () => {
  it.each<{ what: string; make: Make; text: readonly string[]; source?: 'ocr' | 'text-layer' }>([
    {
      what: 'a PDF whose cross-reference table points nowhere',
      make: broken.damagedXref,
      text: broken.SENTENCES,
    },
    { what: 'a PDF without the font it names', make: broken.missingFont, text: broken.SENTENCES },
    {
      what: 'a PDF whose glyphs have no letters',
      make: broken.noToUnicode,
      text: broken.SENTENCES,
      source: 'ocr',
    },
    { what: 'a page of no size', make: broken.zeroSizePage, text: broken.SENTENCES },
    { what: 'a PDF locked against printing only', make: broken.ownerLockedPdf, text: broken.SENTENCES },
    { what: 'a scan under the stamp of a signature', make: broken.signedScan, text: PRINTED, source: 'ocr' },
    { what: 'a PDF with scripts at every door', make: broken.scriptedPdf, text: PRINTED, source: 'ocr' },
    { what: 'a scan in CCITT group 3', make: scan(group3), text: PRINTED, source: 'ocr' },
    { what: 'a scan in CCITT group 4', make: scan(group4), text: PRINTED, source: 'ocr' },
    { what: 'a scan at 600 dots to the inch', make: scan(() => group4(3)), text: PRINTED, source: 'ocr' },
    { what: 'a scan in JBIG2', make: scan(jbig2), text: PRINTED, source: 'ocr' },
    {
      what: 'a scan in JPEG 2000',
      make: scan(LINE_JPX, LINE_JPX_PAGE),
      text: PRINTED.slice(0, 1),
      source: 'ocr',
    },
    { what: 'a scan in grey JPEG', make: scan(jpeg), text: PRINTED, source: 'ocr' },
    { what: 'a scan in colour JPEG', make: scan(() => jpeg('rgb')), text: PRINTED, source: 'ocr' },
    { what: 'a scan in packed bits', make: scan(() => flate('bits')), text: PRINTED, source: 'ocr' },
    { what: 'a scan in packed grey', make: scan(() => flate('grey')), text: PRINTED, source: 'ocr' },
    { what: 'a scan in packed colour', make: scan(() => flate('colour')), text: PRINTED, source: 'ocr' },
    {
      what: 'a scan in colours of a palette',
      make: scan(() => flate('palette')),
      text: PRINTED,
      source: 'ocr',
    },
    { what: 'a scan painted through a stencil', make: scan(stencil), text: PRINTED, source: 'ocr' },
    { what: 'a scan in strips', make: strips, text: PRINTED, source: 'ocr' },
    { what: 'a scan in CMYK JPEG', make: scan(() => jpeg('cmyk')), text: PRINTED, source: 'ocr' },
    {
      what: 'the half of a picture that a PDF still has',
      make: broken.cutImagePdf,
      text: PRINTED.slice(0, 1),
      source: 'ocr',
    },
  ])('$what', async ({ make, text, source = 'text-layer' }) => {
    const page = await readPage(await make(), 'ke-hoach.pdf');
    expect(textOf(page)).toEqual([...text]);
    expect(page.readings[0].source).toBe(source);
  });

  it('a CMYK JPEG by itself', async () => {
    const bytes = await linePicture().toColourspace('cmyk').jpeg().toBuffer();
    expect(textOf(await readPage(bytes, 'anh.jpg'))).toEqual([...PRINTED]);
  });

  it('the last of 2,000 pages without reading those before', async () => {
    expect(textOf(await readPage(broken.manyPages(2000), 'nhieu.pdf', 2000))).toEqual(['trang']);
  });
});

describe('is refused', () => {
  const next = seededRandom(4);
  const PDF = 'ke-hoach.pdf';
  it.each<{ what: string; make: Make; name: string; code: FailureCode; says?: RegExp }>([
    { what: 'an empty file', make: () => new Uint8Array(), name: PDF, code: 'empty' },
    { what: 'a PDF that asks for a password', make: broken.lockedPdf, name: PDF, code: 'encrypted' },
    { what: 'a PDF cut short', make: broken.cutPdf, name: PDF, code: 'damaged' },
    { what: 'a PDF without pages', make: broken.noPages, name: PDF, code: 'no-pages' },
    {
      what: 'a PDF of 5,000 pages',
      make: () => broken.manyPages(5000),
      name: PDF,
      code: 'too-many-pages',
      says: /5000 trang, tối đa 2000/,
    },
    {
      what: 'a page at 2,400 dots to the inch',
      make: broken.finestScan,
      name: PDF,
      code: 'too-large',
      says: /20 triệu điểm/,
    },
    {
      what: 'a JPEG that is larger than its page says',
      make: () => broken.lyingPicture('jpeg'),
      name: PDF,
      // Its pixels run out soon after its memory is taken: the watch or the decoder may see it first.
      code: expect.stringMatching(/^(too-large|page-unreadable)$/) as FailureCode,
    },
    {
      what: 'a JPEG 2000 larger than its page says',
      make: () => broken.lyingPicture('jpx'),
      name: PDF,
      code: 'page-unreadable',
    },
    {
      what: 'a JBIG2 larger than its page says',
      make: () => broken.lyingPicture('jbig2'),
      name: PDF,
      code: 'page-unreadable',
    },
    {
      what: 'a page with a picture of 20,000 × 20,000 pixels',
      make: broken.hugeImagePdf,
      name: PDF,
      code: 'too-large',
      says: /20 triệu điểm/,
    },
    {
      what: 'a picture of 20,000 × 20,000 pixels',
      make: broken.hugePng,
      name: 'anh.png',
      code: 'too-large',
      says: /20000 × 20000/,
    },
    {
      what: 'a Word file that says it unpacks to a gigabyte',
      make: () => broken.docxBomb('honest'),
      name: 'a.docx',
      code: 'too-large',
    },
    {
      what: 'a Word file that does so without a word',
      make: () => broken.docxBomb('lying'),
      name: 'a.docx',
      code: 'damaged',
    },
    {
      what: 'a picture of 1 × 1,000,000 pixels',
      make: broken.drawnOutPng,
      name: 'anh.png',
      code: 'damaged',
      says: /1 × 1000000 điểm/,
    },
    {
      what: 'a Word table of 300,000 rows',
      make: broken.endlessTable,
      name: 'a.docx',
      code: 'too-large',
      says: /bung ra quá lớn/,
    },
    { what: 'a Word file without its text', make: broken.hollowDocx, name: 'a.docx', code: 'damaged' },
    {
      what: 'a black picture of a few pixels that unpacks to a gigabyte',
      make: broken.pngBomb,
      name: 'anh.png',
      code: 'page-unreadable',
    },
    { what: 'a PNG cut short', make: () => broken.cutPicture('png'), name: 'anh.png', code: 'damaged' },
    { what: 'a JPEG cut short', make: () => broken.cutPicture('jpeg'), name: 'anh.jpg', code: 'damaged' },
    { what: 'a TIFF cut short', make: () => broken.cutPicture('tiff'), name: 'anh.tif', code: 'damaged' },
    {
      what: 'a picture named .pdf',
      make: () => linePicture().png().toBuffer(),
      name: PDF,
      code: 'unsupported-type',
      says: /ảnh PNG/,
    },
    { what: 'a zip', make: broken.plainZip, name: 'a.zip', code: 'unsupported-type', says: /ZIP/ },
    {
      what: 'a zip named .docx',
      make: broken.plainZip,
      name: 'a.docx',
      code: 'unsupported-type',
      says: /ZIP/,
    },
    { what: 'a spreadsheet', make: broken.xlsx, name: 'a.xlsx', code: 'unsupported-type', says: /Excel/ },
    {
      what: 'a .doc',
      make: broken.oldWord,
      name: 'a.doc',
      code: 'unsupported-type',
      says: /\.doc\).*lưu lại thành \.docx hoặc PDF/,
    },
    {
      what: 'an .odt without a text',
      make: broken.odt,
      name: 'a.odt',
      code: 'damaged',
    },
    {
      what: 'bytes without meaning',
      make: () => broken.randomBytes(next),
      name: 'a.bin',
      code: 'unsupported-type',
    },
    {
      what: 'bytes without meaning named .pdf',
      make: () => broken.randomBytes(next),
      name: PDF,
      code: 'unsupported-type',
    },
    {
      what: 'words followed by binary rubbish',
      make: () => broken.textWithBinary(next),
      name: 'a.txt',
      code: 'unsupported-type',
    },
  ])('$what: $code', async ({ make, name, code, says = /Hãy|Kiểm tra/ }) => {
    const asked = readPage(await make(), name);
    await expect(asked).rejects.toMatchObject({ name: 'Failure', code });
    await expect(asked).rejects.toThrow(says);
  });

  it('alone: a good file among bad ones opened with it is read as if nothing had happened', async () => {
    const bad = [broken.lockedPdf, broken.cutPdf, broken.hugePng, broken.hollowDocx, broken.finestScan];
    const files = await Promise.all(bad.map(async (make) => await make()));
    const readings = await Promise.allSettled(
      [...files.slice(0, 3), neighbour, ...files.slice(3)].map((bytes) => readPage(bytes, 'tep')),
    );
    expect(readings.map(({ status }) => status === 'fulfilled')).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(textOf(await readPage(neighbour, 'sau.pdf'))).toEqual([...broken.SENTENCES]);
  });
});

describe('ends within its memory', () => {
  /** Pixels: a bound low enough that the bombs reach it at once. */
  const pixels = 2_000_000;
  /** Of the process: the thread's bound, four times over, for a buffer is doubled and copied between two looks at it. */
  const most = 4 * (256 * 1024 * 1024 + pixels * 12);
  let tight: PageReader;
  beforeAll(() => {
    tight = createPageReader({ ocr: createTesseract({ workers: 1 }), limits: { ...LIMITS, pixels } });
  });
  afterAll(() => tight.close());

  it.each([
    { what: 'the content of a page', make: broken.contentBomb },
    { what: 'a picture of 100 × 100 pixels', make: broken.imageBomb },
    { what: 'the objects that a file is opened by', make: broken.objectStreamBomb },
  ])('$what that unpacks to more than a gigabyte', async ({ make }) => {
    const before = process.memoryUsage().rss;
    let taken = 0;
    const look = setInterval(() => (taken = Math.max(taken, process.memoryUsage().rss - before)), 50);
    await expect(readPage(make(), 'bom.pdf', 1, tight)).rejects.toMatchObject({ code: 'too-large' });
    clearInterval(look);
    expect(taken).toBeLessThan(most);
    expect(textOf(await readPage(neighbour, 'sau.pdf', 1, tight))).toEqual([...broken.SENTENCES]);
  });
});

describe('ends within its time', () => {
  /** Room enough in memory that only the clock can end a file. */
  const limits = { ...LIMITS, pixels: 1_000_000_000 };

  it('a file that takes longer than its time, while its neighbour is read', async () => {
    const clock = standingClock();
    const hurried = createPageReader({ ocr: createTesseract({ workers: 1 }), limits, clock });
    const stuck = hurried.open(broken.runawayPage(), 'mo-mai.pdf', never);
    const refused = expect(stuck).rejects.toMatchObject({ code: 'too-slow' });
    const read = readPage(neighbour, 'ben.pdf');
    await clock.waitedFor();
    clock.pass(limits.pageMs);
    await refused;
    expect(textOf(await read)).toEqual([...broken.SENTENCES]);
    await hurried.close();
  });

  it('a page that never comes to an end, while the pages around it and the next file are read', async () => {
    const clock = standingClock();
    const hurried = createPageReader({ ocr: createTesseract({ workers: 1 }), limits, clock });
    const file = await hurried.open(broken.runawayPage(), 'ba-trang.pdf', never);
    expect(textOf(await file.read(1, never))).toEqual(['trang']);
    const endless = expect(file.read(2, never)).rejects.toMatchObject({ code: 'too-slow' });
    const last = file.read(3, never);
    await clock.waitedFor();
    clock.pass(limits.pageMs);
    await endless;
    expect(textOf(await last)).toEqual(['trang']);
    await file.close();
    expect(textOf(await readPage(neighbour, 'sau.pdf', 1, hurried))).toEqual([...broken.SENTENCES]);
    await hurried.close();
  });

  it('a file whose reading was cancelled', async () => {
    const cancel = new AbortController();
    const asked = reader.open(broken.objectStreamBomb(), 'bom.pdf', cancel.signal);
    cancel.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });
});

it('after all of these a typed page and a scan read as they did before them', async () => {
  expect(fresh.map(textOf)).toEqual([[...broken.SENTENCES], [...PRINTED]]);
  expect(await readSound()).toEqual(fresh);
});
