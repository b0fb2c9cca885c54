// Files that are wrong in one way each, and are read all the same.
import { describe, expect, it } from 'vitest';
import * as broken from '../../support/files/broken-files.ts';
import { LINE_JPX, LINE_JPX_PAGE } from '../../support/files/line-jpx.ts';
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
} from '../../support/files/line-picture.ts';
import { scanPdf, type ScanImage } from '../../../server/evaluate/noise/raw-pdf.ts';
import { readerBetween, textOf } from './reader-between.ts';

const between = readerBetween();
const { readPage } = between;

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

between.readsSoundFilesAsBefore();
