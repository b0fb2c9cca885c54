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
  const note = (key: string, at: number): void => {
    const known = positions.get(key);
    if (known) known.push(at);
    else positions.set(key, [at]);
  };
  tokens.forEach((token, at) => {
    note(token.key, at);
    for (const other of token.also ?? []) note(other, at);
  });
  return positions;
}

/** `b` may be in doubt, `a` is not. */
function matches(a: Token | undefined, b: Token | undefined): boolean {
  if (!a || !b) return false;
  return a.key === b.key || (b.also?.includes(a.key) ?? false);
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
      if (at > 0 && other > 0 && matches(a[at - 1], b[other - 1])) continue;
      let length = 1;
      while (matches(a[at + length], b[other + length])) length++;
      if (length > 1 || others.length < FREQUENT) runs.push({ a: at, b: other, length });
    }
  });
  return runs;
}
