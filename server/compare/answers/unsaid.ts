// Demand × stretch of the plan → what the demand asks and the stretch does not say: its longest stretch without a word there, and what is
// passed over between words that are said. A clerk who says it in other words has other words in that place; one who leaves it out has none.
import type { Part, Sentences, Text } from './said.ts';
import type { Alike } from './word-likeness.ts';

/** Of a demand over the sentences of its best window; the last over those of the window's whole item. */
export const UNSAID = [
  'longestUnsaid', // share of its longest stretch that is not said
  'longestUnsaidWeight',
  'lastUnsaid', // share of the one that ends it
  'passedOver', // weight of what is not said where the answer goes on without other words
  'passedOverAtEnd', // of what is not said after the answer's last, less the answer's other words there
] as const;

/** A word below it is not said; anything from .4 to .65 told halves from wholes as well. */
const WORD_SAID = 0.5;

/**
 * Of the longest stretch of a part that is not said the share and the weight, and the share of the one that ends it. What is left out
 * stands together; what is said in other words is strewn.
 */
export function unsaidStretch(
  weights: Float64Array,
  said: Float64Array,
  [from, to]: Part,
): readonly number[] {
  let [all, longest, running] = [0, 0, 0];
  for (let word = from; word < to; word++) {
    const weight = weights[word] ?? 0;
    all += weight;
    running = (said[word] ?? 0) < WORD_SAID ? running + weight : 0;
    longest = Math.max(longest, running);
  }
  return all === 0 ? [0, 0, 0] : [longest / all, longest, running / all];
}

/** Side by side with others a word of less likeness says it, too. */
const SAYS = 0.4;
/** Less than half of a word that tells something stands between: the answer goes on. */
const NOTHING_BETWEEN = 1.5;

/** Sentences as one row of words. */
interface Stretch {
  readonly weights: readonly number[];
  /** Of each word its place among the plan's. */
  readonly places: readonly number[];
}

export function stretchOf({ texts, places }: Sentences, rows: readonly number[]): Stretch {
  return {
    weights: rows.flatMap((row) => [...(texts[row]?.weights ?? [])]),
    places: rows.flatMap((row) => [...(places[row] ?? [])]),
  };
}

export interface PassedOver {
  readonly most: number;
  readonly atEnd: number;
}

/** Likeness of each of the demand's words to each of the stretch's, row by row; 0 where it is too little. */
function likenesses(
  words: readonly number[],
  { places }: Stretch,
  alikeTo: (word: number) => Alike,
): Float64Array {
  const width = places.length;
  const standing = new Map<number, number[]>();
  places.forEach((place, at) => standing.set(place, [...(standing.get(place) ?? []), at]));
  const table = new Float64Array(words.length * width);
  words.forEach((word, own) => {
    const { places: alike, values } = alikeTo(word);
    alike.forEach((place, each) => {
      const value = values[each] ?? 0;
      if (value >= SAYS) for (const at of standing.get(place) ?? []) table[own * width + at] = value;
    });
  });
  return table;
}

/** The likest first, each word once on either side: which words are said at all, wherever they stand. */
function saidAnywhere(
  table: Float64Array,
  width: number,
): { readonly asked: Set<number>; readonly given: Set<number> } {
  const [asked, given] = [new Set<number>(), new Set<number>()];
  const cells = [...table.keys()]
    .filter((cell) => table[cell]! > 0)
    .toSorted((a, b) => table[b]! - table[a]!);
  for (const cell of cells) {
    const [own, at] = [Math.floor(cell / width), cell % width];
    if (asked.has(own) || given.has(at)) continue;
    asked.add(own);
    given.add(at);
  }
  return { asked, given };
}

/** Pairs of words said in the same order on both sides, of as much weight as can be; beyond either end stands the last pair. */
function inOrder(
  weights: Float64Array,
  table: Float64Array,
  width: number,
): readonly (readonly [number, number])[] {
  const rows = weights.length;
  const best = new Float64Array((rows + 1) * (width + 1));
  const at = (own: number, there: number): number => own * (width + 1) + there;
  const paired = (own: number, there: number): number =>
    best[at(own + 1, there + 1)]! + table[own * width + there]! * weights[own]!;
  for (let own = rows - 1; own >= 0; own--) {
    for (let there = width - 1; there >= 0; there--) {
      best[at(own, there)] = Math.max(
        best[at(own + 1, there)]!,
        best[at(own, there + 1)]!,
        paired(own, there),
      );
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [own, there] = [0, 0];
  while (own < rows && there < width) {
    const isPair = table[own * width + there]! > 0 && paired(own, there) >= best[at(own, there)]!;
    if (isPair) pairs.push([own++, there++]);
    else if (best[at(own + 1, there)]! >= best[at(own, there + 1)]!) own++;
    else there++;
  }
  return [...pairs, [rows, width]];
}

/** Of a part of the demand. */
export function passedOver(
  mine: Text,
  [from, to]: Part,
  stretch: Stretch,
  alikeTo: (word: number) => Alike,
): PassedOver {
  const [words, weights] = [mine.words.slice(from, to), mine.weights.slice(from, to)];
  const width = stretch.places.length;
  if (words.length === 0 || width === 0) return { most: 0, atEnd: 0 };
  const table = likenesses(words, stretch, alikeTo);
  const { asked, given } = saidAnywhere(table, width);
  let [own, there, most, atEnd] = [0, 0, 0, 0];
  for (const [nextOwn, nextThere] of inOrder(weights, table, width)) {
    let [unsaid, other] = [0, 0];
    for (; own < nextOwn; own++) if (!asked.has(own)) unsaid += weights[own] ?? 0;
    for (; there < nextThere; there++) if (!given.has(there)) other += stretch.weights[there] ?? 0;
    if (other < NOTHING_BETWEEN) most = Math.max(most, unsaid);
    atEnd = Math.max(0, unsaid - other);
    [own, there] = [nextOwn + 1, nextThere + 1];
  }
  return { most, atEnd };
}
