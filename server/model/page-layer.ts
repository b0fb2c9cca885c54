// The restored text of a page as it is to lie, unseen, over the page's picture.
import type { Box, Raster } from './page.ts';

/** `box`: in pixels of the raster. */
export interface LayerWord {
  readonly text: string;
  readonly box: Box;
}

export interface PageLayer {
  /** 1-based. */
  readonly number: number;
  /** undefined: the page could not be read, and is shown without a layer. */
  readonly raster: Raster | undefined;
  /**
   * What the page's own text is. right: it is the restored one. stamp: that of a signature, or none. wrong: another text, which must
   * not be found any more.
   */
  readonly own: 'right' | 'stamp' | 'wrong';
  /** In reading order; of no use where the page's own text is right and goes along. */
  readonly lines: readonly (readonly LayerWord[])[];
  /** Of a page whose own text is right: words that were put right since. They are to be found beside what is printed. */
  readonly amended: readonly LayerWord[];
}
