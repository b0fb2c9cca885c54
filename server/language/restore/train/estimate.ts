// One long sequence of word ids → an interpolated Kneser–Ney model, pruned, as sorted levels (Chen and Goodman 1998).
import { ID_RANGE, ORDER } from '../language-model/trie.ts';
import { BOUNDARY } from '../words/vocabulary.ts';

/** All n-grams of one length, sorted by key; `count` is raw for the longest and those at a sentence's start, else the number of different words before. */
interface Counted {
  readonly keys: Float64Array;
  readonly counts: Float64Array;
}

export interface EstimatedLevel {
  /** Sorted; contexts first. */
  readonly keys: Float64Array;
  /** Natural logarithms. */
  readonly logProbability: Float64Array;
  /** Weight of the shorter context after this n-gram, natural logarithm. */
  readonly logBackoff: Float64Array;
}

function uniqueOf(sorted: Float64Array): Counted {
  let distinct = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) distinct++;
  const keys = new Float64Array(distinct);
  const counts = new Float64Array(distinct);
  let to = -1;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) keys[++to] = sorted[at] ?? 0;
    counts[to] = (counts[to] ?? 0) + 1;
  }
  return { keys, counts };
}

/** Keys of all n-grams of one length that do not reach over a boundary; BOUNDARY may only stand first. */
function keysOf(ids: Uint16Array, order: number, boundaryFirst: boolean): Float64Array {
  const keys = new Float64Array(ids.length);
  let length = 0;
  let run = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    if (id === BOUNDARY) {
      run = 1;
      continue;
    }
    run++;
    if (run < order) continue;
    const startsAtBoundary = ids[at - order + 1] === BOUNDARY;
    if (boundaryFirst !== startsAtBoundary && boundaryFirst) continue;
    let key = 0;
    for (let back = order - 1; back >= 0; back--) key = key * ID_RANGE + (ids[at - back] ?? 0);
    keys[length++] = key;
  }
  return keys.slice(0, length).sort();
}

/** Lower orders count what stands before, not how often: "San Francisco" should not make "Francisco" likely elsewhere. */
function continuationOf(longer: Counted, ids: Uint16Array, order: number): Counted {
  const range = ID_RANGE ** order;
  const suffixes = new Float64Array(longer.keys.length);
  for (let at = 0; at < suffixes.length; at++) suffixes[at] = (longer.keys[at] ?? 0) % range;
  const continued = uniqueOf(suffixes.sort());
  if (order === 1) return continued;
  const opening = uniqueOf(keysOf(ids, order, true));
  const keys = new Float64Array(continued.keys.length + opening.keys.length);
  const counts = new Float64Array(keys.length);
  keys.set(opening.keys);
  counts.set(opening.counts);
  keys.set(continued.keys, opening.keys.length); // BOUNDARY is id 0: openings sort before all others
  counts.set(continued.counts, opening.keys.length);
  return { keys, counts };
}

/** Modified discounts for counts of one, two, and more. */
function discountsOf({ counts }: Counted): readonly [number, number, number, number] {
  const of = [0, 0, 0, 0, 0];
  for (const count of counts) if (count <= 4) of[count] = (of[count] ?? 0) + 1;
  const [, n1 = 0, n2 = 0, n3 = 0, n4 = 0] = of;
  const y = n1 / (n1 + 2 * n2 || 1);
  const discount = (k: number, here: number, next: number): number =>
    here > 0 ? Math.max(0.1, k - ((k + 1) * y * next) / here) : 0.5;
  return [0, discount(1, n1, n2), discount(2, n2, n3), discount(3, n3, n4)];
}

function find(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = keys[middle] ?? 0;
    if (value < key) low = middle + 1;
    else if (value > key) high = middle - 1;
    else return middle;
  }
  return -1;
}

/** Which n-grams stay: frequent enough, or the context of one that stays. */
function keptOf({ keys, counts }: Counted, least: number, longerKept: Float64Array | undefined): Uint8Array {
  const kept = new Uint8Array(keys.length);
  for (let at = 0; at < keys.length; at++) kept[at] = (counts[at] ?? 0) >= least ? 1 : 0;
  if (longerKept) {
    for (const key of longerKept) {
      const at = find(keys, Math.floor(key / ID_RANGE));
      if (at >= 0) kept[at] = 1;
    }
  }
  return kept;
}

/** `least[n]`: fewest counts for an n-gram of length n to stay. Returns levels 1..ORDER at indexes 1..ORDER. */
export function estimate(
  ids: Uint16Array,
  vocabularySize: number,
  least: readonly number[],
): EstimatedLevel[] {
  const counted: Counted[] = [];
  counted[ORDER] = uniqueOf(keysOf(ids, ORDER, false));
  for (let order = ORDER - 1; order >= 1; order--) {
    const longer = counted[order + 1];
    if (longer) counted[order] = continuationOf(longer, ids, order);
  }
  const keep: Uint8Array[] = [];
  let longerKept: Float64Array | undefined;
  for (let order = ORDER; order >= 2; order--) {
    const level = counted[order];
    if (!level) continue;
    const kept = keptOf(level, least[order] ?? 1, longerKept);
    keep[order] = kept;
    longerKept = level.keys.filter((_, at) => kept[at] === 1);
  }
  const levels: EstimatedLevel[] = [];
  levels[1] = unigrams(counted[1], vocabularySize);
  for (let order = 2; order <= ORDER; order++) {
    const level = counted[order];
    const kept = keep[order];
    const shorter = levels[order - 1];
    if (level && kept && shorter) levels[order] = interpolate(level, kept, levels, order);
  }
  return levels;
}

function unigrams(counted: Counted | undefined, vocabularySize: number): EstimatedLevel {
  const logProbability = new Float64Array(vocabularySize);
  const counts = new Float64Array(vocabularySize).fill(0.5);
  counted?.keys.forEach((key, at) => {
    counts[key] = (counts[key] ?? 0) + (counted.counts[at] ?? 0);
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  for (let id = 0; id < vocabularySize; id++) logProbability[id] = Math.log((counts[id] ?? 0) / total);
  return {
    keys: Float64Array.from({ length: vocabularySize }, (_, id) => id),
    logProbability,
    logBackoff: new Float64Array(vocabularySize),
  };
}

/** Probability of a suffix in the levels already made. */
function shorterProbability(levels: readonly EstimatedLevel[], key: number, order: number): number {
  let backoff = 0;
  for (let length = order; length >= 1; length--) {
    const level = levels[length];
    if (!level) continue;
    const suffix = key % ID_RANGE ** length;
    const at = find(level.keys, suffix);
    if (at >= 0) return Math.exp(backoff + (level.logProbability[at] ?? 0));
    const context = levels[length - 1];
    if (!context) continue;
    const contextAt = find(context.keys, Math.floor(suffix / ID_RANGE));
    if (contextAt >= 0) backoff += context.logBackoff[contextAt] ?? 0;
  }
  return 1e-9;
}

function interpolate(
  counted: Counted,
  kept: Uint8Array,
  levels: EstimatedLevel[],
  order: number,
): EstimatedLevel {
  const discounts = discountsOf(counted);
  const size = kept.reduce((sum, one) => sum + one, 0);
  const keys = new Float64Array(size);
  const logProbability = new Float64Array(size);
  const contexts = levels[order - 1];
  let to = 0;
  for (let first = 0; first < counted.keys.length;) {
    const context = Math.floor((counted.keys[first] ?? 0) / ID_RANGE);
    let total = 0;
    let mass = 0;
    let end = first;
    for (; end < counted.keys.length && Math.floor((counted.keys[end] ?? 0) / ID_RANGE) === context; end++) {
      const count = counted.counts[end] ?? 0;
      total += count;
      if (kept[end] === 1) mass += count - (discounts[Math.min(3, count)] ?? 0);
    }
    const backoff = Math.max(1e-6, 1 - mass / total);
    for (let at = first; at < end; at++) {
      if (kept[at] !== 1) continue;
      const key = counted.keys[at] ?? 0;
      const count = counted.counts[at] ?? 0;
      const own = (count - (discounts[Math.min(3, count)] ?? 0)) / total;
      keys[to] = key;
      logProbability[to++] = Math.log(
        own + backoff * shorterProbability(levels, key % ID_RANGE ** (order - 1), order - 1),
      );
    }
    const contextAt = contexts ? find(contexts.keys, context) : -1;
    if (contexts && contextAt >= 0) contexts.logBackoff[contextAt] = Math.log(backoff);
    first = end;
  }
  return { keys, logProbability, logBackoff: new Float64Array(size) };
}
