// Demand × sentences of the plan → how much of the demand's words a stretch of sentences says, and how much of what it says is the
// demand's. Each sentence is held against the demand once; a stretch takes the best of its sentences word by word.
import type { Alike } from './word-likeness.ts';

/** Words with their weights. */
export interface Text {
  readonly words: readonly number[];
  readonly weights: Float64Array;
  readonly all: number;
}

export interface Sentences {
  readonly texts: readonly Text[];
  /** Of each sentence, its words by their places among the plan's. */
  readonly places: readonly Int32Array[];
  /** Numbers of the sentences in which each of the plan's words stands. */
  readonly holding: readonly (readonly number[])[];
}

/** Of the demand's words, from which to which; half-open. */
export type Part = readonly [from: number, to: number];

export interface Said {
  /** Of each part of the demand the share that is said, with words that mean nearly the same. */
  ofParts(parts: readonly Part[], from: number, to: number): readonly number[];
  /** How well each of the demand's words is said in the sentences, 0..1. */
  wordsIn(sentences: readonly number[]): Float64Array;
  /** Shares of the demand's words: that stand there, and that do or mean nearly the same as one that does. */
  ofDemand(from: number, to: number): { readonly same: number; readonly alike: number };
  /** Shares of the stretch's words: alike to the demand's, and standing in it. */
  ofStretch(from: number, to: number): { readonly mine: number; readonly same: number };
}

export function saidIn(
  mine: Text,
  { texts, places, holding }: Sentences,
  alikeTo: (word: number) => Alike,
): Said {
  const size = mine.words.length;
  const best = new Float32Array(texts.length * size);
  const most = new Float32Array(holding.length);
  mine.words.forEach((word, own) => {
    const alike = alikeTo(word);
    for (let at = 0; at < alike.places.length; at++) {
      const place = alike.places[at] ?? 0;
      const value = alike.values[at] ?? 0;
      if (value > (most[place] ?? 0)) most[place] = value;
      for (const row of holding[place] ?? []) {
        if (value > (best[row * size + own] ?? 0)) best[row * size + own] = value;
      }
    }
  });
  const backwards = new Float64Array(texts.length);
  const sameBack = new Float64Array(texts.length);
  texts.forEach(({ weights }, row) => {
    const own = places[row] ?? new Int32Array();
    let [sum, same] = [0, 0];
    for (let at = 0; at < own.length; at++) {
      const value = most[own[at] ?? 0] ?? 0;
      sum += (weights[at] ?? 0) * value;
      if (value === 1) same += weights[at] ?? 0;
    }
    backwards[row] = sum;
    sameBack[row] = same;
  });
  const bestIn = (own: number, from: number, to: number): number => {
    let value = 0;
    for (let row = from; row <= to; row++) {
      const here = best[row * size + own] ?? 0;
      if (here > value) value = here;
    }
    return value;
  };
  return {
    wordsIn: (sentences) =>
      Float64Array.from(mine.words, (_, own) =>
        sentences.reduce((most, row) => Math.max(most, best[row * size + own] ?? 0), 0),
      ),
    ofParts(parts, from, to) {
      return parts.map(([start, end]) => {
        let [all, said] = [0, 0];
        for (let own = start; own < end; own++) {
          const weight = mine.weights[own] ?? 0;
          all += weight;
          said += weight * bestIn(own, from, to);
        }
        return all === 0 ? 0 : said / all;
      });
    },
    ofDemand(from, to) {
      if (mine.all === 0) return { same: 0, alike: 0 };
      let [same, alike] = [0, 0];
      for (let own = 0; own < size; own++) {
        const value = bestIn(own, from, to);
        if (value === 1) same += mine.weights[own] ?? 0;
        alike += (mine.weights[own] ?? 0) * value;
      }
      return { same: same / mine.all, alike: alike / mine.all };
    },
    ofStretch(from, to) {
      let [all, own, same] = [0, 0, 0];
      for (let row = from; row <= to; row++) {
        all += texts[row]?.all ?? 0;
        own += backwards[row] ?? 0;
        same += sameBack[row] ?? 0;
      }
      return all === 0 ? { mine: 0, same: 0 } : { mine: own / all, same: same / all };
    },
  };
}
