// Criteria × plan → for each criterion the passages that answer it, their coverage, and how far the next best lies behind.
import { candidates, cover, STRENGTH, joined, NO_DISCOUNT, type Candidate } from './candidates.ts';
import { competitionOf } from './competition.ts';
import type { Matching } from './matchings.ts';
import type { Demand } from '../template/demand.ts';
import type { IndexedPassage, WeighedPlan } from '../passages/plan-index.ts';

export interface Alignment {
  /** In document order. Empty for a criterion that shares no word with the plan. */
  readonly passages: readonly IndexedPassage[];
  /** Share of the demand that all of them cover, 0..1. */
  readonly coverage: number;
  /** Share that the best single window covers, 0..1. */
  readonly single: number;
  /** Share of the demand's beginning that it covers, 0..1. */
  readonly head: number;
  /** Likeness of the titles above the best window to those above the criterion, 0..1. */
  readonly context: number;
  /** Likeness of the criterion's own title to that of the best window, 0..1. */
  readonly title: number;
  /** Tokens of the best window over those of the demand. */
  readonly length: number;
  /** Share of the best window that the demand explains, 0..1. */
  readonly explained: number;
  /** The best window stands where the criterion's neighbours are answered; known once they are. */
  readonly amongNeighbours: boolean;
  /** The best window lies in what leads to a list, not in an item of it. */
  readonly leadIn: boolean;
  /** The demand only names a thing, so its first words decide. */
  readonly named: boolean;
  /** Share of the passages that belongs to other criteria, 0..1. */
  readonly foreign: number;
  /** Distance in score to the best candidate of another block, 0..1. */
  readonly margin: number;
  /** Two items of the plan answer about alike, and neither in the criterion's own words. */
  readonly ambiguous: boolean;
  /** Best strength by token of the demand, 0..1. */
  readonly strengths: Float64Array;
}

/** A further passage near by must add this much of the demand to be evidence; one elsewhere, more, and not as crumbs. */
const WORTH_ADDING = 0.12;
const WORTH_ADDING_FROM_AFAR = 0.25;
/** Candidates closer than this cannot be told apart by their words; one in the criterion's own words needs no telling. */
const CLOSE = 0.05;
const OWN_WORDS = 0.9;
/** Items of one list, or of two lists that meet. */
const NEAR_BLOCKS = 3;
/** Around a passage that answers less than this there is nothing to complete. */
const WORTH_COMPLETING = 0.25;
const MOST_PIECES = 4;
/** Further pieces come from the best few; the others add nothing that these do not. */
const POOL = 24;
const HEAD_TOKENS = 10;

/** The best candidate with what other places add to it. */
function gather(demand: Demand, found: readonly Candidate[], best: Candidate): Candidate {
  if (demand.form !== 'item' || best.coverage < WORTH_COMPLETING) return best;
  const pool = found.slice(0, POOL).filter((candidate) => candidate.coverage >= WORTH_ADDING);
  let whole = best;
  for (let pieces = 1; pieces < MOST_PIECES; pieces++) {
    let addition: { readonly candidate: Candidate; readonly coverage: number } | undefined;
    for (const candidate of pool) {
      if (whole.passages.some((passage) => passage.blockAt === candidate.blockAt)) continue;
      const near = Math.abs(candidate.blockAt - best.blockAt) <= NEAR_BLOCKS;
      const worth = near ? WORTH_ADDING : WORTH_ADDING_FROM_AFAR;
      const coverage = cover(demand.weights, joined(whole.strengths, candidate.strengths));
      if (coverage - whole.coverage >= worth && coverage > (addition?.coverage ?? 0)) {
        addition = { candidate, coverage };
      }
    }
    if (!addition) break;
    const { candidate, coverage } = addition;
    whole = {
      ...whole,
      coverage,
      strengths: joined(whole.strengths, candidate.strengths),
      passages: [...whole.passages, ...candidate.passages].toSorted((a, b) => a.first - b.first),
    };
  }
  return whole;
}

type ForeignShare = (best: Candidate) => number;

function headShare({ form, weights }: Demand, strengths: Float64Array): number {
  // Of a name the first two words are its kind, Bằng khen or Cờ thi đua, and neither goes without the other.
  if (form === 'name') return Math.min(strengths[0] ?? 0, strengths[1] ?? strengths[0] ?? 0);
  let found = 0;
  let all = 0;
  for (let at = 0; at < Math.min(HEAD_TOKENS, weights.length); at++) {
    all += weights[at] ?? 0;
    found += (weights[at] ?? 0) * (strengths[at] ?? 0);
  }
  return all === 0 ? 0 : found / all;
}

function lengthOf(passages: readonly IndexedPassage[]): number {
  return passages.reduce((sum, { first, end }) => sum + end - first, 0);
}

function alignmentOf(matching: Matching, found: readonly Candidate[], foreign: ForeignShare): Alignment {
  const { demand } = matching;
  const best = found[0];
  if (!best) {
    const strengths = new Float64Array(demand.tokens.length);
    return {
      passages: [],
      coverage: 0,
      single: 0,
      head: 0,
      context: 0,
      title: 0,
      length: 0,
      explained: 0,
      amongNeighbours: false,
      leadIn: false,
      named: demand.form === 'name',
      foreign: 0,
      margin: 0,
      ambiguous: false,
      strengths,
    };
  }
  const whole = gather(demand, found, best);
  const rival = found.find(
    (candidate) =>
      candidate.blockAt !== best.blockAt && (candidate.from > best.to || candidate.to < best.from),
  );
  return {
    passages: whole.passages,
    coverage: whole.coverage,
    single: best.coverage,
    head: headShare(demand, best.strengths),
    context: matching.context[best.blockAt] ?? 0,
    title: matching.titles[best.blockAt] ?? 0,
    length: lengthOf(best.passages) / Math.max(demand.tokens.length, 1),
    explained: best.explained,
    amongNeighbours: false,
    leadIn: best.passages.every((passage) => !passage.block.leaf),
    named: demand.form === 'name',
    foreign: foreign(best),
    margin: Math.max(0, Math.min(1, best.score - (rival?.score ?? 0))),
    ambiguous: best.coverage < OWN_WORDS && best.score - (rival?.score ?? 0) < CLOSE,
    strengths: whole.strengths,
  };
}

const WORD_FOR_WORD = 0.95;

/** Each demand first chooses alone; then what other criteria hold more firmly counts less for it. One alignment a matching. */
export function align(matchings: readonly Matching[], plan: WeighedPlan): readonly Alignment[] {
  const alone = matchings.map((matching) => candidates(plan, matching, NO_DISCOUNT));
  const choices = alone.map(([first]) => first);
  const competition = competitionOf(matchings, choices, plan.tokens.length);
  return matchings.map((matching, which) => {
    // What stands word for word is nobody else's; nothing would change for it.
    const sure = (choices[which]?.coverage ?? 0) >= WORD_FOR_WORD;
    const found = sure ? alone[which] : candidates(plan, matching, competition.discountFor(which));
    return alignmentOf(matching, found ?? [], (best) => competition.foreignShare(which, best));
  });
}

/** What a stretch of the plan, named by its first and last passage, says of the demand. */
export function alignedAt(
  { demand, runs }: Matching,
  plan: WeighedPlan,
  from: number,
  to: number,
  before: Alignment,
): Alignment {
  const passages = plan.passages.slice(from, to + 1);
  const [start, end] = [passages[0]?.first ?? 0, passages.at(-1)?.end ?? 0];
  const strengths = new Float64Array(demand.tokens.length);
  for (const { a, b, length } of runs) {
    const strength = STRENGTH[Math.min(length, STRENGTH.length - 1)] ?? 0;
    for (let step = 0; step < length; step++) {
      const isInside = b + step >= start && b + step < end;
      if (isInside && strength > (strengths[a + step] ?? 0)) strengths[a + step] = strength;
    }
  }
  const coverage = cover(demand.weights, strengths);
  return { ...before, passages, strengths, coverage, single: coverage, ambiguous: false };
}
