// Two token lists → the runs they share, so that the coverage of a criterion by any part of a plan is a lookup.
import type { Token } from './tokens.ts';

/** `length` tokens from `a` in the first list equal those from `b` in the second. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Positions of each key, for a list that many others are compared with. */
export function positionsOf(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  tokens.forEach((token, at) => {
    const known = positions.get(token.key);
    if (known) known.push(at);
    else positions.set(token.key, [at]);
  });
  return positions;
}

/** A lone token that stands so often in the second list proves nothing, and there are very many of them. */
const FREQUENT = 12;

/** Every maximal run, in order of `a`; of frequent tokens only runs of two or more. */
export function sharedRuns(
  a: readonly Token[],
  b: readonly Token[],
  positions: ReadonlyMap<string, readonly number[]>,
): readonly Run[] {
  const runs: Run[] = [];
  a.forEach((token, at) => {
    const others = positions.get(token.key) ?? [];
    for (const other of others) {
      if (at > 0 && other > 0 && a[at - 1]?.key === b[other - 1]?.key) continue;
      let length = 1;
      while (at + length < a.length && a[at + length]?.key === b[other + length]?.key) length++;
      if (length > 1 || others.length < FREQUENT) runs.push({ a: at, b: other, length });
    }
  });
  return runs;
}
