// Clean siblings of a document → what they know that the model does not, and how far this document bears them out.
import type { Adaptation } from './adaptation.ts';
import type { CasingHabits } from '../words/casing.ts';
import { learnCasing } from '../language-model/casing-habits.ts';
import type { RestorationModel } from '../model/model.ts';
import {
  memoryOf,
  type PhraseMemory,
  type Strengths,
  type WeightedMemory,
} from '../language-model/phrase-memory.ts';
import { proofread } from './proofread.ts';
import { openingState, stateWidth, stepLanguage, type LanguageModel } from '../language-model/score.ts';
import { idsOf } from '../words/sequence.ts';
import { childOf, ORDER } from '../language-model/trie.ts';
import { BOUNDARY, UNKNOWN } from '../words/vocabulary.ts';

export interface Sibling {
  readonly memory: WeightedMemory;
  readonly casing: CasingHabits;
}

/** How soon a sibling's phrases are believed; found on plans with siblings that the model had not learned. */
const STRENGTHS: Strengths = [1_000_000, 100, 15, 3];
/** Shares of that which are tried. 3 and 10 fit what is surely read better still, but what is doubtful worse (21 errors for 17). */
const WEIGHTS = [1, 0.3] as const;
/** Nats a word by which a sibling must make the document likelier. Strangers make it less likely by 0.02 to 0.6, siblings more by 0.06 to 0.6. */
const LEAST_GAIN = 0.02;

/**
 * The siblings' phrases, weighed by how much likelier they make `sure`, the sentences of the document with UNKNOWN for
 * every word that is not sure. undefined where the model has learned all that they say, or where they are strangers.
 */
export function siblingFor(
  adaptation: Adaptation,
  model: RestorationModel,
  language: LanguageModel,
  sure: readonly (readonly number[])[],
): Sibling | undefined {
  const { vocabulary } = model;
  const news = adaptation.paragraphs
    .map((text) => ({ text, ids: proofread(idsOf(text, vocabulary), model.ngrams, vocabulary) }))
    .filter(({ ids }) => !isKnown(ids, model.domain));
  const phrases = memoryOf(
    news.flatMap(({ ids }) => ids),
    vocabulary.size,
  );
  const memory = news.length === 0 ? undefined : weigh(phrases, language, sure);
  const texts = news.map(({ text }) => text);
  const keeping = { leastPair: 2, leastDifference: 0, backing: model.casing };
  return memory && { memory, casing: learnCasing([texts], vocabulary, keeping) };
}

/** Every phrase of up to ORDER words stands in the memory: counting it again would say that it is twice as common. */
function isKnown(ids: readonly number[], { trie, counts }: PhraseMemory): boolean {
  for (let at = 0; at < ids.length; at++) {
    let node = ids[at] ?? UNKNOWN;
    if (node === UNKNOWN) continue;
    if ((counts[0]?.[node] ?? 0) === 0) return false;
    for (let length = 2; length <= ORDER && at + length <= ids.length; length++) {
      const id = ids[at + length - 1] ?? UNKNOWN;
      if (id === UNKNOWN || id === BOUNDARY) break;
      node = childOf(trie, length - 2, node, id);
      if (node < 0) return false;
    }
  }
  return true;
}

function weigh(
  phrases: PhraseMemory,
  language: LanguageModel,
  sure: readonly (readonly number[])[],
): WeightedMemory | undefined {
  const words = sure.reduce((sum, ids) => sum + ids.filter((id) => id !== UNKNOWN).length, 0);
  let best: WeightedMemory | undefined;
  let most = likelihoodOf(language, sure) + LEAST_GAIN * words;
  for (const weight of WEIGHTS) {
    const memory = { memory: phrases, strengths: weaker(STRENGTHS, weight) };
    const likelihood = likelihoodOf({ ...language, memories: [...language.memories, memory] }, sure);
    if (likelihood > most) [best, most] = [memory, likelihood];
  }
  return best;
}

function weaker([one, two, three, four]: Strengths, weight: number): Strengths {
  return [one / weight, two / weight, three / weight, four / weight];
}

/** Log probability of the words that are known. */
function likelihoodOf(language: LanguageModel, sentences: readonly (readonly number[])[]): number {
  const next = new Int32Array(stateWidth(language));
  let sum = 0;
  for (const ids of sentences) {
    let state = openingState(language);
    for (const id of ids) {
      const gain = stepLanguage(language, state, 0, id, next);
      if (id !== UNKNOWN) sum += gain;
      state = next.slice();
    }
  }
  return sum;
}
