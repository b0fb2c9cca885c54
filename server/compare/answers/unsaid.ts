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

/** Each word of the one is held against each of the other, and a plan may be one item of a million words. */
const MOST_WORDS = { asked: 1000, answered: 2000 };

export interface PassedOver {
  readonly most: number;
  readonly atEnd: number;
}

/** Which of the demand's words stand where in the stretch, in the same words or in others. */
interface Table {
  readonly rows: number;
  readonly width: number;
  /** Likeness, row by row; 0 where it is too little. */
  readonly values: Float64Array;
  /** Where it is not, in order. */
  readonly cells: readonly number[];
}

function tableOf(
  words: readonly number[],
  places: readonly number[],
  alikeTo: (word: number) => Alike,
): Table {
  const [rows, width] = [words.length, places.length];
  const values = new Float64Array(rows * width);
  const cells: number[] = [];
  words.forEach((word, own) => {
    const alike = alikeTo(word);
    const known = new Map<number, number>();
    alike.places.forEach((place, each) => {
      const value = alike.values[each] ?? 0;
      if (value >= SAYS) known.set(place, value);
    });
    if (known.size === 0) return;
    for (let at = 0; at < width; at++) {
      const value = known.get(places[at] ?? -1);
      if (value !== undefined) values[cells[cells.push(own * width + at) - 1]!] = value;
    }
  });
  return { rows, width, values, cells };
}

/** The likest first, each word once on either side: which words are said at all, wherever they stand. */
function saidAnywhere({ rows, width, values, cells }: Table): {
  readonly asked: Uint8Array;
  readonly given: Uint8Array;
} {
  const [asked, given] = [new Uint8Array(rows), new Uint8Array(width)];
  for (const cell of cells.toSorted((a, b) => values[b]! - values[a]!)) {
    const [own, at] = [Math.floor(cell / width), cell % width];
    if (asked[own] === 1 || given[at] === 1) continue;
    asked[own] = given[at] = 1;
  }
  return { asked, given };
}

/** Pairs of words said in the same order on both sides, of as much weight as can be; beyond either end stands the last pair. */
function inOrder(
  weights: Float64Array,
  { rows, width, values }: Table,
): readonly (readonly [own: number, there: number])[] {
  const step = width + 1;
  const best = new Float64Array((rows + 1) * step);
  for (let own = rows - 1; own >= 0; own--) {
    const weight = weights[own]!;
    for (let there = width - 1; there >= 0; there--) {
      const at = own * step + there;
      const value = values[own * width + there]!;
      let most = best[at + 1]!;
      if (best[at + step]! > most) most = best[at + step]!;
      if (value > 0) most = Math.max(most, best[at + step + 1]! + value * weight);
      best[at] = most;
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [own, there] = [0, 0];
  while (own < rows && there < width) {
    const at = own * step + there;
    const value = values[own * width + there]!;
    if (value > 0 && best[at + step + 1]! + value * weights[own]! >= best[at]!) pairs.push([own++, there++]);
    else if (best[at + step]! >= best[at + 1]!) own++;
    else there++;
  }
  return [...pairs, [rows, width]];
}

/** Of a part of the demand, in some of the plan's sentences. */
export function passedOver(
  mine: Text,
  [from, to]: Part,
  { texts, places }: Pick<Sentences, 'texts' | 'places'>,
  among: readonly number[],
  alikeTo: (word: number) => Alike,
): PassedOver {
  const end = Math.min(to, from + MOST_WORDS.asked);
  const weights = mine.weights.subarray(from, end);
  const answered = (of: (row: number) => Iterable<number> | undefined): readonly number[] =>
    among.flatMap((row) => Array.from(of(row) ?? [])).slice(0, MOST_WORDS.answered);
  const others = answered((row) => texts[row]?.weights);
  const table = tableOf(
    mine.words.slice(from, end),
    answered((row) => places[row]),
    alikeTo,
  );
  if (table.values.length === 0) return { most: 0, atEnd: 0 };
  const { asked, given } = saidAnywhere(table);
  let [own, there, most, atEnd] = [0, 0, 0, 0];
  for (const [nextOwn, nextThere] of inOrder(weights, table)) {
    let [unsaid, other] = [0, 0];
    for (; own < nextOwn; own++) if (asked[own] === 0) unsaid += weights[own] ?? 0;
    for (; there < nextThere; there++) if (given[there] === 0) other += others[there] ?? 0;
    if (other < NOTHING_BETWEEN) most = Math.max(most, unsaid);
    atEnd = Math.max(0, unsaid - other);
    [own, there] = [nextOwn + 1, nextThere + 1];
  }
  return { most, atEnd };
}
