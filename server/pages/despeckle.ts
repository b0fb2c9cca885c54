// Specks of dust and toner → paper: islands of ink too small to be a dot or a mark.
import type { GreyBitmap } from '../ports.ts';
import { erase, type Island } from './islands.ts';
import type { Tone } from './tone.ts';

/**
 * Side of the largest speck. A full stop at 10 points is 1/70 inch across, and the dot below a vowel hardly smaller;
 * with their rims both are larger than this.
 */
const SPECK_INCHES = 1 / 61;
/** Specks to the square inch above which a page is dusty: clean scans have below 2, bad ones 40 and more. */
const DUSTY = 8;

/** Pixels of the largest speck. */
export function speckSize(dpi: number): number {
  return Math.max(1, Math.round((dpi * SPECK_INCHES) ** 2));
}

/** The same bitmap where the page is not dusty. */
export function despeckle(page: GreyBitmap, found: readonly Island[], tone: Tone): GreyBitmap {
  const specks = found.filter((island) => island.size <= speckSize(page.dpi));
  const inches = (page.width / page.dpi) * (page.height / page.dpi);
  if (specks.length / inches < DUSTY) return page;
  const cleaned = { ...page, data: new Uint8Array(page.data) };
  for (const speck of specks) erase(cleaned, speck, tone.paper);
  return cleaned;
}
