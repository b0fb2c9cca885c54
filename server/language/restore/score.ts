// The language side of a decision: general n-grams, leaned towards the trained domain, leaned towards clean siblings.
import { stepNgram, type NgramModel, type NgramState } from './ngram.ts';
import { lean, type MemoryState, type PhraseMemory, type Strengths } from './phrase-memory.ts';
import { BOUNDARY } from './vocabulary.ts';

export interface WeightedMemory {
  readonly memory: PhraseMemory;
  readonly strengths: Strengths;
}

export interface LanguageModel {
  readonly ngrams: NgramModel;
  readonly memories: readonly WeightedMemory[];
}

export interface LanguageState {
  readonly ngrams: NgramState;
  readonly memories: readonly MemoryState[];
}

const OPENING = { one: BOUNDARY, two: -1, three: -1 };

export function openingState(model: LanguageModel): LanguageState {
  return { ngrams: OPENING, memories: model.memories.map(() => OPENING) };
}

export function stepLanguage(
  model: LanguageModel,
  state: LanguageState,
  word: number,
): { readonly logProbability: number; readonly state: LanguageState } {
  const step = stepNgram(model.ngrams, state.ngrams, word);
  if (model.memories.length === 0) {
    return { logProbability: step.logProbability, state: { ngrams: step.state, memories: [] } };
  }
  let probability = Math.exp(step.logProbability);
  const memories = model.memories.map(({ memory, strengths }, at) => {
    const leaned = lean(memory, state.memories[at] ?? OPENING, word, probability, strengths);
    probability = leaned.probability;
    return leaned.state;
  });
  return { logProbability: Math.log(probability), state: { ngrams: step.state, memories } };
}
