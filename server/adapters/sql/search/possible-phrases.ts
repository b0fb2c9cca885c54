// Lists of phrases → those that can be met. A phrase with alternatives is looked for in every passage of its commonest words; whether
// its other words stand as far apart anywhere is told by the first passage in which they do.
import type { Match, MatchPhrase } from '../../../ports/search.ts';

/** Two words of a phrase, the second so many places behind the first. */
export interface WordPair {
  readonly form: MatchPhrase['form'];
  readonly first: string;
  readonly second: string;
  readonly distance: number;
}

/** `stands`: whether any passage holds the pair; asked once of each. */
export async function possibleOf(
  anyOf: readonly Match[],
  stands: (pair: WordPair) => Promise<boolean>,
): Promise<readonly Match[]> {
  const known = new Map<string, boolean>();
  const possible: Match[] = [];
  for (const phrases of anyOf) {
    let isPossible = true;
    for (const pair of phrases.flatMap(fixedPairs)) {
      if (!isPossible) break;
      const key = JSON.stringify(pair);
      isPossible = known.get(key) ?? (await stands(pair));
      known.set(key, isPossible);
    }
    if (isPossible) possible.push(phrases);
  }
  return possible;
}

/** Of a phrase with alternatives, its words that have none: each with the next of them. */
function fixedPairs({ form, places }: MatchPhrase): readonly WordPair[] {
  if (places.every((words) => words.length === 1)) return [];
  const fixed = places.flatMap((words, at) => (words.length === 1 ? [{ word: words[0] ?? '', at }] : []));
  return fixed.slice(1).flatMap((second, before) => {
    const first = fixed[before];
    if (first === undefined) return [];
    return [{ form, first: first.word, second: second.word, distance: second.at - first.at }];
  });
}
