// Pixels → the picture people see: WebP, made smaller until it is quick to send.
import { sharp, type Sharp } from './sharp-library.ts';
import type { Picture } from '../../model/bitmap.ts';

/** A page in a list of pages should come at once over an office line. */
const PICTURE_BYTES = 200 * 1024;
const QUALITIES = [70, 50, 32];

export async function encodePicture(pixels: Sharp, width: number, height: number): Promise<Picture> {
  const resized = await pixels
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  let data = new Uint8Array();
  for (const quality of QUALITIES) {
    data = await sharp(resized.data, { raw: resized.info }).webp({ quality, effort: 2 }).toBuffer();
    if (data.length <= PICTURE_BYTES) break;
  }
  return { mediaType: 'image/webp', width, height, data };
}
