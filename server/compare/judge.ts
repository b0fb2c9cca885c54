// Alignment → status: does the plan do what the criterion demands, some of it, or none.
import type { Status } from '../model/comparison.ts';
import type { Alignment } from './align.ts';

/** Share of the demand from which an officer calls it done, wherever its parts stand. */
const MET = 0.54;
/** Parts gathered from several places prove little where none of them answers a good share alone. */
const MET_ALONE = 0.3;
/** Reworded items share fewer words, but no other item of the plan comes near them. */
const MET_REWORDED = 0.4;
const FAR_AHEAD = 0.3;

/** Under this the words shared are those any two items of such plans share. */
const PARTIAL = 0.38;
/** With the head of the demand found in one place, or that place clearly the best, less is needed. */
const PARTIAL_WITH_HEAD = 0.26;
const HEAD_FOUND = 0.5;
const PARTIAL_AHEAD = 0.22;
const AHEAD = 0.18;

/** A passage that mostly answers another criterion mentions this one at best; more of it must be said there. */
const FOREIGN = 0.5;
const PARTIAL_IN_FOREIGN = 0.48;

/** By wording alone; values are weighed after it. */
export function judge(alignment: Alignment): Status {
  const { coverage, single, head, foreign, margin } = alignment;
  if (coverage >= MET && single >= MET_ALONE) return 'met';
  if (foreign >= FOREIGN) return coverage >= PARTIAL_IN_FOREIGN ? 'partial' : 'missing';
  if (single >= MET_REWORDED && margin >= FAR_AHEAD) return 'met';
  if (coverage >= PARTIAL) return 'partial';
  if (single >= PARTIAL_WITH_HEAD && head >= HEAD_FOUND) return 'partial';
  return single >= PARTIAL_AHEAD && margin >= AHEAD ? 'partial' : 'missing';
}
