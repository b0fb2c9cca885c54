// Clean lines → vocabulary and one long sequence of word ids, the raw material of the n-gram model.
import { isSyllable } from '../../syllable.ts';
import { normalize } from '../../normalize.ts';
import { unifyTonePlacement } from '../../tone-marks.ts';
import { wordsOf } from './tokens.ts';
import { BOUNDARY, FIRST_WORD, NUMBER, SYMBOL, UNKNOWN, type Vocabulary } from './vocabulary.ts';

function* lineWords(line: string): Generator<{ text: string; kind: string; opens: boolean }> {
  yield* wordsOf(unifyTonePlacement(normalize(line)), true);
}

/** Ids of one line; BOUNDARY stands before every sentence. */
export function idsOf(line: string, vocabulary: Vocabulary): number[] {
  const ids: number[] = [];
  for (const word of lineWords(line)) {
    if (word.opens) ids.push(BOUNDARY);
    if (word.kind === 'number') ids.push(NUMBER);
    else if (word.kind === 'symbol') ids.push(SYMBOL);
    else ids.push(vocabulary.idOf(word.text.toLowerCase()) ?? UNKNOWN);
  }
  return ids;
}

export function countWords(lines: Iterable<string>, counts: Map<string, number>): void {
  for (const line of lines) {
    for (const word of lineWords(line)) {
      if (word.kind !== 'word') continue;
      const text = word.text.toLowerCase();
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
}

const LETTERS_ONLY = /^\p{L}+$/u;

/** Most frequent first, so that small ids are the common words. */
export function chooseWords(
  counts: ReadonlyMap<string, number>,
  leastForSyllable: number,
  leastForOther: number,
  most: number,
): string[] {
  return [...counts]
    .filter(
      ([word, count]) =>
        LETTERS_ONLY.test(word) &&
        word.length <= 12 &&
        count >= (isSyllable(word) ? leastForSyllable : leastForOther),
    )
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most - FIRST_WORD)
    .map(([word]) => word);
}
