// Which word of a page to look at next: what changes meaning first, as the service ranked it.
import type { WordView } from '../../../../server/http/pages/schema.ts';

/** Indices of the words to look at, in that order. */
export function doubtfulWords(words: readonly WordView[]): readonly number[] {
  return words
    .flatMap(({ doubt }, index) => (doubt === null ? [] : [{ index, order: doubt.order }]))
    .toSorted((a, b) => a.order - b.order)
    .map(({ index }) => index);
}

/** From `marked` on in the order; a word that is not in it leads to the order's beginning. undefined where the order ends. */
export function beside(words: readonly WordView[], marked: number, by: 1 | -1): number | undefined {
  const order = doubtfulWords(words);
  const at = order.indexOf(marked);
  if (at < 0) return by === 1 ? order[0] : order.at(-1);
  return order[at + by];
}

/** After the word at `done`, of the page as it stood before; round to the first that is left. -1 where none is. */
export function nextAfter(words: readonly WordView[], done: number): number {
  const order = doubtfulWords(words);
  const at = order.indexOf(done);
  return [...order.slice(at + 1), ...order].find((index) => index !== done) ?? -1;
}
