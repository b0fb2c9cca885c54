// Colour picture → grey, with the seal's red and the signature's blue turned to paper and black ink kept.
import type { GreyBitmap } from '../ports.ts';
import type { PixelImage } from './pixels.ts';

/**
 * Distance of the strongest from the weakest channel above which a pixel is coloured ink. Black print under
 * JPEG 60 stays below 45 at its fringes; a stamp's red is above 80 in its solid parts.
 */
const COLOURED = 60;
/** A pixel darker than this in its strongest channel is black print, whatever its hue. */
const BLACK = 70;

/**
 * Coloured pixels take their strongest channel (red ink is bright in red, blue in blue), which leaves black print
 * under the seal readable; painting them white cut the strokes that cross the seal. One channel for the whole
 * page (the red one) keeps blue signatures as dark as print.
 */
export function dropInk(image: PixelImage): GreyBitmap {
  const { width, height, channels, dpi, data } = image;
  const size = width * height;
  if (channels === 1) {
    const grey =
      data instanceof Uint8Array ? data : new Uint8Array(data.buffer, data.byteOffset, data.length);
    return { width, height, dpi, data: grey };
  }
  const grey = new Uint8Array(size);
  for (let at = 0, from = 0; at < size; at++, from += channels) {
    const red = data[from] ?? 0;
    const green = data[from + 1] ?? 0;
    const blue = data[from + 2] ?? 0;
    const most = Math.max(red, green, blue);
    const least = Math.min(red, green, blue);
    grey[at] = most - least > COLOURED && most > BLACK ? most : (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { width, height, dpi, data: grey };
}
