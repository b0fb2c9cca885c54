// Alignment → status: does the plan do what the criterion demands, some of it, or none.
import type { Alignment } from '../alignment/align.ts';
import { OWN_TITLE } from '../alignment/candidates.ts';

/** Share of the demand from which an officer calls it done. */
const MET = 0.54;
/** Put together from several places it must be more, and one of them must answer a good share alone. */
const MET_GATHERED = 0.62;
const MET_ALONE = 0.4;
/** Reworded items share fewer words, but no other item of the plan comes near them. */
const MET_REWORDED = 0.4;
const FAR_AHEAD = 0.3;
/** A rewording is about as long as what it rewords; what is far shorter left something out. */
const AS_LONG = 0.5;

/** Under this the words shared are those any two items of such plans share. */
const PARTIAL = 0.38;
/** With the head of the demand found in one place, less is needed. */
const PARTIAL_WITH_HEAD = 0.24;
const HEAD_FOUND = 0.5;
/** Likewise where no other item comes near, or where it also stands under the titles the template has. */
const PARTIAL_AHEAD = 0.22;
const AHEAD = 0.18;
const AHEAD_AT_HOME = 0.1;
const AT_HOME = 0.5;

/** Where all around it is answered, a passage that says little else needs even less; a rival elsewhere is no rival then. */
const PARTIAL_AMONG_NEIGHBOURS = 0.18;

/** A short item that says nearly nothing but what the criterion says condenses it. */
const CONDENSED = 0.5;
const CONDENSED_COVERAGE = 0.12;
/** Where it also begins as the criterion does, it may add more of its own. */
const CONDENSED_WITH_HEAD = 0.35;

/** A passage that mostly answers another criterion, or only leads to a list, mentions this one at best. */
const FOREIGN = 0.5;
export const PARTIAL_IN_FOREIGN = 0.48;

function isMet({ coverage, single, margin, foreign, length }: Alignment): boolean {
  if (single >= MET) return true;
  if (coverage >= MET_GATHERED && single >= MET_ALONE) return true;
  return foreign < FOREIGN && single >= MET_REWORDED && margin >= FAR_AHEAD && length >= AS_LONG;
}

function isPartial({
  coverage,
  single,
  head,
  margin,
  foreign,
  context,
  title,
  named,
  leadIn,
  explained,
  amongNeighbours,
}: Alignment): boolean {
  // A thing is named or it is not: “Bằng khen” is no “Cờ thi đua”.
  if (named && head < HEAD_FOUND) return false;
  // An item under the criterion's own title that says nothing of the rest: named, not done.
  if (title >= OWN_TITLE) return true;
  if (foreign >= FOREIGN || leadIn) return coverage >= PARTIAL_IN_FOREIGN;
  if (coverage >= PARTIAL) return true;
  if (single >= PARTIAL_WITH_HEAD && head >= HEAD_FOUND) return true;
  const condensed = head >= HEAD_FOUND ? CONDENSED_WITH_HEAD : CONDENSED;
  if (explained >= condensed && single >= CONDENSED_COVERAGE && context >= AT_HOME) return true;
  if (amongNeighbours && single >= PARTIAL_AMONG_NEIGHBOURS && explained >= CONDENSED_WITH_HEAD) return true;
  return single >= PARTIAL_AHEAD && margin >= (context >= AT_HOME ? AHEAD_AT_HOME : AHEAD);
}

/** Without `unclear`, which is about pages. */
export type Judged = 'met' | 'partial' | 'missing';

/** By wording alone; values are weighed after it. */
export function judge(alignment: Alignment): Judged {
  if (isMet(alignment)) return 'met';
  return isPartial(alignment) ? 'partial' : 'missing';
}
