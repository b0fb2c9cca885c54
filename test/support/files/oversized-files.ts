// Files that would take more memory or time than one may: small in bytes, endless once they are unpacked or drawn.
import { strToU8, zipSync } from 'fflate';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { rawPng, rawZip, withoutZlibWrapper, zlibBomb } from './bombs.ts';
import { LINE_JPX } from './line-jpx.ts';
import { jbig2, jpeg, SLIP_PAGE } from './line-picture.ts';
import { rawPdf, scanPdf, type PdfObject } from '../../../server/evaluate/noise/raw-pdf.ts';
import { contentTypes, WORD_TYPE } from './broken-files.ts';

const GIB = 1024 ** 3;

/** 20,000 × 20,000 pixels: 400 million, in 90 KB. */
export const hugePng = (): Uint8Array => rawPng(20_000, 20_000);

export const hugeImagePdf = (): Uint8Array =>
  scanPdf({
    width: 20_000,
    height: 20_000,
    dict: '/Filter /FlateDecode /ColorSpace /DeviceGray /BitsPerComponent 1',
    data: deflateSync(Buffer.alloc((20_000 / 8) * 20_000, 0xff)),
  });

/** Pictures of 1200 × 400 pixels by the page's word, and of 60,000 × 60,000 by their own. */
export const lyingPicture = async (format: 'jpeg' | 'jpx' | 'jbig2'): Promise<Uint8Array> => {
  const image = { jpeg, jpx: () => Promise.resolve(LINE_JPX), jbig2 }[format];
  const { data, ...rest } = await image();
  const copy = Buffer.from(data);
  // Where each format keeps its height and width: SOF0, SIZ (and the tile's), the page and the region.
  const sof = copy.indexOf(Buffer.from([0xff, 0xc0]));
  const siz = copy.indexOf(Buffer.from([0xff, 0x51]));
  const places = {
    jpeg: [sof + 5, sof + 7],
    jpx: [siz + 6, siz + 10, siz + 22, siz + 26],
    jbig2: [11, 15, 41, 45],
  };
  for (const at of places[format]) {
    if (format === 'jpeg') copy.writeUInt16BE(60_000, at);
    else copy.writeUInt32BE(60_000, at);
  }
  return scanPdf({ ...rest, data: copy }, { page: SLIP_PAGE });
};

/** A small picture whose pixels unpack to a gigabyte. */
export const pngBomb = (): Uint8Array => rawPng(800, 800, zlibBomb(GIB / 16 / 1024 ** 2));

const BOMB: PdfObject = {
  dict: '<< /Filter /FlateDecode >>',
  stream: zlibBomb((1.25 * GIB) / 16 / 1024 ** 2, 0x20),
};

/** A page whose content unpacks to more than a gigabyte of spaces. */
export const contentBomb = (): Uint8Array =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    BOMB,
  ]);

/** Three pages; the second draws a form that draws ten forms that draw ten forms each, and so on without end in sight. */
export const runawayPage = (): Uint8Array => {
  const deep = 12;
  const firstForm = 9;
  const page = (contents: number): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /X ${firstForm} 0 R >> >> >>`;
  const text = { dict: '<< >>', stream: Buffer.from('BT /F 12 Tf 72 700 Td (trang) Tj ET') };
  const form = (next: number): PdfObject => ({
    dict: `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X ${next} 0 R >> >> >>`,
    stream: Buffer.from('/X Do '.repeat(10)),
  });
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 3 /Kids [6 0 R 7 0 R 8 0 R] >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    text,
    { dict: '<< >>', stream: Buffer.from('/X Do') },
    page(4),
    page(5),
    page(4),
    ...Array.from({ length: deep }, (_, at) => form(firstForm + at + 1)),
    {
      dict: '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] >>',
      stream: Buffer.from('0 0 m 9 9 l S'),
    },
  ]);
};

/** The same as a picture that says it has 100 × 100 pixels. */
export const imageBomb = (): Uint8Array =>
  scanPdf({
    width: 100,
    height: 100,
    dict: '/Filter /FlateDecode /ColorSpace /DeviceGray /BitsPerComponent 8',
    data: BOMB.stream ?? new Uint8Array(),
  });

/** The catalog itself lies in a packed stream of objects that never ends: it goes off on opening. */
export const objectStreamBomb = (): Uint8Array => {
  const bomb = zlibBomb((1.25 * GIB) / 16 / 1024 ** 2, 0x20);
  const head = '%PDF-1.7\n';
  const objects = `2 0 obj\n<< /Type /ObjStm /N 1 /First 1000000000 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`;
  const rows = Buffer.from([
    0,
    0,
    0,
    0,
    0,
    255,
    2,
    0,
    0,
    0,
    2,
    0,
    1,
    0,
    0,
    0,
    head.length,
    0,
    1,
    0,
    0,
    0,
    0,
    0,
  ]);
  const tail = '\nendstream\nendobj\n';
  const table = head.length + objects.length + bomb.length + tail.length;
  rows.writeUInt32BE(table, 19);
  return Buffer.concat([
    Buffer.from(head + objects, 'latin1'),
    bomb,
    Buffer.from(
      `${tail}3 0 obj\n<< /Type /XRef /Size 4 /W [1 4 1] /Root 1 0 R /Length ${rows.length} >>\nstream\n`,
      'latin1',
    ),
    rows,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${table}\n%%EOF\n`, 'latin1'),
  ]);
};

/** A Word file whose text unpacks to more than a gigabyte, and says so or not. */
export const docxBomb = (claims: 'honest' | 'lying'): Uint8Array => {
  const bomb = BOMB.stream ?? new Uint8Array();
  const types = Buffer.from(contentTypes('/word/document.xml', WORD_TYPE));
  return rawZip([
    { name: '[Content_Types].xml', data: deflateRawSync(types), claimed: types.length },
    {
      name: 'word/document.xml',
      data: withoutZlibWrapper(bomb),
      claimed: claims === 'honest' ? 1.25 * GIB : 2000,
    },
  ]);
};

/** Few pixels enough, in one column. */
export const drawnOutPng = (): Uint8Array => rawPng(1, 1_000_000);

/** Of 190 kB; its rows take more memory than a file may. */
export const endlessTable = (): Uint8Array => {
  const cell = '<w:tc><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc>';
  const rows = `<w:tr>${cell.repeat(3)}</w:tr>`.repeat(300_000);
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes('/word/document.xml', WORD_TYPE)),
    'word/document.xml': strToU8(`<w:document ${names}><w:body><w:tbl>${rows}</w:tbl></w:body></w:document>`),
  });
};
