// Chance that can be repeated: the same seed gives the same soak.
export interface Chance {
  /** From 0 up to and without 1. */
  next(): number;
  /** From 0 up to and without `below`. */
  whole(below: number): number;
  /** true with this probability. */
  is(probability: number): boolean;
  of<One>(all: readonly One[]): One;
}

/** mulberry32 */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    next,
    whole,
    is: (probability) => next() < probability,
    of: (all) => {
      if (all.length === 0) throw new Error('nothing to choose from');
      return all[whole(all.length)] as (typeof all)[number];
    },
  };
}
