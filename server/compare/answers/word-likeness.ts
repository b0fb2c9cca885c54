// Words × the plan's words → how alike they mean. A plan says the same few hundred words again and again, and the next plan of a
// round says mostly the same ones, so each pair is weighed once for all plans, and only what is alike is kept: of a thousand pairs a
// dozen are.
import type { Meaning } from '../../language/meaning/meaning.ts';

/** Less alike words say different things; what lies above is scaled to 0..1. */
const UNLIKE = 0.35;
/** Sums that grow side by side: one alone would wait for itself at every step. */
const ABREAST = 4;

/** The plan's words alike to one word, by their places, with how much, above 0 to 1. */
export interface Alike {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/** What words mean, and what is known already of their likeness; it grows with the plans, and never changes what is found. */
export interface Lexicon {
  readonly meaning: Meaning;
  /** A word is held against the plan's words when it is first asked for. */
  alikeAmong(planWords: readonly number[]): (word: number) => Alike;
}

/** Of one word, against the words met in plans so far. */
interface Known {
  /** How many of the words met it was held against. */
  upTo: number;
  /** Which of them are alike, by the order in which they were met. */
  readonly met: number[];
  readonly values: number[];
}

export function lexiconOf(meaning: Meaning): Lexicon {
  /** Words of all plans so far. */
  const met: number[] = [];
  const orderOf = new Map<number, number>();
  const known = new Map<number, Known>();
  const grown = (word: number, upTo: number): Known => {
    const found = known.get(word) ?? { upTo: 0, met: [], values: [] };
    known.set(word, found);
    if (found.upTo >= upTo) return found;
    const dots = dotsWith(word, met, found.upTo, meaning);
    for (let at = found.upTo; at < upTo; at++) {
      const dot = dots[at - found.upTo] ?? 0;
      const isSame = met[at] === word;
      if (!isSame && dot <= UNLIKE) continue;
      found.met.push(at);
      found.values.push(isSame ? 1 : (dot - UNLIKE) / (1 - UNLIKE));
    }
    found.upTo = upTo;
    return found;
  };
  return {
    meaning,
    alikeAmong(planWords) {
      for (const word of planWords) if (!orderOf.has(word)) orderOf.set(word, met.push(word) - 1);
      const upTo = met.length;
      const placeOf = new Int32Array(upTo).fill(-1);
      planWords.forEach((word, place) => {
        placeOf[orderOf.get(word) ?? 0] = place;
      });
      const asked = new Map<number, Alike>();
      return (word) => {
        const before = asked.get(word);
        if (before) return before;
        const found = grown(word, upTo);
        const places: number[] = [];
        const values: number[] = [];
        for (let at = 0; at < found.met.length; at++) {
          const place = placeOf[found.met[at] ?? upTo] ?? -1;
          if (place < 0) continue;
          places.push(place);
          values.push(found.values[at] ?? 0);
        }
        const alike = { places: Int32Array.from(places), values: Float32Array.from(values) };
        asked.set(word, alike);
        return alike;
      };
    },
  };
}

/** Cosines of a word with those of `others` that begin at `from`. Nothing is read beside the vectors: to allow for it took a sixth. */
function dotsWith(
  word: number,
  others: readonly number[],
  from: number,
  { dimensions, vectors }: Meaning,
): Float64Array {
  const own = Float64Array.from(vectors.subarray(word * dimensions, (word + 1) * dimensions));
  const count = others.length - from;
  const dots = new Float64Array(Math.ceil(count / ABREAST) * ABREAST);
  const rowOf = (at: number): number => (others[from + Math.min(at, count - 1)] ?? 0) * dimensions;
  for (let at = 0; at < count; at += ABREAST) {
    const [first, second, third, fourth] = [rowOf(at), rowOf(at + 1), rowOf(at + 2), rowOf(at + 3)];
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let step = 0; step < dimensions; step++) {
      const value = own[step]!;
      a += value * vectors[first + step]!;
      b += value * vectors[second + step]!;
      c += value * vectors[third + step]!;
      d += value * vectors[fourth + step]!;
    }
    dots[at] = a;
    dots[at + 1] = b;
    dots[at + 2] = c;
    dots[at + 3] = d;
  }
  return dots;
}
