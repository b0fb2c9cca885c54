// Headings whose letters were set apart by spaces ("K Ế  H O Ạ C H") → which tokens are letters of one word.
import { isSyllable } from './syllable.ts';

const LETTER = /^\p{L}$/u;
const STOP = /^[,.:;]$/;
const MARKED = /[^\p{ASCII}]/u;
/** Fewer single letters in a row are abbreviations or points of a list. */
const LEAST_LETTERS = 4;
/** No heading is longer; what is looked at grows with the square of it. */
const MOST_LETTERS = 120;
const LONGEST_SYLLABLE = 7;
/** For a quick look at lines, of which hardly one has any. */
const SPACED = /(?:^|\s)\p{L}(?:\s+\p{L}){3}(?!\p{L})/u;

/** Lengths of the fewest syllables that the letters are; of as few, the longer first. */
function syllablesOf(letters: string): readonly number[] | undefined {
  const best: (readonly number[] | undefined)[] = Array.from({ length: letters.length + 1 });
  best[letters.length] = [];
  for (let at = letters.length - 1; at >= 0; at--) {
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length > 0; length--) {
      const rest = best[at + length];
      if (rest === undefined || !isSyllable(letters.slice(at, at + length))) continue;
      if (rest.length + 1 < (best[at]?.length ?? Infinity)) best[at] = [length, ...rest];
    }
  }
  return best[0];
}

/**
 * How many of the tokens make each word, in order: all ones where no letters are spaced. Letters are spaced where they make
 * syllables that are twice as long as letters and carry a mark, so that no row of points or marks is joined.
 */
export function wordLengths(tokens: readonly string[]): readonly number[] {
  const lengths: number[] = [];
  for (let at = 0; at < tokens.length;) {
    let end = at;
    while (end < tokens.length && LETTER.test(tokens[end] ?? '')) end++;
    const letters = tokens.slice(at, end).join('');
    const count = end - at;
    const found =
      count >= LEAST_LETTERS && count <= MOST_LETTERS && MARKED.test(letters)
        ? syllablesOf(letters)
        : undefined;
    if (found && found.length * 2 <= count) {
      const stop = STOP.test(tokens[end] ?? '') ? 1 : 0;
      lengths.push(...found.slice(0, -1), (found.at(-1) ?? 0) + stop);
      at = end + stop;
    } else {
      const plain = Math.max(1, count);
      lengths.push(...Array.from({ length: plain }, () => 1));
      at += plain;
    }
  }
  return lengths;
}

/** Whether it is worth asking. */
export function mayBeSpaced(line: string): boolean {
  return SPACED.test(line);
}

export function joinSpacedLetters(line: string): string {
  if (!mayBeSpaced(line)) return line;
  const tokens = line.split(/ +/);
  let at = 0;
  return wordLengths(tokens)
    .map((length) => tokens.slice(at, (at += length)).join(''))
    .join(' ');
}
