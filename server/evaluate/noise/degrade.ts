// A clean PDF → the PDF that an office scanner makes of its printed copy: skew, noise, blur, speckle, JPEG, one image a page.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { seededRandom } from './random.ts';

export interface ScanQuality {
  readonly dpi: number;
  /** Degrees; positive turns the paper clockwise. */
  readonly skew: number;
  /** Standard deviation of the grain, in grey levels of 256. */
  readonly grain: number;
  /** Pixels, sigma. */
  readonly blur: number;
  /** Specks of dust for each square inch. */
  readonly specks: number;
  /** Grey levels of ink and of paper. */
  readonly ink: number;
  readonly paper: number;
  /** JPEG quality, 1..100. */
  readonly jpeg: number;
}

/** What most offices send: a flat-bed or feeder scan at the decree's 200 dpi. */
export const TYPICAL_SCAN: ScanQuality = {
  dpi: 200,
  skew: 0.8,
  grain: 7,
  blur: 0.5,
  specks: 0.4,
  ink: 28,
  paper: 246,
  jpeg: 60,
};

/** A copy of a copy through a worn feeder. */
export const BAD_SCAN: ScanQuality = {
  dpi: 150,
  skew: -2.5,
  grain: 12,
  blur: 0.6,
  specks: 9,
  ink: 96,
  paper: 214,
  jpeg: 42,
};

const POINTS_PER_INCH = 72;
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Pages as PNG pictures. */
export async function renderPages(pdf: Uint8Array, dpi: number): Promise<readonly Uint8Array[]> {
  const assets = (folder: string): string => `${join(PDFJS, folder)}/`;
  const task = getDocument({
    data: pdf.slice(),
    standardFontDataUrl: assets('standard_fonts'),
    cMapUrl: assets('cmaps'),
    wasmUrl: assets('wasm'),
    verbosity: 0,
  });
  const document = await task.promise;
  const pictures: Uint8Array[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: canvas as never, viewport }).promise;
    pictures.push(new Uint8Array(canvas.toBuffer('image/png')));
  }
  await task.destroy();
  return pictures;
}

/** Sum of three uniform draws: near enough to a bell for grain. */
function grainOf(random: () => number): number {
  return (random() + random() + random() - 1.5) * 2;
}

async function scanPage(
  picture: Uint8Array,
  quality: ScanQuality,
  random: () => number,
): Promise<Uint8Array> {
  const { width, height } = await sharp(picture).metadata();
  const turned = await sharp(picture)
    .flatten({ background: '#fff' })
    .rotate(quality.skew, { background: '#fff' })
    .png()
    .toBuffer({ resolveWithObject: true });
  const { data, info } = await sharp(turned.data)
    // Turning widens the canvas; the glass of the scanner stays as large as the paper.
    .extract({
      left: Math.floor((turned.info.width - width) / 2),
      top: Math.floor((turned.info.height - height) / 2),
      width,
      height,
    })
    .blur(Math.max(0.3, quality.blur))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const range = (quality.paper - quality.ink) / 255;
  for (let at = 0; at < data.length; at += info.channels) {
    // One draw for the three channels: sensors' grain is grey, and coloured grain would triple the file.
    const grain = grainOf(random) * quality.grain;
    for (let channel = 0; channel < info.channels; channel++) {
      const level = quality.ink + (data[at + channel] ?? 0) * range + grain;
      data[at + channel] = Math.max(0, Math.min(255, Math.round(level)));
    }
  }
  const specks = Math.round(quality.specks * (info.width / quality.dpi) * (info.height / quality.dpi));
  for (let speck = 0; speck < specks; speck++) {
    const x = Math.floor(random() * (info.width - 3));
    const y = Math.floor(random() * (info.height - 3));
    const size = random() < 0.8 ? 1 : 2;
    const level = Math.round(quality.ink + random() * 60);
    for (let dy = 0; dy < size; dy++) {
      data.fill(
        level,
        ((y + dy) * info.width + x) * info.channels,
        ((y + dy) * info.width + x + size) * info.channels,
      );
    }
  }
  const { width: wide, height: high, channels } = info;
  return new Uint8Array(
    await sharp(data, { raw: { width: wide, height: high, channels } })
      .jpeg({ quality: quality.jpeg })
      .toBuffer(),
  );
}

export async function imagePdf(pictures: readonly Uint8Array[], dpi: number): Promise<Uint8Array> {
  const made = new Date(Date.UTC(2026, 0, 1));
  const document = new PDFDocument({
    autoFirstPage: false,
    info: { Producer: 'Scanner', Creator: 'Scanner', CreationDate: made, ModDate: made },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (const picture of pictures) {
    const { width, height } = await sharp(picture).metadata();
    const size: [number, number] = [(width / dpi) * POINTS_PER_INCH, (height / dpi) * POINTS_PER_INCH];
    document.addPage({ size, margin: 0 });
    document.image(Buffer.from(picture), 0, 0, { width: size[0], height: size[1] });
  }
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** A sheet that slipped in the feeder: a blur in which no line can be told. */
const SLIPPED: Partial<ScanQuality> = { blur: 24, grain: 3, specks: 0 };

/** `slipped`: the page, counted from 1, that nobody can read. */
export async function scanOf(
  pdf: Uint8Array,
  quality: ScanQuality,
  seed: number,
  slipped?: number,
): Promise<Uint8Array> {
  const random = seededRandom(seed);
  const scanned: Uint8Array[] = [];
  for (const [at, picture] of (await renderPages(pdf, quality.dpi)).entries()) {
    const worse = at + 1 === slipped ? SLIPPED : {};
    scanned.push(await scanPage(picture, { ...quality, ...worse }, random));
  }
  return imagePdf(scanned, quality.dpi);
}
