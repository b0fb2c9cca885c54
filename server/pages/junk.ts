// Strokes of a signature, a seal's rim and a torn edge that the engine took for letters: left out, with what it was
// sure of kept however odd it looks.
import { isSyllable } from '../language/syllable.ts';
import type { Line, Word } from '../model/page.ts';
import { lineOf } from './reading-order.ts';

/** Below this mean confidence a line without a single syllable is no writing. */
const NO_WRITING = 0.4;
/** A sign alone, below this confidence, at the end of a line or on a line of its own is a speck. */
const NO_SIGN = 0.5;
/** A syllable of one letter proves nothing. */
const LEAST_SYLLABLE = 2;

function isWord({ text, confidence }: Word): boolean {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (/\p{N}/u.test(bare)) return confidence >= NO_WRITING;
  return bare.length >= LEAST_SYLLABLE && isSyllable(bare) && confidence >= NO_WRITING;
}

function isSpeck({ text, confidence }: Word): boolean {
  return confidence < NO_SIGN && !/[\p{L}\p{N}]/u.test(text);
}

function isWriting(words: readonly Word[]): boolean {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const sure =
    words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / Math.max(1, letters);
  return sure >= NO_WRITING || words.some(isWord);
}

/** A dash of low confidence before text is a list's mark and stays. */
export function withoutJunk(lines: readonly Line[]): readonly Line[] {
  return lines
    .map((line) => {
      const words = [...line.words];
      for (let last = words.at(-1); last && isSpeck(last); last = words.at(-1)) words.pop();
      return words;
    })
    .filter((words) => words.length > 0 && isWriting(words))
    .map(lineOf);
}
