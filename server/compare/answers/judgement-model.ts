// What is fitted on labelled pairs, as it is kept under corpus/judgement/.
import type { Meaning } from '../../language/meaning/meaning.ts';
import type { Linear } from './linear.ts';
import type { Choice } from './scores.ts';

export interface DecisionModel {
  /** Windows by themselves. */
  readonly first: Choice;
  /** Windows with the answers of the neighbours known. */
  readonly second: Choice;
  /** Log odds that a demand is not answered. */
  readonly missing: Linear;
  /** Log odds that one that is answered is answered wholly. */
  readonly whole: Linear;
}

export interface JudgementModel {
  readonly meaning: Meaning;
  readonly decision: DecisionModel;
}
