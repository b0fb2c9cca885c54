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
  /** Sentences `from` to `to`, both included; the parts are overwritten by the next call. */
  over(from: number, to: number): SaidInStretch;
  /** How well each of the demand's words is said in the sentences, 0..1. */
  wordsIn(sentences: readonly number[]): Float64Array;
  /** The same where each word of the sentences says one of the demand's at most: of “hộ nghèo” and “người khuyết tật” only one. */
  wordsApartIn(sentences: readonly number[]): Float64Array;
  /** The most that one of the sentences says of a part, 0..1. */
  mostOf(part: Part, sentences: readonly number[]): number;
}

export interface SaidInStretch {
  /** Of each part of the demand the share that is said, with words that mean nearly the same. */
  readonly parts: Float64Array;
  /** Shares of the demand's words: that stand there, and that do or mean nearly the same as one that does. */
  readonly same: number;
  readonly alike: number;
  /** Shares of the stretch's words: alike to the demand's, and standing in it. */
  readonly stretchAlike: number;
  readonly stretchSame: number;
}

export function saidIn(
  mine: Text,
  parts: readonly Part[],
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
      const rows = holding[place] ?? [];
      for (let each = 0; each < rows.length; each++) {
        const cell = (rows[each] ?? 0) * size + own;
        if (value > (best[cell] ?? 0)) best[cell] = value;
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
  const weightsOf = parts.map(([start, end]) => {
    let all = 0;
    for (let own = start; own < end; own++) all += mine.weights[own] ?? 0;
    return all;
  });
  /** The best of a stretch by word of the demand; looked up once for all that is asked of the stretch. */
  const here = new Float32Array(size);
  const said = new Float64Array(parts.length);
  const shareOf = ([start, end]: Part, all: number, values: Float32Array, base: number): number => {
    if (all === 0) return 0;
    let sum = 0;
    for (let own = start; own < end; own++) sum += mine.weights[own]! * values[base + own]!;
    return sum / all;
  };
  return {
    over(from, to) {
      here.set(best.subarray(from * size, (from + 1) * size));
      for (let row = from + 1; row <= to; row++) {
        const base = row * size;
        for (let own = 0; own < size; own++) {
          const value = best[base + own] ?? 0;
          if (value > (here[own] ?? 0)) here[own] = value;
        }
      }
      let [same, alike] = [0, 0];
      for (let own = 0; own < size; own++) {
        const value = here[own] ?? 0;
        if (value === 1) same += mine.weights[own] ?? 0;
        alike += (mine.weights[own] ?? 0) * value;
      }
      let [all, mineThere, sameThere] = [0, 0, 0];
      for (let row = from; row <= to; row++) {
        all += texts[row]?.all ?? 0;
        mineThere += backwards[row] ?? 0;
        sameThere += sameBack[row] ?? 0;
      }
      for (let at = 0; at < parts.length; at++) {
        said[at] = shareOf(parts[at] ?? [0, 0], weightsOf[at] ?? 0, here, 0);
      }
      return {
        parts: said,
        same: mine.all === 0 ? 0 : same / mine.all,
        alike: mine.all === 0 ? 0 : alike / mine.all,
        stretchAlike: all === 0 ? 0 : mineThere / all,
        stretchSame: all === 0 ? 0 : sameThere / all,
      };
    },
    wordsIn(sentences) {
      const found = new Float64Array(size);
      for (const row of sentences) {
        for (let own = 0; own < size; own++) {
          const value = best[row * size + own] ?? 0;
          if (value > (found[own] ?? 0)) found[own] = value;
        }
      }
      return found;
    },
    wordsApartIn(sentences) {
      const left = new Int32Array(holding.length);
      for (const row of sentences) for (const place of places[row] ?? []) left[place]!++;
      const pairs: { readonly own: number; readonly place: number; readonly value: number }[] = [];
      mine.words.forEach((word, own) => {
        const { places: alike, values } = alikeTo(word);
        for (let at = 0; at < alike.length; at++) {
          const place = alike[at] ?? 0;
          if (left[place]! > 0) pairs.push({ own, place, value: values[at] ?? 0 });
        }
      });
      const found = new Float64Array(size);
      for (const { own, place, value } of pairs.toSorted((a, b) => b.value - a.value)) {
        if (found[own] !== 0 || left[place] === 0) continue;
        found[own] = value;
        left[place]!--;
      }
      return found;
    },
    mostOf(part, sentences) {
      let all = 0;
      for (let own = part[0]; own < part[1]; own++) all += mine.weights[own] ?? 0;
      let highest = 0;
      for (const row of sentences) highest = Math.max(highest, shareOf(part, all, best, row * size));
      return highest;
    },
  };
}
