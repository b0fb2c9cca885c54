// A decoded page picture → the bitmap that the engine reads best, and the way back to the raster.
import type { Raster } from '../model/page.ts';
import { dropInk } from './drop-ink.ts';
import type { PixelImage } from './pixels.ts';
import type { CleanPage } from './prepared.ts';
import { scaling } from './projection.ts';

export function clean(image: PixelImage, raster: Raster): CleanPage {
  const bitmap = dropInk(image);
  return { bitmap, toRaster: scaling(raster.width / bitmap.width, raster.height / bitmap.height) };
}
