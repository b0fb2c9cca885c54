// Two passages of different plans → how much of one the other says, whatever the communes are called and whichever figures they set.
import { COMMUNE, DATE, DOCUMENT_NUMBER, PROVINCE, tokenize, type Places } from '../passages/tokens.ts';

export interface Saying {
  readonly words: ReadonlySet<string>;
  /** Two words that stand side by side: what is said in another order is said otherwise. */
  readonly pairs: ReadonlySet<string>;
}

/** Names and figures differ between copies; whether they do is weighed by `facts/`. */
const NEUTRAL: ReadonlySet<string> = new Set([COMMUNE, PROVINCE, DATE, DOCUMENT_NUMBER]);

export function sayingOf(text: string, here: Places): Saying {
  const keys = tokenize(text, here)
    .map(({ key }) => key)
    .filter((key) => !NEUTRAL.has(key) && !/^\d/u.test(key));
  const pairs = keys.slice(1).map((key, at) => `${keys[at]} ${key}`);
  return { words: new Set(keys), pairs: new Set(pairs) };
}

function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const each of part) if (whole.has(each)) shared++;
  return shared / part.size;
}

/** Share of `one` that `other` says, 0..1. */
export function saidBy(one: Saying, other: Saying): number {
  const words = shareOf(one.words, other.words);
  return one.pairs.size === 0 ? words : (words + shareOf(one.pairs, other.pairs)) / 2;
}

/** Of two that say all the other says: 1. */
export function alikeness(one: Saying, other: Saying): number {
  return Math.min(saidBy(one, other), saidBy(other, one));
}
