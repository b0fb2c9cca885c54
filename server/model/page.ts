// What was read from one page, before anything is made of it: lines of words with boxes, and how each came to be chosen.

/** Pixels of the page image, origin top left; right and bottom are exclusive. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Another text of a whole word, which the engine's letters also allow. */
export interface Alternative {
  readonly text: string;
  /** By the engine's letters alone, as a multiple of the word as read: 1 is as likely, 0.01 a hundred times less. */
  readonly likelihood: number;
}

/** What the reader separates by space; in Vietnamese, a syllable. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** 0..1, as the engine reports it; 1 for a text layer. */
  readonly confidence: number;
  /** Likeliest first, a handful; left out where the engine was sure of every letter or tells none. */
  readonly alternatives?: readonly Alternative[];
}

/**
 * A line in reading order. `words` is empty where the source has no geometry (.txt, .docx); else `text` is their texts joined by one
 * space, or by tabs where the next cell of a table begins.
 */
export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
}

/** file: the characters of a text or Word file. text-layer: of a PDF. ocr: recognised from the image. */
export type PageSource = 'file' | 'text-layer' | 'ocr';

/** How Vietnamese a text is; see language/quality.ts for the measures and their thresholds. */
export interface Quality {
  /** Tokens that hold at least one letter. */
  readonly words: number;
  /** Share of them that are well-formed Vietnamese syllables, 0..1. */
  readonly wellFormed: number;
  /** Share of them that carry a Vietnamese diacritic or đ, 0..1. */
  readonly accented: number;
  /** Share of them with digits or symbols inside, 0..1. */
  readonly polluted: number;
  readonly verdict: 'good' | 'garbled' | 'foreign' | 'empty';
}

/** One way in which the page could be read. */
export interface Reading {
  readonly source: PageSource;
  readonly lines: readonly Line[];
  readonly quality: Quality;
}

export type ReadingReason =
  | 'only-source'
  | 'text-layer-is-good'
  | 'text-layer-is-garbled'
  | 'text-layer-is-a-stamp'
  | 'text-layer-is-empty'
  | 'text-layer-covers-part'
  | 'chosen-by-person'
  | 'unreadable';

/**
 * Something of the page that its text does not hold. content-not-read: it is there for a reader of the page, and a demand may
 * be answered in it. hidden-text: it is in the file, but nobody sees it on paper.
 */
export interface Remark {
  readonly code: 'content-not-read' | 'hidden-text';
  /** A Vietnamese sentence: what it is and where. */
  readonly message: string;
  /** Where it stands on the page, in pixels of the raster from its top; of pages with a picture. */
  readonly top?: number;
  /** How many of the page's lines stand before it; of sources without pictures. */
  readonly linesBefore?: number;
  /** Set where it may hold any part of the document, as an attached file does. */
  readonly reach?: 'document';
}

/** Pixels of the image that boxes refer to. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

export interface Page {
  /** 1-based. */
  readonly number: number;
  /** undefined where the source has no pages to look at (.txt, .docx). */
  readonly raster: Raster | undefined;
  /** The chosen reading first; the others are kept so that a person can switch. */
  readonly readings: readonly [Reading, ...Reading[]];
  readonly reason: ReadingReason;
  /** Of an unreadable page: why, in a sentence for people. */
  readonly fault?: string;
  /** Left out where everything on the page is in its text. */
  readonly remarks?: readonly Remark[];
}
