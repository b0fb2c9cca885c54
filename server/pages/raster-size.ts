// How large the picture of a page is made for people, and how fine it is rendered for the engine.
import type { Raster } from '../model/page.ts';

/** Enough to read a doubtful word in a crop; a page stays near 200 KB. */
const PICTURE_DPI = 150;
/** A banner or a map printed as one page must not become a hundred megapixels. */
const PICTURE_LONG_SIDE = 2400;
/** The engine's models were trained near this; finer only takes longer. */
export const OCR_DPI = 300;

/** `page` in points (1/72 inch). */
export function rasterFor(page: { readonly width: number; readonly height: number }): Raster {
  const dpi = Math.min(PICTURE_DPI, (PICTURE_LONG_SIDE * 72) / Math.max(page.width, page.height));
  return {
    width: Math.max(1, Math.round((page.width * dpi) / 72)),
    height: Math.max(1, Math.round((page.height * dpi) / 72)),
    dpi: Math.round(dpi),
  };
}

/** Resolution at which a page of this size stays within `pixels`. */
export function ocrDpiFor(page: { readonly width: number; readonly height: number }, pixels: number): number {
  const most = Math.sqrt(pixels / ((page.width / 72) * (page.height / 72)));
  return Math.max(1, Math.min(OCR_DPI, Math.floor(most)));
}
