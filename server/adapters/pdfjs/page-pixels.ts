// A PDF page as pixels: the scan's own bitmap where the page is one picture, else the page rendered.
import type { Limits } from '../../config.ts';
import type { Box } from '../../model/page.ts';
import { asTurn, turn, type PixelImage } from '../../pages/ink/pixels.ts';
import { OCR_DPI, ocrDpiFor } from '../../pages/raster-size.ts';
import { pdfjs, type PdfPage } from './library.ts';
import { canvas } from './canvas.ts';
import { boundsOf, decodedObject, dpiOf, type PagePaint, type PaintedImage } from './page-images.ts';

/** A scan fills its page but for a hair's breadth of rounding and a scanner's margin. */
const WHOLE_PAGE = 0.92;
/** Shear of the picture's matrix, in shares of its size, below which it lies straight. */
const STRAIGHT = 0.002;
/** A bitmap up to this much finer than needed is read as it is; beyond, rendering it smaller saves more than it costs. */
const FINE_ENOUGH = OCR_DPI * 1.35;
/** Rendering a coarse scan finer than it is helps no one. */
const COARSEST_DPI = 150;

/** A picture as pdf.js decodes it. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray;
}

/** Share by which the two resolutions of a scan may differ. */
const SQUARE = 1.15;

/** Bit set: paper. */
function spread(bits: Uint8Array | Uint8ClampedArray, width: number, height: number): Uint8Array {
  const grey = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const byte = bits[y * stride + (x >> 3)] ?? 0;
      grey[y * width + x] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
    }
  }
  return grey;
}

/** The picture that is the whole page, where there is just one and nothing is painted with it. */
export function wholePageImage(page: PdfPage, paint: PagePaint): PaintedImage | undefined {
  const [left = 0, low = 0, right = 0, high = 0] = page.view;
  const area = (right - left) * (high - low);
  const covering = paint.images.filter((image) => {
    const bounds = boundsOf(image);
    const across = Math.min(bounds.right, right) - Math.max(bounds.left, left);
    const down = Math.min(bounds.high, high) - Math.max(bounds.low, low);
    return across > 0 && down > 0 && across * down >= WHOLE_PAGE * area;
  });
  const [image] = covering;
  if (image === undefined || covering.length > 1 || paint.visibleText) return undefined;
  const [a, b, c, d] = image.matrix;
  const straight = Math.abs(b) <= STRAIGHT * a && Math.abs(c) <= STRAIGHT * d && a > 0 && d > 0;
  return straight && image.id !== undefined && dpiOf(image) <= FINE_ENOUGH && isSquare(image)
    ? image
    : undefined;
}

/** A fax has half as many dots down as across: rendering makes them square. */
function isSquare({ width, height, matrix: [a, , , d] }: PaintedImage): boolean {
  const ratio = (width * d) / (height * a);
  return ratio < SQUARE && ratio > 1 / SQUARE;
}

async function ownPixels(page: PdfPage, image: PaintedImage): Promise<PixelImage | undefined> {
  const decoded = (await decodedObject(page, image.id ?? '')) as PdfImage | null;
  if (!decoded?.data) return undefined;
  const { width, height, kind, data } = decoded;
  const { ImageKind } = pdfjs;
  const dpi = Math.round(dpiOf({ ...image, width, height }));
  if (kind === ImageKind.GRAYSCALE_1BPP)
    return { width, height, channels: 1, dpi, data: spread(data, width, height) };
  if (kind === ImageKind.RGB_24BPP) return { width, height, channels: 3, dpi, data };
  return kind === ImageKind.RGBA_32BPP ? { width, height, channels: 4, dpi, data } : undefined;
}

/** `annotations`: as people see the page, or as the engine should. `part`: in pixels at `dpi`; the whole page where it is left out. */
export async function render(
  page: PdfPage,
  dpi: number,
  annotations: 'shown' | 'hidden',
  part?: Box,
): Promise<PixelImage> {
  const offset = part && { offsetX: -part.left, offsetY: -part.top };
  const viewport = page.getViewport({ scale: dpi / 72, ...offset });
  const sheet = canvas().createCanvas(
    Math.max(1, part ? part.right - part.left : Math.round(viewport.width)),
    Math.max(1, part ? part.bottom - part.top : Math.round(viewport.height)),
  );
  const { AnnotationMode } = pdfjs;
  await page.render({
    canvas: sheet as never,
    canvasContext: sheet.getContext('2d') as never,
    viewport,
    annotationMode: annotations === 'shown' ? AnnotationMode.ENABLE : AnnotationMode.DISABLE,
  }).promise;
  const { width, height } = sheet;
  return { width, height, channels: 4, dpi, data: new Uint8Array(sheet.data()) };
}

export async function pagePixels(page: PdfPage, paint: PagePaint, limits: Limits): Promise<PixelImage> {
  const whole = wholePageImage(page, paint);
  if (whole !== undefined) {
    const own = await ownPixels(page, whole);
    if (own !== undefined) return turn(own, asTurn(page.rotate));
  }
  const finest = Math.max(COARSEST_DPI, ...paint.images.map(dpiOf));
  const wanted = paint.visibleText || paint.shapes > 0 || paint.images.length === 0 ? OCR_DPI : finest;
  const size = page.getViewport({ scale: 1 });
  return render(page, Math.min(Math.round(wanted), ocrDpiFor(size, limits.pixels)), 'hidden');
}
