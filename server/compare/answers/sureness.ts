// How sure a verdict says it is → how often such verdicts hold on templates left out (Platt 1999): one slope, a constant a status, and
// what it adds that the plan was copied from the template.
import { logistic } from './linear.ts';

export interface Platt {
  readonly constant: number;
  readonly slope: number;
  /** For a plan that says all other demands word for word; the same for all statuses. */
  readonly copied: number;
}

/** lacking: partial because a value lacks or is weaker, or a denial stands there; how far it is said wholly does not matter then. */
export type Sureness = Readonly<Record<'met' | 'partial' | 'missing' | 'lacking', Platt>>;

/** Log odds beyond this are not told apart. */
const FURTHEST = 7;

export function logOdds(chance: number): number {
  return Math.max(-FURTHEST, Math.min(FURTHEST, Math.log(chance / (1 - chance))));
}

/** `copy`: share of the template's other demands that the plan says word for word, 0..1. */
export function sure({ constant, slope, copied }: Platt, chance: number, copy: number): number {
  return logistic(constant + slope * logOdds(chance) + copied * copy);
}
