// How much each token of a criterion says: what stands in every second item of these plans says little.
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';

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
  return keys.slice(1).map((key, index) => `${keys[index]} ${key}`);
}

/**
 * Inverse document frequency over the items of template and plan themselves, of a token times that of the pairs it
 * stands in. A background corpus was not needed: the boilerplate of a movement repeats inside each plan.
 */
export function weigherOver(items: readonly (readonly string[])[]): Weigher {
  const index = new TfIdf();
  for (const keys of items) index.addDocument([...new Set([...keys, ...bigrams(keys)])]);
  const most = 1 + Math.log(Math.max(items.length, 2));
  const idf = (term: string): number => Math.max(0.02, index.idf(term) / most);
  return {
    weigh(keys) {
      const pairs = bigrams(keys).map(idf);
      return keys.map((key, at) => {
        const around = [pairs[at - 1], pairs[at]].filter((value) => value !== undefined);
        const pair = around.length === 0 ? 1 : around.reduce((sum, value) => sum + value, 0) / around.length;
        return idf(key) * pair * (FUNCTION_WORDS.has(key) ? FUNCTION_WORD_SHARE : 1);
      });
    },
  };
}
