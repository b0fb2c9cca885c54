// N-grams of length 1 to ORDER as sorted levels: the children of a node lie side by side, so a lookup is a binary search.

export const ORDER = 4;
/** Ids fit 13 bits, so that four make one exact double. */
export const ID_RANGE = 8192;

export interface TrieLevel {
  /** Last word of each n-gram; ascending among the children of one node. */
  readonly words: Uint16Array;
  /** Where the children of each node start in the next level, and one past the last. Empty on the last level. */
  readonly starts: Uint32Array;
}

/** Level at index n − 1 holds the n-grams of length n; the node of a single word is its id. */
export type Trie = readonly TrieLevel[];

/** Index of the n-gram `node` + `word` in the level below `level` (0-based), or -1. */
export function childOf(trie: Trie, level: number, node: number, word: number): number {
  const here = trie[level];
  const below = trie[level + 1];
  if (node < 0 || !here || !below) return -1;
  let low = here.starts[node] ?? 0;
  let high = (here.starts[node + 1] ?? 0) - 1;
  const { words } = below;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = words[middle] ?? 0;
    if (value < word) low = middle + 1;
    else if (value > word) high = middle - 1;
    else return middle;
  }
  return -1;
}

/** `keys[n]`: sorted keys of the n-grams of length n + 1, each one's prefix among the level above; level 0 is every id. */
export function trieOf(keys: readonly Float64Array[]): Trie {
  return keys.map((level, depth) => {
    const words = new Uint16Array(level.length);
    for (let at = 0; at < level.length; at++) words[at] = (level[at] ?? 0) % ID_RANGE;
    const below = keys[depth + 1];
    return { words, starts: below ? startsOf(level, below) : new Uint32Array(0) };
  });
}

function startsOf(level: Float64Array, below: Float64Array): Uint32Array {
  const starts = new Uint32Array(level.length + 1);
  let at = 0;
  for (let node = 0; node < level.length; node++) {
    starts[node] = at;
    while (at < below.length && Math.floor((below[at] ?? 0) / ID_RANGE) === level[node]) at++;
  }
  starts[level.length] = at;
  return starts;
}
