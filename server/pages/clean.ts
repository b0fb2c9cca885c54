// A decoded page picture → the bitmap that the engine reads best, and the way back to the raster. Every step is
// taken only where its own measurement asks for it: clean pages pass untouched.
import type { Raster } from '../model/page.ts';
import type { GreyBitmap } from '../ports.ts';
import { despeckle } from './despeckle.ts';
import { dropInk } from './drop-ink.ts';
import { inkLines } from './ink-lines.ts';
import { islands } from './islands.ts';
import type { PixelImage } from './pixels.ts';
import type { CleanPage } from './prepared.ts';
import { chain, IDENTITY, scaling, type Projection } from './projection.ts';
import { skewOf } from './skew.ts';
import { toneOf, type Tone } from './tone.ts';
import { rotation, warp } from './warp.ts';

/** Degrees below which the engine follows the lines as well without help. */
const LEANING = 0.3;

function straightened(
  page: GreyBitmap,
  tone: Tone,
): { readonly bitmap: GreyBitmap; readonly toBefore: Projection } {
  const degrees = skewOf(page, tone);
  if (Math.abs(degrees) < LEANING) return { bitmap: page, toBefore: IDENTITY };
  const toBefore = rotation(degrees, page.width, page.height);
  return { bitmap: warp(page, toBefore, page, tone.paper), toBefore };
}

export function clean(image: PixelImage, raster: Raster): CleanPage {
  const grey = dropInk(image);
  const tone = toneOf(grey);
  const { bitmap, toBefore } = straightened(grey, tone);
  const found = islands(bitmap, (tone.paper + tone.ink) / 2);
  const toRaster = scaling(raster.width / grey.width, raster.height / grey.height);
  return {
    bitmap: despeckle(bitmap, found, tone),
    toRaster: chain(toBefore, toRaster),
    inkLines: inkLines(found, bitmap.dpi),
  };
}
