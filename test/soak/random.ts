// Chance that can be repeated: the same seed gives the same soak.
import { seededRandom } from '../../server/evaluate/noise/random.ts';

export interface Chance {
  /** From 0 up to and without 1. */
  next(): number;
  /** From 0 up to and without `below`. */
  whole(below: number): number;
  /** true with this probability. */
  is(probability: number): boolean;
  of<One>(all: readonly One[]): One;
}

export function chanceOf(seed: number): Chance {
  const next = seededRandom(seed);
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
