// What was asked for and found too little → wider lists: a word may be a near word of the index, one word may be missing, and
// of a long question two neighbours are enough.
import { fold } from '../../language/fold.ts';
import type { Match, MatchPhrase } from '../../ports/search.ts';

/** Dropping a word of a pair would find everything. */
const LEAST_TO_DROP = 3;
const LEAST_FOR_PAIRS = 4;
/** Words for one place of a phrase. */
const LIKELIEST = 4;

/**
 * A word that the index knows stands as it is, for dropping one word at a time finds the passages where it was damaged. Near words
 * for every word were tried and lost: of 60 queries of five words, two of them damaged, 24 had their passage among the first ten
 * against 42, and seven times slower. Where nothing can be dropped, near words stand for every word.
 */
export function widened(
  terms: readonly MatchPhrase[],
  isKnown: (folded: string) => boolean,
  nearOf: (folded: string) => readonly string[],
): readonly Match[] {
  const canDrop = terms.length >= LEAST_TO_DROP;
  const wider = terms.map((term): MatchPhrase => ({
    form: 'folded',
    places: term.places.map(([typed = '']) => {
      const folded = fold(typed);
      return canDrop && isKnown(folded) ? [folded] : [folded, ...nearOf(folded)];
    }),
  }));
  const [phrase] = wider;
  if (wider.length === 1 && phrase !== undefined) return oneWordAtATime(phrase, isKnown);
  if (!canDrop) return [wider];
  return [wider, ...wider.map((_, dropped) => wider.filter((__, at) => at !== dropped))];
}

/**
 * In a phrase the words that the index does not know were damaged; where it knows all of them, one was, whichever. Near words in all
 * places at once were sixty-four phrases to look for, of words that stand everywhere: seven times as long.
 */
function oneWordAtATime(phrase: MatchPhrase, isKnown: (folded: string) => boolean): readonly Match[] {
  const { places } = phrase;
  const having = (wordsAt: (words: readonly string[], at: number) => readonly string[]): Match => [
    { ...phrase, places: places.map(wordsAt) },
  ];
  const unknown = places.map(([word = '']) => !isKnown(word));
  if (places.length === 1) return [[phrase]];
  if (unknown.includes(true)) return [having((words, at) => words.slice(0, unknown[at] ? LIKELIEST : 1))];
  // The phrase itself stands in the first list alone: it is the dearest of them to look for, as all its words are common.
  return places.flatMap((near, one) => {
    const from = one === 0 ? 0 : 1;
    if (near.length <= from) return [];
    return [having((words, at) => (at === one ? words.slice(from, LIKELIEST) : words.slice(0, 1)))];
  });
}

/** Any two neighbours side by side. */
export function neighbours(wider: Match): readonly Match[] {
  if (wider.length < LEAST_FOR_PAIRS) return [];
  return wider
    .slice(1)
    .map((term, at) => [
      { form: 'folded', places: [...(wider[at]?.places ?? []), ...term.places] } satisfies MatchPhrase,
    ]);
}

/**
 * The same passages for less: without words that stand nowhere, lists that cannot be met for want of them, and lists that ask for all
 * that another asks for and more.
 */
export function pruned(anyOf: readonly Match[], isNowhere: (folded: string) => boolean): readonly Match[] {
  const asksMore = (list: Match): boolean =>
    anyOf.some((other) => other.length < list.length && other.every((phrase) => list.includes(phrase)));
  return anyOf
    .filter((list) => !asksMore(list))
    .map((list) =>
      list.map(({ form, places }) => ({
        form,
        places: places.map((words) => words.filter((word) => !isNowhere(word))),
      })),
    )
    .filter((list) => list.every(({ places }) => places.every((words) => words.length > 0)));
}
