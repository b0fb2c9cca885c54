// What the core asks of the world. Adapters implement these; wire.ts names them.
import type { Line, Page } from './model/page.ts';

// ---- Reading ----

/** One channel, one byte a pixel, rows from the top, no padding. */
export interface GreyBitmap {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly data: Uint8Array;
}

/** An encoded picture for people. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Recognises one cleaned page. The same bitmap gives the same lines whatever was read before. */
export interface OcrEngine {
  /** Boxes are pixels of the bitmap. Rejects with Failure `page-unreadable` when the engine fails, AbortError when cancelled. */
  recognize(bitmap: GreyBitmap, signal: AbortSignal): Promise<readonly Line[]>;
  close(): Promise<void>;
}

/** A file opened for reading; its bytes were recognised and its limits checked. */
export interface OpenFile {
  readonly mediaType: string;
  readonly pageCount: number;
  /** Reads page `number` (1-based). Pages may be read in any order and several at once. */
  read(number: number, signal: AbortSignal): Promise<Page>;
  /** The page as people see it, in the pixels that boxes refer to; undefined where the source has no pages to look at. */
  picture(number: number, signal: AbortSignal): Promise<Picture | undefined>;
  close(): Promise<void>;
}

export interface PageReader {
  /** Rejects with Failure: empty, unsupported-type, too-large, too-many-pages, encrypted, damaged, no-pages. */
  open(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<OpenFile>;
  close(): Promise<void>;
}
