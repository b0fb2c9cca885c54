// Words × the plan's words → how alike they mean. A plan says the same few hundred words again and again, so each pair is weighed
// once, and only what is alike is kept: of a thousand pairs a dozen are.
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

/** A word is held against the plan's words when it is first asked for. */
export function alikeAmong(planWords: readonly number[], meaning: Meaning): (word: number) => Alike {
  const { dimensions, vectors } = meaning;
  const rows = new Float64Array(Math.ceil(planWords.length / ABREAST) * ABREAST * dimensions);
  planWords.forEach((word, place) => {
    rows.set(vectors.subarray(word * dimensions, (word + 1) * dimensions), place * dimensions);
  });
  const dots = new Float64Array(rows.length / dimensions);
  const known = new Map<number, Alike>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    dotsWith(Float64Array.from(vectors.subarray(word * dimensions, (word + 1) * dimensions)), rows, dots);
    const places: number[] = [];
    const values: number[] = [];
    for (let place = 0; place < planWords.length; place++) {
      const isSame = planWords[place] === word;
      if (!isSame && (dots[place] ?? 0) <= UNLIKE) continue;
      places.push(place);
      values.push(isSame ? 1 : ((dots[place] ?? 0) - UNLIKE) / (1 - UNLIKE));
    }
    const alike = { places: Int32Array.from(places), values: Float32Array.from(values) };
    known.set(word, alike);
    return alike;
  };
}

function dotsWith(vector: Float64Array, rows: Float64Array, dots: Float64Array): void {
  const size = vector.length;
  for (let row = 0; row < dots.length; row += ABREAST) {
    const [first, second, third, fourth] = [row * size, (row + 1) * size, (row + 2) * size, (row + 3) * size];
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let at = 0; at < size; at++) {
      const value = vector[at] ?? 0;
      a += value * (rows[first + at] ?? 0);
      b += value * (rows[second + at] ?? 0);
      c += value * (rows[third + at] ?? 0);
      d += value * (rows[fourth + at] ?? 0);
    }
    dots[row] = a;
    dots[row + 1] = b;
    dots[row + 2] = c;
    dots[row + 3] = d;
  }
}
