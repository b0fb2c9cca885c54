// How much each token of a criterion says: what stands in every second item of these plans says little.

/** Weight of a token that stands alone in all the text at hand; weights are shares of it. */
export interface Weigher {
  weigh(keys: readonly string[]): readonly number[];
}

/** Function words carry grammar, not demand; weighed at this share of what their rarity would give. */
const FUNCTION_WORD_SHARE = 0.25;
const FUNCTION_WORDS = new Set(
  'va cua cac nhung cho trong tren tai ve voi theo de tu den la duoc cung nham do gan vao co bang boi neu khi nay do'.split(
    ' ',
  ),
);

function bigrams(keys: readonly string[]): readonly string[] {
  const pairs: string[] = [];
  for (let at = 1; at < keys.length; at++) pairs.push(`${keys[at - 1]} ${keys[at]}`);
  return pairs;
}

/** Rarity never falls to nothing: a criterion made of boilerplate alone still has to be found somewhere. */
const LEAST = 0.02;

/** In how many of a list of items each token, and each pair of neighbours, stands. */
export interface TermCounts {
  readonly items: number;
  readonly counts: ReadonlyMap<string, number>;
}

export function countTerms(items: readonly (readonly string[])[]): TermCounts {
  const counts = new Map<string, number>();
  for (const keys of items) {
    const terms = new Set(keys);
    for (const pair of bigrams(keys)) terms.add(pair);
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return { items: items.length, counts };
}

/**
 * Inverse document frequency over the items of template and plan themselves, of a token times that of the pairs it
 * stands in. A background corpus was not needed: the boilerplate of a movement repeats inside each plan. The measure is
 * that of natural's TfIdf, 1 + ln(N / (1 + df)); its class looks through all items for every term, which took half of a
 * comparison's time, so the terms are counted here, once for each document.
 */
export function weigherOver(documents: readonly TermCounts[]): Weigher {
  const items = documents.reduce((sum, document) => sum + document.items, 0);
  const most = 1 + Math.log(Math.max(items, 2));
  const known = new Map<string, number>();
  const rarity = (term: string): number => {
    const count = documents.reduce((sum, { counts }) => sum + (counts.get(term) ?? 0), 0);
    return count === 0 ? 1 : Math.max(LEAST, (1 + Math.log(items / (1 + count))) / most);
  };
  const idf = (term: string): number => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const value = rarity(term);
    known.set(term, value);
    return value;
  };
  return {
    weigh(keys) {
      const pairs = bigrams(keys).map(idf);
      return keys.map((key, at) => {
        const [left, right] = [pairs[at - 1], pairs[at]];
        const pair = ((left ?? right ?? 1) + (right ?? left ?? 1)) / 2;
        return idf(key) * pair * (FUNCTION_WORDS.has(key) ? FUNCTION_WORD_SHARE : 1);
      });
    },
  };
}
