// Colour picture → grey, with the seal's red and the signature's blue turned to paper and black print kept.
import type { GreyBitmap } from '../../model/bitmap.ts';
import { luminanceOf, type PixelImage } from '../ink/pixels.ts';

/** Distance of the strongest from the weakest channel above which a pixel is coloured ink; JPEG fringes of black print stay below. */
const COLOURED = 42;
/** The same beside coloured ink, whose edges JPEG washes out. */
const WASHED_OUT = 22;
/** How far from coloured ink its washed-out edges reach, in pixels. */
const EDGE = 3;
/** A page with fewer coloured pixels than this share has no seal. */
const LEAST_SHARE = 0.0004;
/** More than this share is a coloured page (a photograph by lamp light, tinted paper), not ink on it. */
const MOST_SHARE = 0.25;

/** Coloured pixels for each dark one without colour, above which the print itself is coloured; signed pages have up to 0.7. */
const COLOURED_PRINT = 4;
/** As long as they are more than this share of the page: a seal by itself on a last page stays below. */
const LEAST_PRINT = 0.01;
/** Luminance below which a pixel is ink. */
const DARK = 128;

/** Red and violet against blue and green: seal and signature differ in how bright they are. */
type Hue = 0 | 1;

function hueOf(red: number, green: number, blue: number): Hue {
  return red >= blue && red >= green ? 0 : 1;
}

/** The value below which half of the counted values lie. */
function medianOf(histogram: Uint32Array): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let value = 0; value < histogram.length; value++) {
    seen += histogram[value] ?? 0;
    if (seen * 2 >= total && total > 0) return value;
  }
  return 255;
}

/** Marks everything within `reach` pixels of a mark. */
function widen(mask: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const across = new Uint8Array(mask.length);
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 0) continue;
    const x = at % width;
    across.fill(1, at - Math.min(reach, x), at + Math.min(reach, width - 1 - x) + 1);
  }
  const both = new Uint8Array(mask.length);
  for (let at = 0; at < mask.length; at++) {
    if (across[at] === 0) continue;
    const y = (at / width) | 0;
    const first = Math.max(0, y - reach);
    const last = Math.min(height - 1, y + reach);
    for (let row = first; row <= last; row++) both[row * width + (at % width)] = 1;
  }
  return both;
}

/** all: seal and pen. seal: what is written or stamped in blue stays, as figures in a letterhead are. */
export type DroppedInk = 'all' | 'seal';

/**
 * Coloured pixels take their strongest channel (red ink is bright in red, blue in blue) lifted so that the bare ink
 * becomes paper: black strokes under the seal stay. Painting coloured pixels white cut the strokes that cross the
 * seal; the red channel alone leaves the blue signature as dark as print.
 */
export function dropInk(image: PixelImage, dropped: DroppedInk = 'all'): GreyBitmap {
  const { width, height, channels, dpi, data } = image;
  const size = width * height;
  if (channels === 1) {
    return { width, height, dpi, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
  }
  const grey = new Uint8Array(size);
  const coloured = new Uint8Array(size);
  const brightness = new Uint32Array(256);
  const ink = [new Uint32Array(256), new Uint32Array(256)] as const;
  let count = 0;
  let dark = 0;
  for (let at = 0, from = 0; at < size; at++, from += channels) {
    const red = data[from] ?? 0;
    const green = data[from + 1] ?? 0;
    const blue = data[from + 2] ?? 0;
    const most = Math.max(red, green, blue);
    const luminance = luminanceOf(red, green, blue);
    grey[at] = luminance;
    if (most - Math.min(red, green, blue) > COLOURED) {
      coloured[at] = 1;
      count++;
      const histogram = ink[hueOf(red, green, blue)];
      histogram[most] = (histogram[most] ?? 0) + 1;
      continue;
    }
    if (luminance < DARK) dark++;
    if ((at & 15) === 0) brightness[luminance] = (brightness[luminance] ?? 0) + 1;
  }
  if (count < size * LEAST_SHARE || count > size * MOST_SHARE) return { width, height, dpi, data: grey };
  // Typed in blue or copied in violet: taking the colour away would leave a blank page.
  if (count > size * LEAST_PRINT && count > dark * COLOURED_PRINT) return { width, height, dpi, data: grey };
  const paper = medianOf(brightness);
  const lift = ink.map((histogram) => paper / Math.max(1, medianOf(histogram)));
  const near = widen(coloured, width, height, EDGE);
  for (let at = 0; at < size; at++) {
    if (near[at] === 0) continue;
    const red = data[at * channels] ?? 0;
    const green = data[at * channels + 1] ?? 0;
    const blue = data[at * channels + 2] ?? 0;
    const most = Math.max(red, green, blue);
    const hue = hueOf(red, green, blue);
    if (most - Math.min(red, green, blue) <= WASHED_OUT || (dropped === 'seal' && hue === 1)) continue;
    grey[at] = Math.min(paper, Math.round(most * (lift[hue] ?? 1)));
  }
  return { width, height, dpi, data: grey };
}
