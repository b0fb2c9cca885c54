// What a passage is to hold → its words one by one, each with its weight and with the words that may stand for it.
import { fold } from '../../language/fold.ts';
import type { MatchPhrase } from '../../ports/search.ts';
import type { IndexedWord } from '../words.ts';

export interface AskedWord {
  readonly form: MatchPhrase['form'];
  /** As typed, in its form. */
  readonly typed: string;
  readonly folded: string;
  /** Rare words say more. */
  readonly weight: number;
  /** Folded words that are a slip or a misreading away. */
  readonly near: ReadonlySet<string>;
  /** The index holds it. */
  readonly isKnown: boolean;
}

/** Of what counts for the word typed: with other accents than those typed, or a slip away. */
const OTHER_ACCENTS = 0.6;
const NEAR = 0.5;

export function askedWords(
  terms: readonly MatchPhrase[],
  frequencies: ReadonlyMap<string, number>,
  nearOf: (folded: string) => readonly string[],
): readonly AskedWord[] {
  // One by one: a call takes fewer arguments than a large store has words.
  let most = LEAST_COLLECTION;
  for (const count of frequencies.values()) most = Math.max(most, 2 * count);
  return terms.flatMap(({ form, places }) =>
    places.map(([typed = '']) => {
      const folded = fold(typed);
      const near = new Set(nearOf(folded));
      // A misspelt word is as rare as what is meant by it.
      const count =
        frequencies.get(folded) ?? Math.max(0, ...[...near].map((word) => frequencies.get(word) ?? 0));
      const isKnown = frequencies.has(folded);
      return { form, typed, folded, near, isKnown, weight: Math.log(1 + most / (1 + count)) };
    }),
  );
}

/** Passages; in a smaller store every word would be common. */
const LEAST_COLLECTION = 100;

/** 0..1: how well a word of a text does for one that is asked for. */
export function likeness(word: IndexedWord, asked: AskedWord): number {
  if (word.folded === asked.folded) {
    return asked.form === 'folded' || word.exact === asked.typed ? 1 : OTHER_ACCENTS;
  }
  return asked.near.has(word.folded) ? NEAR : 0;
}
