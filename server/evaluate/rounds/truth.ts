// What is true of a cell: known before any plan is compared.
import type { Status } from '../../model/comparison.ts';
import type { LineRange } from '../../model/transcript.ts';

export interface Truth {
  /** The first is what a person would say; any of them is right. */
  readonly accepted: readonly [Exclude<Status, 'unclear'>, ...Exclude<Status, 'unclear'>[]];
  /** Of the plan: where it is answered. */
  readonly places: readonly LineRange[];
}
