// How sure a verdict says it is → how often such verdicts hold on templates left out (Platt 1999): one slope, a constant a status.
import { logistic } from './linear.ts';

export interface Platt {
  readonly constant: number;
  readonly slope: number;
}

export type Sureness = Readonly<Record<'met' | 'partial' | 'missing', Platt>>;

/** Log odds beyond this are not told apart. */
const FURTHEST = 7;

export function logOdds(chance: number): number {
  return Math.max(-FURTHEST, Math.min(FURTHEST, Math.log(chance / (1 - chance))));
}

export function sure({ constant, slope }: Platt, chance: number): number {
  return logistic(constant + slope * logOdds(chance));
}
