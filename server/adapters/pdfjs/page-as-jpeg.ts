// A PDF page as people see it, as a JPEG fine enough to print.
import type { Limits } from '../../config.ts';
import { ocrDpiFor } from '../../pages/raster-size.ts';
import type { PdfPage } from './library.ts';
import { render } from './page-pixels.ts';

/** As office scanners are set; 300 is twice as large and reads no better on paper. */
const PRINT_DPI = 200;
const QUALITY = 85;

export async function pageAsJpeg(page: PdfPage, limits: Limits) {
  const dpi = Math.min(PRINT_DPI, ocrDpiFor(page.getViewport({ scale: 1 }), limits.pixels));
  const { width, height, channels, data } = await render(page, dpi, 'shown');
  const { sharp } = await import('../sharp/sharp-library.ts');
  const picture = sharp(data as Uint8Array, { raw: { width, height, channels } });
  const bytes = await picture.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }).toBuffer();
  return { kind: 'jpeg' as const, bytes };
}
