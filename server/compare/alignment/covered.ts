// Demand × stretch of the plan → what runs of the demand's own tokens prove of it, looked up sentence by sentence.
import { STRENGTH } from './candidates.ts';
import type { Matching } from './matchings.ts';
import type { WeighedPlan } from '../passages/plan-index.ts';

/** Of passages `from` to `to`, both included. */
export interface Covered {
  /** Share of the demand, by the weights of its tokens. */
  share(weights: readonly number[], from: number, to: number): number;
  /** Weight of the plan's tokens that runs of two or more explain. */
  explained(from: number, to: number): number;
}

export function coveredBy(plan: WeighedPlan, { demand, runs }: Matching): Covered {
  const size = demand.tokens.length;
  const explained = new Float64Array(plan.passages.length);
  const counted = new Uint8Array(plan.tokens.length);
  /** By passage, the number of its row among the strengths; −1 for one without a run. */
  const rowOf = new Int32Array(plan.passages.length).fill(-1);
  let count = 0;
  for (const { b, length } of runs) {
    for (let token = b; token < b + length; token++) {
      const passage = plan.passageOf[token] ?? -1;
      if (passage >= 0 && rowOf[passage] === -1) rowOf[passage] = count++;
    }
  }
  const strengths = new Float64Array(count * size);
  for (const { a, b, length } of runs) {
    const strength = STRENGTH[Math.min(length, STRENGTH.length - 1)] ?? 0;
    for (let step = 0; step < length; step++) {
      const passage = plan.passageOf[b + step] ?? -1;
      if (passage < 0) continue;
      const cell = rowOf[passage]! * size + a + step;
      if (strength > strengths[cell]!) strengths[cell] = strength;
      if (length > 1 && counted[b + step] === 0) {
        counted[b + step] = 1;
        explained[passage] = (explained[passage] ?? 0) + (plan.weights[b + step] ?? 0);
      }
    }
  }
  return {
    share(weights, from, to) {
      const bases: number[] = [];
      for (let passage = from; passage <= to; passage++) {
        const row = rowOf[passage] ?? -1;
        if (row >= 0) bases.push(row * size);
      }
      const [first] = bases;
      if (first === undefined) return 0;
      let sum = 0;
      if (bases.length === 1) {
        for (let at = 0; at < size; at++) sum += (weights[at] ?? 0) * strengths[first + at]!;
        return sum;
      }
      for (let at = 0; at < size; at++) {
        let most = 0;
        for (const base of bases) if (strengths[base + at]! > most) most = strengths[base + at]!;
        sum += (weights[at] ?? 0) * most;
      }
      return sum;
    },
    explained(from, to) {
      let sum = 0;
      for (let row = from; row <= to; row++) sum += explained[row] ?? 0;
      return sum;
    },
  };
}
