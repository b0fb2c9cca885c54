// One of the words that a slot could be.
import type { Hypothesis } from '../words/casing.ts';
import type { Choice } from './decode.ts';

/** A word a slot could be, and how it would be cased. */
export interface WordChoice extends Choice {
  readonly hypotheses: readonly Hypothesis[];
  /** Log probability of what was read for each hypothesis. */
  readonly byCasing: readonly number[];
  /** The second word, where what was read holds two. */
  readonly follower?: WordChoice;
}
