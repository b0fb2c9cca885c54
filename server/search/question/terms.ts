// Words as typed → what a passage must hold: words, and phrases where they stand in quotes.
import type { MatchPhrase } from '../../ports/search.ts';
import { wordsOf } from '../words.ts';

/** Longest queries people type are sentences; beyond that the rest adds cost and no meaning. */
const MAX_WORDS = 24;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/** Typed with any accent, the words are meant as they stand ("an" is not "án"); without, each stands for all its accented forms. */
export function termsOf(text: string): readonly MatchPhrase[] {
  const isAccented = wordsOf(text).some(({ exact, folded }) => exact !== folded);
  const placesIn = (part: string): readonly (readonly string[])[] =>
    wordsOf(part).map(({ exact, folded }) => [isAccented ? exact : folded]);
  const form = isAccented ? 'exact' : 'folded';
  const terms: MatchPhrase[] = [];
  const loose = (part: string): void => {
    terms.push(...placesIn(part).map((place) => ({ form, places: [place] }) as const));
  };
  let at = 0;
  for (const quoted of text.matchAll(QUOTED)) {
    loose(text.slice(at, quoted.index));
    const places = placesIn(quoted[1] ?? '');
    if (places.length > 0) terms.push({ form, places });
    at = quoted.index + quoted[0].length;
  }
  loose(text.slice(at));
  return terms.slice(0, MAX_WORDS);
}
