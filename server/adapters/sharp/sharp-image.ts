// Picture files (PNG, JPEG, TIFF with its pages, WebP, GIF, AVIF) through sharp.
import { sharp, type Sharp } from './sharp-library.ts';
import type { Limits } from '../../config.ts';
import { Failure } from '../../failure.ts';
import type { Raster, Remark } from '../../model/page.ts';
import { clean } from '../../pages/cleaning/clean.ts';
import type { PixelImage } from '../../pages/ink/pixels.ts';
import type { Source } from '../../pages/recognition/prepared.ts';
import { OCR_DPI, rasterFor } from '../../pages/raster-size.ts';
import { encodePicture } from './encode-picture.ts';
import { sheetOf } from './sheet-of.ts';
import { unequalResolution, type Resolution } from './tiff-resolution.ts';

/** Long side of A4 in inches: what a picture without a believable resolution is taken to show. */
const PAGE_INCHES = 11.69;

/** Sides of a picture: longer ones show no paper. One of 1 × 60,000,000 kept its thread for ten minutes. */
const MOST_DRAWN_OUT = 200;

interface Shape {
  readonly width: number;
  readonly height: number;
}

interface Told extends Shape {
  readonly pages: number;
  /** Pictures that follow the first of a film. */
  readonly frames: number;
  readonly hasAlpha: boolean;
}

async function shapeOf(bytes: Uint8Array, limits: Limits): Promise<Told> {
  try {
    const {
      autoOrient,
      pages = 1,
      format,
      hasAlpha,
    } = await sharp(bytes, {
      limitInputPixels: false,
      failOn: 'truncated',
    }).metadata();
    const { width, height } = autoOrient;
    if (width * height > limits.pixels) {
      throw new Failure('too-large', {
        detail: `Ảnh có ${width} × ${height} điểm, tối đa ${Math.round(limits.pixels / 1e6)} triệu điểm.`,
      });
    }
    if (Math.max(width, height) > MOST_DRAWN_OUT * Math.min(width, height)) {
      throw new Failure('damaged', {
        detail: `Ảnh có ${width} × ${height} điểm, không phải hình của một trang giấy.`,
      });
    }
    // The frames of a film are no pages.
    const isFilm = format !== 'tiff';
    return { width, height, hasAlpha, pages: isFilm ? 1 : pages, frames: isFilm ? pages - 1 : 0 };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('damaged', { cause: error });
  }
}

/** Pixels: rounds the steps that rows drawn twice make of slanted strokes. Of 0, 0.7, 0.85 and 1 it misread the fewest words of a fax. */
const STEPS_BLUR = 0.85;

interface Square {
  readonly size: Shape;
  readonly dpi: number;
}

/** The coarser direction gets as many dots as the finer has: letters are found by their shapes. */
function squareOf({ width, height }: Shape, resolution: Resolution | undefined): Square | undefined {
  if (resolution === undefined) return undefined;
  const { across, down } = resolution;
  const dpi = Math.max(across, down);
  const size = { width: Math.round((width * dpi) / across), height: Math.round((height * dpi) / down) };
  return { size, dpi };
}

/** Of 255: with no darker dot there is nothing to be seen on white. */
const UNSEEN = 230;

async function flattened(image: Sharp, dpi: number): Promise<PixelImage> {
  const { data, info } = await image.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const channels = info.channels === 1 || info.channels === 4 ? info.channels : 3;
  return { width: info.width, height: info.height, channels, dpi, data };
}

/** On white paper; what is drawn in white on nothing, the other way round. */
async function pixelsOf(image: Sharp, dpi: number, hasAlpha: boolean): Promise<PixelImage> {
  const white = await flattened(image.clone().flatten({ background: '#ffffff' }), dpi);
  if (!hasAlpha || white.data.some((level) => level < UNSEEN)) return white;
  return flattened(image.clone().flatten({ background: '#000000' }).negate(), dpi);
}

const filmRemark = (frames: number): Remark => ({
  code: 'content-not-read',
  message: `Ảnh động còn ${frames} khung hình sau khung đầu, chưa được đọc. Hãy nộp riêng từng trang.`,
  reach: 'document',
});

export async function openImage(bytes: Uint8Array, limits: Limits): Promise<Source> {
  const { pages, frames, hasAlpha, ...first } = await shapeOf(bytes, limits);
  if (pages > limits.pages) throw new Failure('too-many-pages');
  /** Pages whose dots are no squares, as they are made square. */
  const squares = new Map<number, Square>();
  const page = (number: number): Sharp => {
    const picture = sharp(bytes, {
      page: number - 1,
      limitInputPixels: limits.pixels,
      failOn: 'truncated',
    }).autoOrient();
    const square = squares.get(number);
    return square === undefined
      ? picture
      : picture.resize({ ...square.size, fit: 'fill', kernel: 'linear' }).blur(STEPS_BLUR);
  };
  const rasterOf = async (number: number): Promise<Raster & { readonly dpiOfFile: number }> => {
    const found = number === 1 ? first : (await sharp(bytes, { page: number - 1 }).metadata()).autoOrient;
    const square = squareOf(found, unequalResolution(bytes, number));
    if (square) squares.set(number, square);
    const { width, height } = square?.size ?? found;
    if (width * height > limits.pixels) throw new Failure('too-large');
    const dpiOfFile = square?.dpi ?? Math.max(width, height) / PAGE_INCHES;
    return {
      ...rasterFor({ width: (width / dpiOfFile) * 72, height: (height / dpiOfFile) * 72 }),
      dpiOfFile,
    };
  };
  const guarded = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (cause) {
      throw new Failure('damaged', { cause });
    }
  };
  // A picture cut short decodes to grey rows without a word: better refused at the door.
  await guarded(page(1).stats());
  return {
    pageCount: pages,
    async prepare(number) {
      const { dpiOfFile, ...raster } = await rasterOf(number);
      const dpi = Math.min(OCR_DPI, Math.round(dpiOfFile));
      const shrunk =
        dpiOfFile > OCR_DPI
          ? page(number).resize({ width: Math.round((raster.width / raster.dpi) * OCR_DPI) })
          : page(number);
      const pixels = await guarded(pixelsOf(shrunk, dpi, hasAlpha));
      const remarks = frames > 0 ? [filmRemark(frames)] : [];
      return { raster, layer: undefined, reason: 'only-source', clean: clean(pixels, raster), remarks };
    },
    sheets: {
      pdf: undefined,
      hasVisibleText: () => Promise.resolve(false),
      picture: (number) => guarded(sheetOf(bytes, number, limits)),
    },
    async picture(number) {
      const { width, height } = await rasterOf(number);
      return guarded(encodePicture(page(number), width, height));
    },
  };
}
