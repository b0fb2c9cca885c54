// Files that have brought down readers, made small: each named for the fault it carries.
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { lines, pdfOf, pngOf, rawPdf } from './page-files.ts';

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** Catalog, page tree and one page that paints `content`; further objects begin at number 5. */
function onePage(
  content: string,
  resources = '',
  box = '0 0 595 842',
  more: readonly string[] = [],
): Uint8Array {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Resources << ${resources} >> /Contents 4 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...more,
  ]);
}

function stream(dictionary: string, data: Uint8Array): string {
  return `<< ${dictionary} /Length ${data.length} >>\nstream\n${Buffer.from(data).toString('latin1')}\nendstream`;
}

function imagePage(dictionary: string, data: Uint8Array): Uint8Array {
  return onePage('q 595 0 0 842 0 0 cm /Im Do Q', '/XObject << /Im 5 0 R >>', '0 0 595 842', [
    stream(`/Type /XObject /Subtype /Image ${dictionary}`, data),
  ]);
}

/** Bytes of a row of text after every cross-reference was moved. */
export async function damagedXref(): Promise<Uint8Array> {
  const whole = await pdfOf([{ texts: lines(['Các thôn nộp báo cáo về xã trước ngày mười.']) }]);
  const text = Buffer.from(whole).toString('latin1');
  return latin1(
    text.replace(
      /\n(\d{10}) 00000 n/g,
      (_, offset: string) => `\n${String(Number(offset) + 7).padStart(10, '0')} 00000 n`,
    ),
  );
}

export const missingFont = (): Uint8Array =>
  onePage(
    'BT /F1 14 Tf 80 700 Td (Bao cao) Tj ET',
    '/Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /KhongCo >> >>',
  );

/** Glyph codes without a way back to characters. */
export const noToUnicode = (): Uint8Array =>
  onePage(
    'BT /F1 14 Tf 80 700 Td <00010002000300040005> Tj ET',
    '/Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >> >>',
  );

export const zeroSizePage = (): Uint8Array => onePage('', '', '0 0 0 0');

export const hugePage = (): Uint8Array => onePage('0 0 10 10 re f', '', '0 0 2000000 2000000');

/** 20,000 × 20,000 points of one grey, small while packed: a decompression bomb as well. */
export const hugeImage = (): Uint8Array =>
  imagePage(
    '/Width 20000 /Height 20000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode',
    deflateSync(new Uint8Array(2500 * 20_000), { level: 9 }),
  );

/** The dictionary promises more rows than the stream holds. */
export const truncatedImage = (): Uint8Array =>
  imagePage(
    '/Width 800 /Height 1100 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
    deflateSync(new Uint8Array(800 * 90).fill(250)),
  );

export async function cmykJpeg(): Promise<Uint8Array> {
  const jpeg = await sharp({ create: { width: 300, height: 420, channels: 3, background: '#f0efe9' } })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer();
  return imagePage(
    '/Width 300 /Height 420 /ColorSpace /DeviceCMYK /BitsPerComponent 8 /Filter /DCTDecode',
    jpeg,
  );
}

/** Fax compression, as black and white scanners use it, taken out of a TIFF. */
export async function faxImage(): Promise<Uint8Array> {
  const tiff = await sharp(pngOf(lines(['Các thôn nộp báo cáo.']), { dpi: 60 }))
    .flatten({ background: '#fff' })
    .threshold(150)
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
  const { width, height } = await sharp(tiff).metadata();
  const strips = faxStrips(tiff);
  return imagePage(
    `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /BlackIs1 true /Columns ${width} /Rows ${height} >>`,
    strips,
  );
}

/** The first strip of a little-endian TIFF: tags 273 (where) and 279 (how long). */
function faxStrips(tiff: Buffer): Uint8Array {
  const directory = tiff.readUInt32LE(4);
  const count = tiff.readUInt16LE(directory);
  const tags = new Map<number, { readonly values: number; readonly value: number }>();
  for (let at = 0; at < count; at++) {
    const entry = directory + 2 + at * 12;
    tags.set(tiff.readUInt16LE(entry), {
      values: tiff.readUInt32LE(entry + 4),
      value: tiff.readUInt32LE(entry + 8),
    });
  }
  const first = (tag: number): number => {
    const found = tags.get(tag) ?? { values: 0, value: 0 };
    return found.values > 1 ? tiff.readUInt32LE(found.value) : found.value;
  };
  return tiff.subarray(first(273), first(273) + first(279));
}

/** Much finer than any page needs: 2,400 dots to the inch. */
export async function fineImage(): Promise<Uint8Array> {
  const side = 4800;
  const raw = deflateSync(new Uint8Array((side / 8) * side).fill(255), { level: 9 });
  return onePage('q 144 0 0 144 0 0 cm /Im Do Q', '/XObject << /Im 5 0 R >>', '0 0 144 144', [
    stream(
      `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode`,
      raw,
    ),
  ]);
}

export const scriptInside = (): Uint8Array =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while(true){}) >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    '<< /Length 0 >>\nstream\n\nendstream',
  ]);

export function manyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, at) => `${at + 3} 0 R`).join(' ');
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    ...Array.from({ length: count }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ]);
}

/** A page tree that is its own child. */
export const endlessTree = (): Uint8Array =>
  rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']);

/** A form that paints itself. */
export const endlessForm = (): Uint8Array =>
  onePage('/Fm Do', '/XObject << /Fm 5 0 R >>', '0 0 595 842', [
    '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Fm 5 0 R >> >> /Length 6 >>\nstream\n/Fm Do\nendstream',
  ]);
