// Clean text → what its words mean: compounds by collocation, positive PMI of neighbours, and the strongest directions of that.
import type { Meaning } from '../../language/meaning/meaning.ts';
import { syllablesOf } from '../../language/meaning/syllables.ts';
import { collocate, WALL } from './collocations.ts';
import { positivePmi } from './cooccurrence.ts';
import { embed } from './truncated-svd.ts';

/** Rarer words meet too seldom to be placed. */
const LEAST_SEEN = 12;
const MOST_WORDS = 24_000;
const DIMENSIONS = 128;
/** Of a word that is kept in no vocabulary; it stands between others and is none of their neighbours. */
const UNKNOWN = -2;

export function learnMeaning(lines: Iterable<string>, random: () => number): Meaning {
  const numbers = new Map<string, number>();
  const text: number[][] = [];
  for (const line of lines) {
    const row = syllablesOf(line).map((syllable) => {
      const known = numbers.get(syllable);
      if (known !== undefined) return known;
      numbers.set(syllable, numbers.size);
      return numbers.size - 1;
    });
    text.push(row);
  }
  const flat = new Int32Array(text.reduce((sum, row) => sum + row.length + 1, 0));
  let end = 0;
  for (const row of text) {
    flat.set(row, end);
    end += row.length;
    flat[end++] = WALL;
  }
  const found = collocate({ names: [...numbers.keys()], text: flat });
  const counts = new Float64Array(found.names.length);
  for (const word of found.text) if (word >= 0) counts[word]! += 1;
  const kept = [...counts.keys()]
    .filter((word) => counts[word]! >= LEAST_SEEN)
    .toSorted((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, MOST_WORDS);
  const renumbered = new Int32Array(found.names.length).fill(UNKNOWN);
  kept.forEach((word, at) => {
    renumbered[word] = at;
  });
  const words = found.text.map((word) => (word < 0 ? WALL : renumbered[word]!));
  const places = embed(positivePmi(words, kept.length), DIMENSIONS, random);
  const vectors = new Float32Array(kept.length * DIMENSIONS);
  places.forEach((place, row) => {
    const norm = Math.sqrt(place.reduce((sum, value) => sum + value * value, 0)) || 1;
    place.forEach((value, at) => {
      vectors[row * DIMENSIONS + at] = value / norm;
    });
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    words: new Map(kept.map((word, at) => [found.names[word]!, at])),
    dimensions: DIMENSIONS,
    vectors,
    shares: Float64Array.from(kept, (word) => counts[word]! / total),
  };
}
