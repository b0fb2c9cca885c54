// Titles as comparable words, and how alike two of them are: a tie-breaker between passages that read alike.
import { tokenize, type Places } from './tokens.ts';

export type Titles = readonly (readonly string[])[];

/** Keys of a title. */
export type ReadTitle = (title: string) => readonly string[];

/** “Đối với các …” stands over every second list and says nothing of whom. */
const EMPTY = new Set(['doi', 'voi', 'cac', 'cua', 'va', 'nhung']);

/** Titles repeat above every item they head, so each is read once. */
export function titleReader(places: Places): ReadTitle {
  const known = new Map<string, readonly string[]>();
  return (title) => {
    const before = known.get(title);
    if (before) return before;
    const keys = tokenize(title, places)
      .map((token) => token.key)
      .filter((key) => !EMPTY.has(key));
    known.set(title, keys);
    return keys;
  };
}

/** Share of a criterion's titles whose words stand in the titles of an item; deeper titles count more. 0..1. */
export function contextLikeness(wanted: Titles, there: ReadonlySet<string>): number {
  let sum = 0;
  let all = 0;
  wanted.forEach((keys, depth) => {
    let found = 0;
    for (const key of keys) if (there.has(key)) found++;
    const weight = depth + 1;
    all += weight;
    sum += keys.length === 0 ? 0 : (weight * found) / keys.length;
  });
  return all === 0 ? 0 : sum / all;
}

/** Dice coefficient of a title's words and another's, 0..1. The others repeat above every item that they head, and each is looked at once. */
export function likenessTo(title: readonly string[]): (other: readonly string[]) => number {
  const mine = new Set(title);
  const known = new Map<readonly string[], number>();
  return (other) => {
    if (mine.size === 0 || other.length === 0) return 0;
    const before = known.get(other);
    if (before !== undefined) return before;
    const there = new Set(other);
    let shared = 0;
    for (const key of mine) if (there.has(key)) shared++;
    const likeness = (2 * shared) / (mine.size + there.size);
    known.set(other, likeness);
    return likeness;
  };
}
