// Text → its words with their places, as written and folded: the one notion of a word that index, query and highlight share.
import { fold } from '../language/fold.ts';
import { unifyTonePlacement } from '../language/tone-marks.ts';
import type { Span } from '../model/transcript.ts';

export interface IndexedWord extends Span {
  /** NFC, lower case, tone marks in one place: “hoá” and “hóa” are one word. */
  readonly exact: string;
  /** Without accents; the same length. */
  readonly folded: string;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** `text` is NFC. */
export function wordsOf(text: string): readonly IndexedWord[] {
  return [...text.matchAll(WORD)].map((match) => {
    const exact = unifyTonePlacement(match[0]).toLowerCase();
    return { start: match.index, end: match.index + match[0].length, exact, folded: fold(exact) };
  });
}
