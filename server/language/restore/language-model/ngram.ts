// How likely is a word after the words before it: interpolated Kneser–Ney over the sorted trie, with quantised weights.
import { childOf, type Trie } from './trie.ts';

/** Nats to a step: 256 steps reach e^-20. */
export const PROBABILITY_STEP = 0.08;
export const BACKOFF_STEP = 0.05;

export interface NgramModel {
  readonly trie: Trie;
  /** One array a level. */
  readonly probability: readonly Uint8Array[];
  readonly backoff: readonly Uint8Array[];
}

function weight(level: Uint8Array | undefined, node: number, step: number): number {
  return -step * (level?.[node] ?? 0);
}

/**
 * Log probability of `word` after the state at `from` in `states`; the state after it goes to `to` in `next`. A state is
 * the nodes of the last one, two and three words, -1 where the model does not know them.
 */
export function stepNgram(
  { trie, probability, backoff }: NgramModel,
  states: Int32Array,
  from: number,
  word: number,
  next: Int32Array,
  to: number,
): number {
  const lastOne = states[from] ?? -1;
  const lastTwo = states[from + 1] ?? -1;
  const lastThree = states[from + 2] ?? -1;
  const two = childOf(trie, 0, lastOne, word);
  const three = childOf(trie, 1, lastTwo, word);
  const four = childOf(trie, 2, lastThree, word);
  next[to] = word;
  next[to + 1] = two;
  next[to + 2] = three;
  if (four >= 0) return weight(probability[3], four, PROBABILITY_STEP);
  let sum = lastThree >= 0 ? weight(backoff[2], lastThree, BACKOFF_STEP) : 0;
  if (three >= 0) return sum + weight(probability[2], three, PROBABILITY_STEP);
  if (lastTwo >= 0) sum += weight(backoff[1], lastTwo, BACKOFF_STEP);
  if (two >= 0) return sum + weight(probability[1], two, PROBABILITY_STEP);
  if (lastOne >= 0) sum += weight(backoff[0], lastOne, BACKOFF_STEP);
  return sum + weight(probability[0], word, PROBABILITY_STEP);
}
