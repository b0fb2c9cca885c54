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

/** Nodes of the last one, two and three words; -1 where the model does not know them. */
export interface NgramState {
  readonly one: number;
  readonly two: number;
  readonly three: number;
}

export interface Step {
  readonly logProbability: number;
  readonly state: NgramState;
}

function weight(level: Uint8Array | undefined, node: number, step: number): number {
  return -step * (level?.[node] ?? 0);
}

export function stepNgram(model: NgramModel, state: NgramState, word: number): Step {
  const { trie, probability, backoff } = model;
  const two = childOf(trie, 0, state.one, word);
  const three = childOf(trie, 1, state.two, word);
  const four = childOf(trie, 2, state.three, word);
  return { logProbability: score(), state: { one: word, two, three } };

  function score(): number {
    if (four >= 0) return weight(probability[3], four, PROBABILITY_STEP);
    let sum = state.three >= 0 ? weight(backoff[2], state.three, BACKOFF_STEP) : 0;
    if (three >= 0) return sum + weight(probability[2], three, PROBABILITY_STEP);
    if (state.two >= 0) sum += weight(backoff[1], state.two, BACKOFF_STEP);
    if (two >= 0) return sum + weight(probability[1], two, PROBABILITY_STEP);
    if (state.one >= 0) sum += weight(backoff[0], state.one, BACKOFF_STEP);
    return sum + weight(probability[0], word, PROBABILITY_STEP);
  }
}
