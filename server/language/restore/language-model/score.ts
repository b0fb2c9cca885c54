// The language side of a decision: general n-grams, leaned towards the trained domain, the places and clean siblings.
import { stepNgram, type NgramModel } from './ngram.ts';
import { lean, type WeightedMemory } from './phrase-memory.ts';
import { BOUNDARY } from '../words/vocabulary.ts';

export interface LanguageModel {
  readonly ngrams: NgramModel;
  readonly memories: readonly WeightedMemory[];
}

/** Nodes of the last one, two and three words, in the n-grams and in each memory. */
const NODES = 3;

/** Numbers in one state. */
export function stateWidth(model: LanguageModel): number {
  return NODES * (1 + model.memories.length);
}

/** The state at the beginning of a sentence. */
export function openingState(model: LanguageModel): Int32Array {
  const state = new Int32Array(stateWidth(model)).fill(-1);
  for (let at = 0; at < state.length; at += NODES) state[at] = BOUNDARY;
  return state;
}

/** Log probability of `word` after the state at `from` in `states`; writes the state after it to the start of `next`. */
export function stepLanguage(
  model: LanguageModel,
  states: Int32Array,
  from: number,
  word: number,
  next: Int32Array,
): number {
  const general = stepNgram(model.ngrams, states, from, word, next, 0);
  if (model.memories.length === 0) return general;
  let probability = Math.exp(general);
  let offset = NODES;
  for (const memory of model.memories) {
    probability = lean(memory, states, from + offset, word, probability, next, offset);
    offset += NODES;
  }
  return Math.log(probability);
}
