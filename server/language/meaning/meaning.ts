// What words mean, as far as 120 MB of text tell: a vector for each word, and how much a word says of a sentence.
import { syllablesOf } from './syllables.ts';

export interface Meaning {
  /** Number of each word, its syllables apart by a space. */
  readonly words: ReadonlyMap<string, number>;
  readonly dimensions: number;
  /** Of length 1, row by row. */
  readonly vectors: Float32Array;
  /** How often a word stands among all words, 0..1. */
  readonly shares: Float64Array;
}

/** Syllables of the longest word. */
const LONGEST = 4;
/** Smooth inverse frequency (Arora, Liang, Ma 2017): what is commoner than this says little of a sentence. */
const COMMON = 5e-4;

/** Numbers of the words, the longest first; what is in no vocabulary is passed over. */
export function wordsIn(text: string, { words }: Meaning): readonly number[] {
  const syllables = syllablesOf(text);
  const found: number[] = [];
  for (let at = 0; at < syllables.length;) {
    let step = Math.min(LONGEST, syllables.length - at);
    let number: number | undefined;
    for (; step > 0; step--) {
      number = words.get(syllables.slice(at, at + step).join(' '));
      if (number !== undefined) break;
    }
    if (number !== undefined) found.push(number);
    at += Math.max(step, 1);
  }
  return found;
}

/** 0..1; a word rarer than all gets 1. */
export function sayingOf(word: number, { shares }: Meaning): number {
  return COMMON / (COMMON + (shares[word] ?? 0));
}

/** Of length 1, or all 0 where no word is known. */
export function sentenceVector(words: readonly number[], meaning: Meaning): Float32Array {
  const { dimensions, vectors } = meaning;
  const sum = new Float32Array(dimensions);
  for (const word of words) {
    const weight = sayingOf(word, meaning);
    const base = word * dimensions;
    for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] ?? 0) + weight * (vectors[base + at] ?? 0);
  }
  const norm = Math.sqrt(sum.reduce((all, value) => all + value * value, 0));
  return norm === 0 ? sum : sum.map((value) => value / norm);
}

export function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  for (let at = 0; at < a.length; at++) dot += (a[at] ?? 0) * (b[at] ?? 0);
  return dot;
}
