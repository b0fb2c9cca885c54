// What a page gives before recognition: its own text if it has any, and its picture made ready for the engine.
import type { Box, Raster, Reading, ReadingReason, Remark } from '../../model/page.ts';
import type { GreyBitmap, Picture } from '../../model/bitmap.ts';
import type { Glimpse } from '../ink/cut-out.ts';
import type { Bend } from '../orientation/bend.ts';
import type { Projection } from '../orientation/projection.ts';

/** A bitmap to be recognised, and the way of its pixels back to the raster's. */
export interface CleanPage {
  readonly bitmap: GreyBitmap;
  readonly toRaster: Projection;
  /** Where the page's lines were bent: of the bitmap to what is projected. */
  readonly bend?: Bend;
  /** The same page as large as it was scanned, where small print is shown larger in the bitmap: what one loses the other has. */
  readonly unenlarged?: GreyBitmap;
  /** Where lines of text stand by their ink alone, in pixels of the bitmap. */
  readonly inkLines: readonly Box[];
  readonly tables: readonly CutTable[];
  /** The upper part of a coloured page with the ink of pens and number stamps left in it; as wide as the bitmap. */
  readonly written?: GreyBitmap;
  /** Where the page seems to lie turned: the other ways it may lie. This one holds unless another reads better. */
  readonly otherwise?: readonly CleanPage[];
}

/** A ruled table, cut into its cells row by row; it is blank in the bitmap. */
export interface CutTable {
  /** In pixels of the bitmap. */
  readonly box: Box;
  /** undefined: a cell without ink. */
  readonly rows: readonly (readonly (Glimpse | undefined)[])[];
}

export interface Prepared {
  readonly raster: Raster | undefined;
  /** Text the file itself carries, in reading order, boxes in raster pixels; undefined where it cannot carry any. */
  readonly layer: Reading | undefined;
  /** What the layer was found to be. */
  readonly reason: ReadingReason;
  /** Present where the page's own text does not do. */
  readonly clean: CleanPage | undefined;
  /** Parts of a page whose own text does, that are pictures and may say something. */
  readonly insets?: readonly CleanPage[];
  /** What the page holds beside the text that was read of it. */
  readonly remarks?: readonly Remark[];
  /** What is told of the layer where its picture is looked at and the layer is kept all the same. */
  readonly ofLayer?: readonly Remark[];
}

/** What a PDF with a layer of text is made of. */
export interface Sheets {
  /** The file itself where it is a PDF. */
  readonly pdf: (() => Uint8Array) | undefined;
  /** Whether text is painted in sight on the page: it cannot be taken off without what is seen. */
  hasVisibleText(number: number): Promise<boolean>;
  /** The page as people see it; the file's own bytes where they can be. */
  picture(number: number): Promise<{ readonly kind: 'jpeg' | 'png'; readonly bytes: Uint8Array }>;
}

/** A file opened by one of the adapters. Pages are asked for one at a time. */
export interface Source {
  readonly pageCount: number;
  /** With `every-reading`, `clean` is present wherever there is something to look at. */
  prepare(number: number, need?: 'every-reading'): Promise<Prepared>;
  picture(number: number): Promise<Picture | undefined>;
  /** Left out where the source has no pages to look at. */
  readonly sheets?: Sheets;
}
