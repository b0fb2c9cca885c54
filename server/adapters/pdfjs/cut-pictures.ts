// Pictures of a page whose bytes end too early in the file, by their pixels: pdf.js gives what there is of them, over a rest
// that it leaves out or leaves at its first colour, and says so of JPEG alone.
import { pdfjs, type PdfPage } from './library.ts';
import { decodedObject, type PagePaint } from './page-images.ts';
import type { PdfImage } from './page-pixels.ts';

/** Of a picture's rows that are gone: fewer are a writer's rounding. */
const TELLING_ROWS = 0.01;
/** Of 255. The foot of a whole page is of one colour where it is paper. */
const LIGHT = 200;

function bytesOfRow({ width, kind }: PdfImage): number {
  const { ImageKind } = pdfjs;
  if (kind === ImageKind.GRAYSCALE_1BPP) return (width + 7) >> 3;
  return width * (kind === ImageKind.RGBA_32BPP ? 4 : 3);
}

/** Rows at the foot of which there is no byte, or that are of one dark colour. */
function emptyRows(image: PdfImage, data: Uint8Array | Uint8ClampedArray): number {
  const row = bytesOfRow(image);
  const pixel = Math.max(1, Math.floor(row / image.width));
  let end = Math.min(data.length, row * image.height);
  const first = data.subarray(end - pixel, end);
  if (first.every((value) => value >= LIGHT)) return image.height - Math.ceil(end / row);
  while (end > 0 && data[end - 1] === first[(end - 1) % pixel]) end--;
  return image.height - Math.ceil(end / row);
}

/**
 * `unpackedInPart`: the library heard that packed bytes of the page ended too early. A picture may end in a black edge
 * without that, as scanners leave them.
 */
export async function holdsCutPicture(
  page: PdfPage,
  { images }: PagePaint,
  unpackedInPart: () => boolean,
): Promise<boolean> {
  for (const { id } of images) {
    if (id === undefined) continue;
    const image = (await decodedObject(page, id)) as PdfImage | null;
    if (!image?.data) continue;
    const isShort = image.data.length < bytesOfRow(image) * image.height * (1 - TELLING_ROWS);
    if (isShort) return true;
    if (unpackedInPart() && emptyRows(image, image.data) >= TELLING_ROWS * image.height) return true;
  }
  return false;
}
