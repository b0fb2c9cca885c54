// Files that are wrong in one way each, made for the purpose: what a reader must end in a result or in a sentence.
import PDFDocument from 'pdfkit';
import { strToU8, zipSync } from 'fflate';
import { fileURLToPath } from 'node:url';
import { group4, jpeg, linePicture, SLIP_PAGE } from './line-picture.ts';
import { rawPdf, scanPdf, type PdfObject } from '../../../server/evaluate/noise/raw-pdf.ts';

/** The text of every readable file here; our own words. */
export const SENTENCES = [
  'Ủy ban nhân dân xã mở lớp học kỹ năng số cho người dân vào các buổi tối.',
  'Mỗi thôn cử một đoàn viên hướng dẫn bà con nộp hồ sơ qua mạng tại nhà văn hóa.',
  'Cuối quý, các thôn báo cáo kết quả về Văn phòng để tổng hợp, biểu dương.',
] as const;

const FACE = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
const FIXED_DATE = new Date(Date.UTC(2026, 0, 1));
/** Points: as little paper as the sentences need, for some of it is recognised. */
const SMALL_PAGE = [420, 150] as const;

/** A page of text as a word processor exports it, its streams left unpacked so that they can be falsified. */
export async function textPdf(options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [...SMALL_PAGE],
    margin: 30,
    compress: false,
    info: { CreationDate: FIXED_DATE, ModDate: FIXED_DATE },
    ...options,
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.font(FACE).fontSize(10);
  for (const sentence of SENTENCES) doc.text(sentence, { lineGap: 6 });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** `to` is filled up with spaces, so that no offset moves. */
function falsified(pdf: Buffer, from: string, to: string): Uint8Array {
  const at = pdf.indexOf(from, 0, 'latin1');
  if (at < 0) throw new Error(`the file has no ${from}`);
  const copy = Buffer.from(pdf);
  copy.write(to.padEnd(from.length), at, 'latin1');
  return new Uint8Array(copy);
}

export const damagedXref = async (): Promise<Uint8Array> => {
  const pdf = await textPdf();
  return falsified(
    pdf,
    pdf.subarray(pdf.lastIndexOf('startxref')).toString('latin1').split('%%')[0] ?? '',
    'startxref\n7\n',
  );
};

/** The font's program is not in the file, only its name. */
export const missingFont = async (): Promise<Uint8Array> =>
  falsified(await textPdf(), '/FontFile2', '/NoFile');

/** Glyphs are numbered as they were first used and nothing says which letters they are. */
export const noToUnicode = async (): Promise<Uint8Array> =>
  falsified(await textPdf(), '/ToUnicode', '/NoMap');

export const zeroSizePage = async (): Promise<Uint8Array> =>
  falsified(await textPdf(), `/MediaBox [0 0 ${SMALL_PAGE.join(' ')}]`, '/MediaBox [0 0 0 0]');

export const lockedPdf = (): Promise<Uint8Array> => textPdf({ userPassword: 'mo', ownerPassword: 'chu' });

/** Opens for everyone; only printing and copying ask for the owner's password. */
export const ownerLockedPdf = (): Promise<Uint8Array> => textPdf({ ownerPassword: 'chu', permissions: {} });

export const cutPdf = async (): Promise<Uint8Array> => {
  const pdf = await textPdf();
  return new Uint8Array(pdf.subarray(0, pdf.length * 0.6));
};

export const noPages = (): Uint8Array =>
  rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']);

export const manyPages = (count: number): Uint8Array =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, at) => `${at + 5} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    { dict: '<< >>', stream: Buffer.from('BT /F 12 Tf 72 700 Td (trang) Tj ET') },
    ...Array<string>(count).fill(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>',
    ),
  ]);

/** Three pages, the second of which is a picture that cannot be decoded. */
export const oneBadPage = (): Uint8Array => {
  const content = (word: string): PdfObject => ({
    dict: '<< >>',
    stream: Buffer.from(`BT /F 12 Tf 72 700 Td (${word}) Tj ET`),
  });
  const page = (contents: number): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /Im 4 0 R >> >> >>`;
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 3 /Kids [8 0 R 9 0 R 10 0 R] >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    {
      dict: '<< /Type /XObject /Subtype /Image /Width 800 /Height 800 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode >>',
      stream: Buffer.alloc(500, 7),
    },
    content('trang'),
    { dict: '<< >>', stream: Buffer.from('q 595 0 0 842 0 0 cm /Im Do Q') },
    content('trang'),
    page(5),
    page(6),
    page(7),
  ]);
};

/** A scan with the stamp of a digital signature over it: `/Contents` is the signature, here of zeros. */
export const signedScan = async (): Promise<Uint8Array> =>
  scanPdf(await jpeg(), {
    page: SLIP_PAGE,
    catalog: '/AcroForm << /Fields [6 0 R] /SigFlags 3 >>',
    pageEntries: '/Annots [6 0 R]',
    objects: [
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (ky) /F 132 /Rect [280 10 420 50] /P 3 0 R /V 7 0 R /AP << /N 8 0 R >> >>',
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 10] /Contents <${'00'.repeat(256)}> >>`,
      {
        dict: '<< /Type /XObject /Subtype /Form /BBox [0 0 140 40] /Resources << /Font << /F 9 0 R >> >> >>',
        stream: Buffer.from(
          'BT /F 8 Tf 4 24 Td (Signed by: Van phong) Tj 0 -12 Td (Date: 05.01.2026 08:00:00) Tj ET',
        ),
      },
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ],
  });

/** Scripts at every door a PDF has; each would end the process that ran it. */
export const scriptedPdf = async (): Promise<Uint8Array> => {
  const script = '<< /S /JavaScript /JS (globalThis.process?.exit\\(3\\); while \\(true\\);) >>';
  return scanPdf(await jpeg(), {
    page: SLIP_PAGE,
    catalog: `/OpenAction ${script} /AA << /WC ${script} >> /Names << /JavaScript << /Names [(a) ${script}] >> >>`,
    pageEntries: `/AA << /O ${script} >>`,
  });
};

/** A page of a scanner set to 2,400 dots to the inch. */
export const finestScan = async (): Promise<Uint8Array> => scanPdf(await group4(12), { page: SLIP_PAGE });

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export function contentTypes(part: string, type: string): string {
  return `<?xml version="1.0"?><Types xmlns="${CONTENT_TYPES}"><Override PartName="${part}" ContentType="${type}"/></Types>`;
}

export const xlsx = (): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(contentTypes('/xl/workbook.xml', SHEET_TYPE)),
    'xl/workbook.xml': strToU8('<workbook/>'),
  });

export const odt = (): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8('<office:document-content/>'),
  });

/** A Word file without its text. */
export const hollowDocx = (): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8(contentTypes('/word/document.xml', WORD_TYPE)) });

export const plainZip = (): Uint8Array => zipSync({ 'ke-hoach.txt': strToU8(SENTENCES[0]) });

/** The head of an OLE file, as Word wrote until 2003. */
export const oldWord = (): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1528)]);

export const rtf = (): Uint8Array => Buffer.from('{\\rtf1\\ansi Ke hoach cua xa\\par}');

export const randomBytes = (next: () => number, length = 4096): Uint8Array =>
  Uint8Array.from({ length }, () => Math.floor(next() * 256));

/** A text file cut out of a disk image: words, then what lay behind them. */
export const textWithBinary = (next: () => number): Uint8Array =>
  Buffer.concat([Buffer.from(SENTENCES.join('\n')), randomBytes(next, 2048)]);

export const cutPicture = async (format: 'png' | 'jpeg' | 'tiff'): Promise<Uint8Array> => {
  const whole = await linePicture().toFormat(format).toBuffer();
  return new Uint8Array(whole.subarray(0, whole.length * 0.5));
};

/** A whole PDF whose picture lost its second half. */
export const cutImagePdf = async (): Promise<Uint8Array> => {
  const image = await jpeg();
  return scanPdf({ ...image, data: image.data.subarray(0, image.data.length * 0.5) }, { page: SLIP_PAGE });
};

/** A compressed stream with a bit of rubbish in its middle. */
export const damagedContent = async (): Promise<Uint8Array> => {
  const pdf = await textPdf({ compress: true });
  const copy = Buffer.from(pdf);
  const at = copy.indexOf('stream\n', 0, 'latin1') + 40;
  copy.fill(0xff, at, at + 20);
  return new Uint8Array(copy);
};
