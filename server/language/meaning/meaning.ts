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

/** Smooth inverse frequency (Arora, Liang, Ma 2017): what is commoner than this says little of a sentence. */
const COMMON = 5e-4;

/** Of each vocabulary, how many syllables the longest word has that begins with a syllable: most begin none but themselves. */
const longestFrom = new WeakMap<Meaning['words'], ReadonlyMap<string, number>>();

function longestWords(words: Meaning['words']): ReadonlyMap<string, number> {
  const before = longestFrom.get(words);
  if (before) return before;
  const longest = new Map<string, number>();
  for (const word of words.keys()) {
    const [first = '', ...others] = word.split(' ');
    longest.set(first, Math.max(longest.get(first) ?? 0, others.length + 1));
  }
  longestFrom.set(words, longest);
  return longest;
}

/** Numbers of the words, the longest first; what is in no vocabulary is passed over. */
export function wordsIn(text: string, { words }: Meaning): readonly number[] {
  const longest = longestWords(words);
  const syllables = syllablesOf(text);
  const found: number[] = [];
  for (let at = 0; at < syllables.length;) {
    const most = Math.min(longest.get(syllables[at] ?? '') ?? 0, syllables.length - at);
    let [word, number, step]: [string, number | undefined, number] = ['', undefined, 1];
    for (let length = 1; length <= most; length++) {
      word = length === 1 ? syllables[at]! : `${word} ${syllables[at + length - 1]!}`;
      const known = words.get(word);
      if (known !== undefined) [number, step] = [known, length];
    }
    if (number !== undefined) found.push(number);
    at += step;
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
    for (let at = 0; at < dimensions; at++) sum[at]! += weight * vectors[base + at]!;
  }
  const norm = Math.sqrt(cosine(sum, sum));
  if (norm > 0) for (let at = 0; at < dimensions; at++) sum[at]! /= norm;
  return sum;
}

export function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  for (let at = 0; at < a.length; at++) dot += (a[at] ?? 0) * (b[at] ?? 0);
  return dot;
}
