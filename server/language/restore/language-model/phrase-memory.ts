// Counts of the phrases of a few documents that lean a general model towards them, the longer the match the more
// (hierarchical Dirichlet smoothing, MacKay and Peto 1995). Serves the trained domain and a clean sibling alike.
import { childOf, ORDER, trieOf, ID_RANGE, type Trie } from './trie.ts';
import { BOUNDARY, UNKNOWN } from '../words/vocabulary.ts';

export interface PhraseMemory {
  readonly trie: Trie;
  /** One array a level: how often each phrase was seen, and how often something followed it. */
  readonly counts: readonly Uint16Array[];
  readonly followed: readonly Uint32Array[];
  /** Words in all. */
  readonly total: number;
}

/** How many sightings a context needs before it outweighs what is known without it; by length of the context. */
export type Strengths = readonly [number, number, number, number];

export interface WeightedMemory {
  readonly memory: PhraseMemory;
  readonly strengths: Strengths;
}

const MOST = 65_535;

/** `ids` with a BOUNDARY before each sentence. */
export function memoryOf(ids: readonly number[] | Uint16Array, vocabularySize: number): PhraseMemory {
  const keyed: Map<number, number>[] = Array.from({ length: ORDER }, () => new Map<number, number>());
  for (let at = 0; at < ids.length; at++) {
    let key = 0;
    for (let length = 1; length <= ORDER && at + length <= ids.length; length++) {
      const id = ids[at + length - 1] ?? 0;
      // What is not known says nothing about what comes: `tới ⁇` must not make the next odd word welcome.
      if (id === UNKNOWN || (id === BOUNDARY && length > 1)) break;
      key = key * ID_RANGE + id;
      const level = keyed[length - 1];
      level?.set(key, (level.get(key) ?? 0) + 1);
    }
  }
  const keys = keyed.map((level, depth) =>
    depth === 0
      ? Float64Array.from({ length: vocabularySize }, (_, id) => id)
      : Float64Array.from(level.keys()).sort(),
  );
  const counts = keys.map((level, depth) =>
    Uint16Array.from(level, (key) => Math.min(MOST, keyed[depth]?.get(key) ?? 0)),
  );
  return assembleMemory(trieOf(keys), counts);
}

/** Derives what is not stored. */
export function assembleMemory(trie: Trie, counts: readonly Uint16Array[]): PhraseMemory {
  const followed = trie.map((level, depth) => {
    const below = counts[depth + 1];
    const sums = new Uint32Array(level.words.length);
    if (!below) return sums;
    for (let node = 0; node < sums.length; node++) {
      let sum = 0;
      for (let at = level.starts[node] ?? 0; at < (level.starts[node + 1] ?? 0); at++) sum += below[at] ?? 0;
      sums[node] = sum;
    }
    return sums;
  });
  const total = (counts[0] ?? new Uint16Array(0)).reduce(
    (sum, count, id) => sum + (id === BOUNDARY ? 0 : count),
    0,
  );
  return { trie, counts, followed, total };
}

/**
 * Probability (not its logarithm) of `word`, leaning on `general`, its probability without the memory. States are kept as
 * in `stepNgram`.
 */
export function lean(
  { memory, strengths }: WeightedMemory,
  states: Int32Array,
  from: number,
  word: number,
  general: number,
  next: Int32Array,
  to: number,
): number {
  const { trie, counts } = memory;
  const lastOne = states[from] ?? -1;
  const lastTwo = states[from + 1] ?? -1;
  const lastThree = states[from + 2] ?? -1;
  const two = childOf(trie, 0, lastOne, word);
  const three = childOf(trie, 1, lastTwo, word);
  const four = childOf(trie, 2, lastThree, word);
  next[to] = word;
  next[to + 1] = two;
  next[to + 2] = three;
  let probability = ((counts[0]?.[word] ?? 0) + strengths[0] * general) / (memory.total + strengths[0]);
  probability = blend(memory, 0, lastOne, two, strengths[1], probability);
  probability = blend(memory, 1, lastTwo, three, strengths[2], probability);
  return blend(memory, 2, lastThree, four, strengths[3], probability);
}

/** Taken off every count: what was seen once in a few documents may be chance, or a typing error. */
const DISCOUNT = 0.7;

function blend(
  { trie, counts, followed }: PhraseMemory,
  level: number,
  context: number,
  node: number,
  strength: number,
  shorter: number,
): number {
  const seen = context < 0 ? 0 : (followed[level]?.[context] ?? 0);
  if (seen === 0) return shorter;
  const starts = trie[level]?.starts;
  const kinds = (starts?.[context + 1] ?? 0) - (starts?.[context] ?? 0);
  const count = node < 0 ? 0 : (counts[level + 1]?.[node] ?? 0);
  const kept = count > DISCOUNT ? count - DISCOUNT : 0;
  return (kept + (strength + DISCOUNT * kinds) * shorter) / (seen + strength);
}
