// Clean lines → how often each word is capitalised inside a sentence, alone and beside its neighbours.
import { isUpperLine, shareAlone, shareBeside, UNSEEN, type CasingHabits } from '../words/casing.ts';
import { normalize } from '../../normalize.ts';
import { unifyTonePlacement } from '../../tone-marks.ts';
import { wordsOf } from '../words/tokens.ts';
import { ID_RANGE } from './trie.ts';
import { NUMBER, SYMBOL, type Vocabulary } from '../words/vocabulary.ts';

/** Sightings that the word alone counts as beside a pair's own. */
const PRIOR = 2;
/** Sightings that what is usual elsewhere counts as beside a word's own. */
const BACKING = 6;

/** `Điều 5`, `Nghị quyết 57-NQ/TW`: figures and symbols are neighbours, too. */
const CLASS = { number: NUMBER, symbol: SYMBOL } as const;

interface Tally {
  seen: number;
  title: number;
}

function tally(map: Map<number, Tally>, key: number, title: boolean): void {
  let known = map.get(key);
  if (!known) map.set(key, (known = { seen: 0, title: 0 }));
  known.seen++;
  if (title) known.title++;
}

export interface Keeping {
  /** Sightings a pair needs to be kept, and how far it must differ from the word alone, 0..1. */
  readonly leastPair: number;
  readonly leastDifference: number;
  /** What is usual elsewhere, for words and pairs seen too seldom to tell; by falling weight. */
  readonly backing?: readonly CasingHabits[];
}

export function learnCasing(
  corpora: readonly (readonly string[])[],
  vocabulary: Vocabulary,
  keeping: Keeping,
): CasingHabits {
  const alone = new Map<number, Tally>();
  const after = new Map<number, Tally>();
  const before = new Map<number, Tally>();
  for (const lines of corpora) {
    for (const line of lines) {
      const words = wordsOf(unifyTonePlacement(normalize(line)), true);
      if (isUpperLine(words.map((word) => word.text))) continue;
      const ids = words.map((word) =>
        word.kind === 'word' ? vocabulary.idOf(word.text.toLowerCase()) : CLASS[word.kind],
      );
      words.forEach(({ text, kind, opens }, at) => {
        const id = ids[at];
        if (id === undefined || kind !== 'word' || opens || (text.length > 1 && text === text.toUpperCase()))
          return;
        const title = text !== text.toLowerCase();
        const previous = ids[at - 1];
        const next = words[at + 1]?.opens === false ? ids[at + 1] : undefined;
        tally(alone, id, title);
        if (previous !== undefined) tally(after, previous * ID_RANGE + id, title);
        if (next !== undefined) tally(before, id * ID_RANGE + next, title);
      });
    }
  }
  const backing = keeping.backing ?? [];
  const share = (id: number): number => {
    const { seen, title } = alone.get(id) ?? NEVER;
    const usual = shareAlone(backing, id);
    if (usual === undefined) return seen === 0 ? 0 : title / seen;
    return (title + BACKING * usual) / (seen + BACKING);
  };
  const usualPair = (side: 'after' | 'before', key: number, id: number): number =>
    shareBeside(backing, side, key) ?? share(id);
  const pairsAfter = pairsOf(after, keeping, share, (key) => {
    const id = key % ID_RANGE;
    return { id, usual: usualPair('after', key, id) };
  });
  const pairsBefore = pairsOf(before, keeping, share, (key) => {
    const id = Math.floor(key / ID_RANGE);
    return { id, usual: usualPair('before', key, id) };
  });
  return {
    alone: Uint8Array.from({ length: vocabulary.size }, (_, id) =>
      alone.has(id) ? Math.round(share(id) * 254) : UNSEEN,
    ),
    afterKeys: pairsAfter.keys,
    after: pairsAfter.shares,
    beforeKeys: pairsBefore.keys,
    before: pairsBefore.shares,
  };
}

const NEVER: Tally = { seen: 0, title: 0 };

function pairsOf(
  tallies: ReadonlyMap<number, Tally>,
  { leastPair, leastDifference }: Keeping,
  alone: (id: number) => number,
  wordOf: (key: number) => { readonly id: number; readonly usual: number },
): { readonly keys: Uint32Array; readonly shares: Uint8Array } {
  const kept = [...tallies]
    .map(([key, { seen, title }]) => {
      const { id, usual } = wordOf(key);
      return { key, id, seen, share: (title + PRIOR * usual) / (seen + PRIOR) };
    })
    .filter(({ id, seen, share }) => seen >= leastPair && Math.abs(share - alone(id)) >= leastDifference)
    .sort((a, b) => a.key - b.key);
  return {
    keys: Uint32Array.from(kept, ({ key }) => key),
    shares: Uint8Array.from(kept, ({ share }) => Math.round(share * 254)),
  };
}
