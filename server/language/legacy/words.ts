// Words as the recognition of old encodings counts them: does a word read as Vietnamese, with marks that show it?
import { isSyllable } from '../syllable.ts';

/** Letters at both ends, as most words have. */
const IS_BARE = /^[\p{L}\p{M}](?:.*[\p{L}\p{M}])?$/su;
const EDGE = /[\p{L}\p{M}]/u;

/** Without the signs around it. By hand: a pattern with `+$` takes the square of a long run of signs. */
export function bare(word: string): string {
  if (IS_BARE.test(word)) return word;
  let first = 0;
  let end = word.length;
  while (first < end && !EDGE.test(word.charAt(first))) first++;
  while (end > first && !EDGE.test(word.charAt(end - 1))) end--;
  return word.slice(first, end);
}

/** A well-formed syllable of more than one letter with marks that only Vietnamese has. */
export function isMarkedSyllable(word: string): boolean {
  const letters = bare(word);
  return letters.length > 1 && /\P{ASCII}/u.test(letters) && isSyllable(letters);
}

/** Share of words that are well-formed and carry marks that only Vietnamese has. */
export function accentedShare(text: string): number {
  const words = text
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '');
  const accented = words.filter((word) => /\P{ASCII}/u.test(word) && isSyllable(word)).length;
  return words.length === 0 ? 0 : accented / words.length;
}
