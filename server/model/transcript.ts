// The running text of a document and the way back from any part of it to paper. All offset arithmetic lives here.
import type { Alternative, Box, Remark } from './page.ts';

/** Half-open, UTF-16 units, in `Transcript.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** 1-based, inclusive, as in every JSON the program prints. */
export type LineRange = readonly [first: number, last: number];

/** Where a word of the text stands on paper. */
export interface Origin {
  readonly span: Span;
  readonly page: number;
  readonly box: Box;
  /** 0..1, of the reading. */
  readonly confidence: number;
  /** What else the engine could have read here; left out where it told nothing, or where the text is not what it read any more. */
  readonly alternatives?: readonly Alternative[];
}

/**
 * marks: the letters stood, the diacritics changed. confusion: letters changed. lexicon: a fixed phrase or name.
 * kept: nothing changed, but other words fit nearly as well or better.
 */
export type CorrectionReason = 'marks' | 'confusion' | 'lexicon' | 'person' | 'kept';

export interface Correction {
  /** Of the corrected text. */
  readonly span: Span;
  /** What the source said. */
  readonly read: string;
  /** Calibrated probability that the text is right as it now stands, 0..1. */
  readonly confidence: number;
  readonly reason: CorrectionReason;
  /** Up to five, the chosen one first. */
  readonly candidates: readonly string[];
  /** Of the candidates, 0..1, in their order; what nobody weighed has none: what a person wrote, what only the engine told. */
  readonly probabilities?: readonly number[];
  /** What a person's correction took the place of, so that it can be taken back; left out of the machine's. */
  readonly was?: {
    readonly text: string;
    /** Spans from the start of `text`. */
    readonly corrections: readonly Correction[];
  };
}

export interface TranscriptPage {
  readonly number: number;
  readonly span: Span;
  /** How far the page's text can be trusted, 0..1: below 0.5 nothing on it may be called missing. */
  readonly legibility: number;
}

/** What the text does not hold, and where it would stand. */
export interface Gap extends Pick<Remark, 'code' | 'message' | 'reach'> {
  /** 1-based: the line that it stands before, or the last one. */
  readonly line: number;
  readonly page: number;
}

export interface Transcript {
  /** Lines separated by "\n"; line k of every JSON is the k-th of them. */
  readonly text: string;
  readonly pages: readonly TranscriptPage[];
  /** In order of span; empty for sources without geometry. */
  readonly origins: readonly Origin[];
  /** In order of span. */
  readonly corrections: readonly Correction[];
  /** In order of line; left out where everything that the pages show is in the text. */
  readonly gaps?: readonly Gap[];
}

/** The lines of a transcript's text, without their newline. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

/** Offsets at which each line starts, followed by one past the end of the text. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  starts.push(text.length + 1);
  return starts;
}

/** The page that holds an offset; the last page for offsets at the end. */
export function pageAt(transcript: Transcript, offset: number): TranscriptPage | undefined {
  return (
    transcript.pages.find((page) => offset >= page.span.start && offset < page.span.end) ??
    transcript.pages.at(-1)
  );
}
