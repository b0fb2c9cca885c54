// What both engines share: the model, the modes and the settings of Tesseract.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GreyBitmap } from '../../model/bitmap.ts';
import type { Clock } from '../node/clock.ts';
import type { Priority } from '../node/priority.ts';
import type { Layout } from '../../ports/reading.ts';

export interface TesseractOptions {
  /** Bitmaps recognised at once. */
  readonly workers: number;
  /** Pages after which a worker is renewed; enough to keep its memory in bounds where it is not said. */
  readonly pagesPerWorker?: number;
  /** Milliseconds for one bitmap; two minutes where it is not said. */
  readonly pageMs?: number;
  /** Measures it; the machine's where it is not said. */
  readonly clock?: Clock;
  /** Of whatever recognises; as the process where it is not said. */
  readonly priority?: Priority;
}

export const PAGE_MS = 120_000;

/** The smaller of the package's two models: the other one adds the engine of Tesseract 3, which is not used. */
export const MODEL_FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
);

/** Page segmentation modes. For pages, 4 reads as well as 3 or worse, and 6 reads the seal as text. */
export const MODES: Readonly<Record<Layout, string>> = { page: '3', block: '6', line: '7' };

export const PARAMETERS = {
  // Words of one page must not be preferred on the next: the same bitmap gives the same text.
  tessedit_enable_doc_dict: '0',
  // What else each letter may be: told in hOCR only. Mode 1 tells it column by column of pixels, in three times the text.
  lstm_choice_mode: '2',
  // Nats of a choice are told as 100 less this many times them, and not below 0: the usual 5 cuts off after 20 nats.
  lstm_rating_coefficient: '1',
  // What it remarks about a page is not for the user's terminal.
  debug_file: '/dev/null',
} as const;

/** The engine guesses where it is told a resolution outside these. */
export function believableDpi(dpi: number): string {
  return String(Math.min(2400, Math.max(70, Math.round(dpi))));
}

/** One-channel PNM: the only raw form that Tesseract takes without decoding. */
export function asPgm({ width, height, data }: GreyBitmap): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}
