// Two streams of tokens of the same document, one misread → which token is which: phrases that are unique in both anchor
// the rest (patience diff), and between anchors only gaps of equal length are trusted.
import { fold } from '../../fold.ts';

/** Tokens in a phrase that anchors. */
const PHRASE = 3;
/** Longest gap between anchors whose tokens are paired one by one. */
const LONGEST_GAP = 6;

export interface TokenPair {
  /** Indexes into the two streams. */
  readonly noisy: number;
  readonly clean: number;
}

function uniquePhrases(tokens: readonly string[]): Map<string, number> {
  const at = new Map<string, number>();
  for (let start = 0; start + PHRASE <= tokens.length; start++) {
    const phrase = tokens.slice(start, start + PHRASE).join(' ');
    at.set(phrase, at.has(phrase) ? -1 : start);
  }
  return at;
}

/** Indexes of a longest increasing subsequence. */
function increasing(values: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  });
  const chain: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) chain.unshift(at);
  return chain;
}

export function alignStreams(noisy: readonly string[], clean: readonly string[]): readonly TokenPair[] {
  const left = noisy.map((token) => fold(token));
  const right = clean.map((token) => fold(token));
  const inClean = uniquePhrases(right);
  const anchors: TokenPair[] = [];
  for (const [phrase, start] of uniquePhrases(left)) {
    const other = inClean.get(phrase) ?? -1;
    if (start >= 0 && other >= 0) anchors.push({ noisy: start, clean: other });
  }
  const pairs: TokenPair[] = [];
  let from: TokenPair = { noisy: -1, clean: -1 };
  const meet = (to: TokenPair): void => {
    const gap = to.noisy - from.noisy;
    if (gap <= 0 || to.clean <= from.clean) return;
    if (gap === to.clean - from.clean && gap - 1 <= LONGEST_GAP) {
      for (let step = 1; step < gap; step++)
        pairs.push({ noisy: from.noisy + step, clean: from.clean + step });
    }
    pairs.push(to);
    from = to;
  };
  for (const at of increasing(anchors.map((anchor) => anchor.clean))) {
    const anchor = anchors[at];
    if (!anchor) continue;
    for (let step = 0; step < PHRASE; step++) {
      const to = { noisy: anchor.noisy + step, clean: anchor.clean + step };
      if (to.noisy > from.noisy) meet(to);
    }
  }
  return pairs;
}
