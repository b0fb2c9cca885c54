// Scans of any length for measuring: the JPEG pages of one PDF taken out and bound again, as often as wanted.
import sharp from 'sharp';
import { rawPdf, type PdfObject } from '../noise/raw-pdf.ts';

/** One page of a scan. */
export interface Sheet {
  readonly jpeg: Uint8Array;
  readonly space: 'DeviceRGB' | 'DeviceGray';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Every page is taken to be A4, whatever its pixels. */
const A4 = { width: 595, height: 842 };
/** Smaller pictures are seals and emblems. */
const PAGE_PIXELS = 1_000_000;

/** Page pictures of a PDF in the order in which they stand in the file. */
export async function jpegsIn(pdf: Buffer): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  const head = Buffer.from([0xff, 0xd8, 0xff]);
  for (let at = pdf.indexOf(head); at >= 0;) {
    const end = pdf.indexOf('endstream', at);
    const jpeg = pdf.subarray(at, end < 0 ? pdf.length : end);
    const { width, height, channels } = await sharp(jpeg).metadata();
    if (width * height >= PAGE_PIXELS) {
      sheets.push({ jpeg, width, height, space: channels === 1 ? 'DeviceGray' : 'DeviceRGB' });
    }
    at = pdf.indexOf(head, at + jpeg.length);
  }
  return sheets;
}

export function scanBook(sheets: readonly Sheet[]): Uint8Array {
  const firstPage = 4;
  const pages = sheets.flatMap(({ jpeg, space, width, height }, at): (PdfObject | string)[] => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Contents 3 0 R
/Resources << /XObject << /Im ${firstPage + at * 2 + 1} 0 R >> >> >>`,
    {
      dict: `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${space} /BitsPerComponent 8 /Filter /DCTDecode >>`,
      stream: jpeg,
    },
  ]);
  const kids = sheets.map((_, at) => `${firstPage + at * 2} 0 R`).join(' ');
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${sheets.length} /Kids [${kids}] >>`,
    { dict: '<< >>', stream: Buffer.from(`q ${A4.width} 0 0 ${A4.height} 0 0 cm /Im Do Q`) },
    ...pages,
  ]);
}
