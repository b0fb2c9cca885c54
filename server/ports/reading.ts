// What reading asks of the world: an engine that recognises pictures, and readers that open files.
import type { GreyBitmap, Picture } from '../model/bitmap.ts';
import type { PageLayer } from '../model/page-layer.ts';
import type { Line, Page } from '../model/page.ts';

/** What a bitmap shows: a page to be divided by the engine (the default), one block of lines, or one line. */
export type Layout = 'page' | 'block' | 'line';

/** Recognises one cleaned page. The same bitmap gives the same lines whatever was read before. */
export interface OcrEngine {
  /**
   * Boxes are pixels of the bitmap. Rejects with Failure `page-unreadable` when the engine fails, AbortError when cancelled.
   * `onTurn` is called when the engine begins with it, after those that were asked for before.
   */
  recognize(
    bitmap: GreyBitmap,
    signal: AbortSignal,
    layout?: Layout,
    onTurn?: () => void,
  ): Promise<readonly Line[]>;
  close(): Promise<void>;
}

/** A file opened for reading; its bytes were recognised and its limits checked. */
export interface OpenFile {
  readonly mediaType: string;
  readonly pageCount: number;
  /**
   * Reads page `number` (1-based). Pages may be read in any order and several at once. `every-reading` also recognises the
   * picture of a page whose text layer would do, so that a person can choose.
   */
  read(number: number, signal: AbortSignal, need?: 'every-reading'): Promise<Page>;
  /** The page as people see it, in the pixels that boxes refer to; undefined where the source has no pages to look at. */
  picture(number: number, signal: AbortSignal): Promise<Picture | undefined>;
  /**
   * A PDF of its pages as they are seen, in which the text of the layers is found and no other. Rejects with Failure `no-pictures`
   * where the source has no pages to look at.
   */
  layered(layers: readonly PageLayer[], signal: AbortSignal): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What a file holds, or where it lies: a long scan on disk is read piece by piece and never held whole. */
export type Content = Uint8Array | { readonly path: string; readonly size: number };

export interface PageReader {
  /** Rejects with Failure: empty, unsupported-type, too-large, too-many-pages, encrypted, damaged, no-pages. */
  open(content: Content, name: string, signal: AbortSignal): Promise<OpenFile>;
  close(): Promise<void>;
}
