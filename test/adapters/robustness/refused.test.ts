// Files that are wrong in one way each, and are refused with a sentence of their own.
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../server/failure.ts';
import * as broken from '../../support/files/broken-files.ts';
import { linePicture } from '../../support/files/line-picture.ts';
import { seededRandom } from '../../../server/evaluate/noise/random.ts';
import * as oversized from '../../support/files/oversized-files.ts';
import { readerBetween, textOf } from './reader-between.ts';

const between = readerBetween();
const { readPage } = between;

type Make = () => Uint8Array | Promise<Uint8Array>;

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
      make: () => oversized.lyingPicture('jpeg'),
      name: PDF,
      // Its pixels run out soon after its memory is taken: the watch or the decoder may see it first.
      code: expect.stringMatching(/^(too-large|page-unreadable)$/) as FailureCode,
    },
    {
      what: 'a JPEG 2000 larger than its page says',
      make: () => oversized.lyingPicture('jpx'),
      name: PDF,
      code: 'page-unreadable',
    },
    {
      what: 'a JBIG2 larger than its page says',
      make: () => oversized.lyingPicture('jbig2'),
      name: PDF,
      code: 'page-unreadable',
    },
    {
      what: 'a page with a picture of 20,000 × 20,000 pixels',
      make: oversized.hugeImagePdf,
      name: PDF,
      code: 'too-large',
      says: /20 triệu điểm/,
    },
    {
      what: 'a picture of 20,000 × 20,000 pixels',
      make: oversized.hugePng,
      name: 'anh.png',
      code: 'too-large',
      says: /20000 × 20000/,
    },
    {
      what: 'a Word file that says it unpacks to a gigabyte',
      make: () => oversized.docxBomb('honest'),
      name: 'a.docx',
      code: 'too-large',
    },
    {
      what: 'a Word file that does so without a word',
      make: () => oversized.docxBomb('lying'),
      name: 'a.docx',
      code: 'damaged',
    },
    {
      what: 'a picture of 1 × 1,000,000 pixels',
      make: oversized.drawnOutPng,
      name: 'anh.png',
      code: 'damaged',
      says: /1 × 1000000 điểm/,
    },
    {
      what: 'a Word table of 300,000 rows',
      make: oversized.endlessTable,
      name: 'a.docx',
      code: 'too-large',
      says: /bung ra quá lớn/,
    },
    { what: 'a Word file without its text', make: broken.hollowDocx, name: 'a.docx', code: 'damaged' },
    {
      what: 'a black picture of a few pixels that unpacks to a gigabyte',
      make: oversized.pngBomb,
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
    const bad = [broken.lockedPdf, broken.cutPdf, oversized.hugePng, broken.hollowDocx, broken.finestScan];
    const files = await Promise.all(bad.map(async (make) => await make()));
    const readings = await Promise.allSettled(
      [...files.slice(0, 3), between.neighbour, ...files.slice(3)].map((bytes) => readPage(bytes, 'tep')),
    );
    expect(readings.map(({ status }) => status === 'fulfilled')).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(textOf(await readPage(between.neighbour, 'sau.pdf'))).toEqual([...broken.SENTENCES]);
  });
});

between.readsSoundFilesAsBefore();
