// What people answered of cells that the machine was not sure of → how far it is off with this template, and which of its other unsure
// cells that settles. How often clerks write what it does not recognise differs from template to template: of one it asks twenty
// demands and all are answered, of another half are not.
import type { Leaning } from '../../model/comparison.ts';
import { BANDS } from '../answers/judgement-model.ts';

/** An unsure cell that a person settled. */
export interface Settled {
  /** Id of the criterion. */
  readonly criterion: string;
  /** Chance of being answered nowhere that the machine gave it, 0..1. */
  readonly missing: number;
  readonly isMissing: boolean;
}

/**
 * Deviation between templates of the log odds by which the machine is off: the likeliest for the unsure cells of seventeen templates,
 * each from a fit without it (1.3 and 2.0 are nearly as likely; of none, 0.1, the likelihood is e^16 times less).
 */
const SPREAD = 1.5;
/**
 * Criteria of which something was answered. Answers of one criterion are of one kind and count together as one: counted each, two
 * questions settled fourteen cells of a made round, and nine of them wrongly.
 */
const FEWEST = 5;
const STEPS = 20;
const ENOUGH = 1e-9;

const logOdds = (chance: number): number => Math.log(chance / (1 - chance));
const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** What is added to the log odds of being answered nowhere; the likeliest, 0 where too little was answered (Newton's method). */
export function shiftOf(settled: readonly Settled[]): number {
  let shift = 0;
  const counts = new Map<string, number>();
  for (const { criterion } of settled) counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  if (counts.size < FEWEST) return shift;
  for (let step = 0; step < STEPS; step++) {
    let [slope, bend] = [shift / SPREAD ** 2, 1 / SPREAD ** 2];
    for (const { criterion, missing, isMissing } of settled) {
      const chance = logistic(logOdds(missing) + shift);
      const weight = 1 / (counts.get(criterion) ?? 1);
      slope += weight * (chance - Number(isMissing));
      bend += weight * chance * (1 - chance);
    }
    const move = slope / bend;
    shift -= move;
    if (Math.abs(move) < ENOUGH) break;
  }
  return shift;
}

/** Chances under this are called answered once the machine is known to be off by `shift`. Answers never make it surer of what lacks. */
export function answeredBelow(shift: number): number {
  return logistic(logOdds(BANDS.answered) - Math.min(0, shift));
}

export function isReleased({ missing }: Pick<Leaning, 'missing'>, shift: number): boolean {
  return missing >= BANDS.answered && missing < answeredBelow(shift);
}

/**
 * Which of several questions to ask first: the likeliest to lack of those that more likely do not. That such a demand is there after all
 * tells most of all others; what more likely lacks than not waits, as it mostly does, and a letter loses nothing meanwhile.
 */
export function urgencyOf(missing: number | null): number {
  if (missing === null) return 0;
  return missing <= 0.5 ? missing : 0.5 - missing;
}
