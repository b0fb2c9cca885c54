// Plan → the stretches of it that one demand may be answered by: a sentence, two, a whole item, an item with what hangs below.
import { sentenceVector, wordsIn, type Meaning } from '../../language/meaning/meaning.ts';
import { spelledOut } from '../../language/abbreviations.ts';
import { hardKeysOf, type HardKey } from '../facts/hard-keys.ts';
import { NEAR_TITLES } from './meant.ts';
import { branchOf } from '../facts/offices.ts';
import type { IndexedPassage, WeighedPlan } from '../passages/plan-index.ts';

export interface Window {
  /** Numbers of its first and last passage. */
  readonly from: number;
  readonly to: number;
  readonly blockAt: number;
  readonly path: string;
  readonly shape: 'sentence' | 'two' | 'item' | 'tree';
  readonly leaf: boolean;
  readonly hasBody: boolean;
  /** Numbers of its words. */
  readonly words: readonly number[];
  readonly vector: Float32Array;
  readonly titles: Float32Array;
  /** Folded words of the offices in the titles above. */
  readonly branches: ReadonlySet<string>;
  readonly keys: readonly HardKey[];
  /** Weight of all it says. */
  readonly said: number;
}

/** Passages that still read as one item with what hangs below it. */
const TREE_PASSAGES = 14;
export function windowsOf(plan: WeighedPlan, meaning: Meaning): readonly Window[] {
  const { passages } = plan;
  const own = plan.places.abbreviations;
  const titles = new Map<string, { readonly vector: Float32Array; readonly branches: ReadonlySet<string> }>();
  const titlesOf = (above: readonly string[]): { vector: Float32Array; branches: ReadonlySet<string> } => {
    const near = above.slice(-NEAR_TITLES);
    const key = near.join('\n');
    const known = titles.get(key) ?? {
      vector: sentenceVector(wordsIn(spelledOut(near.join(' '), own), meaning), meaning),
      branches: new Set(near.flatMap((title) => branchOf(title).split(' ')).filter((word) => word !== '')),
    };
    titles.set(key, known);
    return known;
  };
  const wordsOf = passages.map(({ text }) => wordsIn(spelledOut(text, own), meaning));
  const keysOf = passages.map(({ text }) => hardKeysOf({ text }));
  const windowOf = (from: number, to: number, shape: Window['shape'], first: IndexedPassage): Window => {
    const words = wordsOf.slice(from, to + 1).flat();
    const { vector, branches } = titlesOf(first.block.context);
    let said = 0;
    for (const { first: start, end } of passages.slice(from, to + 1)) {
      for (let at = start; at < end; at++) said += plan.weights[at] ?? 0;
    }
    return {
      from,
      to,
      blockAt: first.blockAt,
      path: first.block.path,
      shape,
      leaf: first.block.leaf,
      hasBody: first.block.hasBody,
      words,
      vector: sentenceVector(words, meaning),
      titles: vector,
      branches,
      keys: keysOf.slice(from, to + 1).flat(),
      said,
    };
  };
  const windows: Window[] = [];
  for (let start = 0; start < passages.length;) {
    const first = passages[start];
    if (!first) break;
    let end = start;
    while (passages[end + 1]?.blockAt === first.blockAt) end++;
    for (let at = start; at <= end; at++) windows.push(windowOf(at, at, 'sentence', first));
    if (end > start) windows.push(windowOf(start, end, 'item', first));
    for (let at = start; at < end && end > start + 1; at++) windows.push(windowOf(at, at + 1, 'two', first));
    let last = end;
    while (passages[last + 1]?.block.path.startsWith(`${first.block.path}.`)) last++;
    if (last > end && last - start < TREE_PASSAGES) windows.push(windowOf(start, last, 'tree', first));
    start = end + 1;
  }
  return windows;
}

export interface Place {
  readonly window: Window;
  /** Log odds over being answered nowhere. */
  readonly score: number;
}

/** Windows with their scores → the items of the plan by how well the best window of each answers, best first. */
export function placesOf(windows: readonly Window[], scores: ArrayLike<number>): readonly Place[] {
  const best = new Map<number, Place>();
  windows.forEach((window, at) => {
    const score = scores[at] ?? -Infinity;
    const before = best.get(window.blockAt);
    if (!before || score > before.score) best.set(window.blockAt, { window, score });
  });
  return [...best.values()].toSorted((a, b) => b.score - a.score);
}
