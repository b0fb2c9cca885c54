// Alignment → status: does the plan do what the criterion demands, some of it, or none.
import type { Status } from '../model/comparison.ts';
import type { Alignment } from './align.ts';

/** Share of the demand from which an officer calls it done: items of sibling plans reword up to about half. */
const MET = 0.54;
/** Under this the words shared are those any two items of such plans share. */
const PARTIAL = 0.38;
/** With the head of the demand found in one place, less of the rest is needed. */
const PARTIAL_WITH_HEAD = 0.26;
const HEAD_FOUND = 0.5;
/** A passage that mostly answers another criterion mentions this one at best; more of it must be said there. */
const FOREIGN = 0.5;
const PARTIAL_IN_FOREIGN = 0.48;

export function judge(alignment: Alignment): Status {
  const { coverage, single, head, foreign } = alignment;
  if (coverage >= MET) return 'met';
  if (foreign >= FOREIGN) return coverage >= PARTIAL_IN_FOREIGN ? 'partial' : 'missing';
  if (coverage >= PARTIAL) return 'partial';
  return single >= PARTIAL_WITH_HEAD && head >= HEAD_FOUND ? 'partial' : 'missing';
}
