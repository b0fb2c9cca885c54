// Whether a page on which no letter was recognised is blank paper, or holds something that nobody could read.
import type { GreyBitmap } from '../../model/bitmap.ts';

/** Lighter than this is paper, of 256 grey levels. */
const PAPER = 224;
/** Share of darker pixels: specks and bleeding from the back stay far below a hundredth of a cleaned page, a smear lies above a tenth. */
const MARKED = 0.05;

export function isBlank({ data }: GreyBitmap): boolean {
  let dark = 0;
  for (const level of data) if (level < PAPER) dark++;
  return dark < data.length * MARKED;
}
