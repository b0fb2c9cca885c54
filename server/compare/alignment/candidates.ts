// One criterion × plan → the windows of sentences that could answer it, best first.
import type { Demand } from '../template/demand.ts';
import type { Run } from '../passages/overlap.ts';
import type { IndexedPassage, WeighedPlan } from '../passages/plan-index.ts';
import type { Matching } from './matchings.ts';

export interface Candidate {
  /** Number of the block it begins in, in document order. */
  readonly blockAt: number;
  /** Numbers of its first and last passage. */
  readonly from: number;
  readonly to: number;
  readonly passages: readonly IndexedPassage[];
  readonly coverage: number;
  /** Share of what the window says that runs of two or more explain, 0..1. */
  readonly explained: number;
  readonly score: number;
  /** Best strength by token of the demand, 0..1. */
  readonly strengths: Float64Array;
}

/** What a run proves of each of its tokens where another criterion may hold them too, 0..1. */
export type Discount = (planToken: number, runLength: number) => number;

export const NO_DISCOUNT: Discount = () => 1;

/** Sentences that one candidate may join; items of these plans seldom have more. */
const LONGEST_WINDOW = 6;
/** What a run of 1, 2, 3, 4+ tokens proves of each: a lone syllable is often chance. */
export const STRENGTH = [0, 0.25, 0.7, 0.9, 1] as const;
/** Of two windows that cover alike, the one that says less else. */
const LOOSENESS = 0.2;
/** Likeness of the titles above decides between passages that cover alike. */
const CONTEXT = 0.12;
/** An item under the criterion's own title is where its demand should stand. */
const SAME_TITLE = 0.15;
/** Words of a name or a wording stand within this many times its length. */
const SPREAD = 1.6;
/** Of a name the first two stand at their place: a Bằng khen is no Cờ thi đua. The shorter the name, the more they say. */
const SHORT_NAME_TOKENS = 13;
/** From this likeness two titles are one. */
export const OWN_TITLE = 0.75;
/** Strength that only two words together reach. */
const PAIR = 0.5;
const WITHOUT_HEAD = { short: 0.3, long: 0.6 } as const;

export function cover(weights: readonly number[], strengths: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (strengths[at] ?? 0);
  return sum;
}

function withoutHead(demand: Demand): number {
  if (demand.form !== 'name') return 1;
  return demand.tokens.length < SHORT_NAME_TOKENS ? WITHOUT_HEAD.short : WITHOUT_HEAD.long;
}

/** The runs of the place where most of the demand stands together. */
function runsTogether(plan: WeighedPlan, { demand, runs }: Matching): readonly Run[] {
  const reach = Math.ceil(demand.tokens.length * SPREAD);
  let best: { readonly gain: number; readonly runs: readonly Run[] } = { gain: 0, runs: [] };
  for (const { b } of runs) {
    const block = plan.blockOf[b];
    const near = runs.filter(
      (run) => run.b >= b && run.b + run.length <= b + reach && plan.blockOf[run.b] === block,
    );
    const seen = new Set(
      near.flatMap((run) => Array.from({ length: run.length }, (_, step) => run.a + step)),
    );
    let gain = 0;
    for (const at of seen) gain += demand.weights[at] ?? 0;
    if (!near.some((run) => run.a === 0 && run.length >= 2)) gain *= withoutHead(demand);
    if (gain > best.gain) best = { gain, runs: near };
  }
  return best.runs;
}

interface Sentence {
  readonly at: number;
  readonly strengths: Float64Array;
  /** Weight of its tokens that some run of two or more covers. */
  readonly explained: number;
}

/** Passages that share more than lone words with the criterion, with what each proves. */
function sentences(
  plan: WeighedPlan,
  size: number,
  runs: readonly Run[],
  discount: Discount,
): ReadonlyMap<number, Sentence> {
  const found = new Map<
    number,
    { readonly at: number; readonly strengths: Float64Array; explained: number }
  >();
  const counted = new Uint8Array(plan.tokens.length);
  // What shares lone words alone is passed over at once: there are very many of those.
  const sharesRuns = new Uint8Array(plan.passages.length);
  let count = 0;
  for (const { b, length } of runs) {
    if (length === 1) continue;
    for (let token = b; token < b + length; token++) {
      const passage = plan.passageOf[token] ?? -1;
      if (passage < 0 || sharesRuns[passage] === 1) continue;
      sharesRuns[passage] = 1;
      count++;
    }
  }
  // One piece of memory for all: a piece for each took as long as what is written there.
  const strengths = new Float64Array(count * size);
  for (const run of runs) {
    const strength = STRENGTH[Math.min(run.length, 4)] ?? 0;
    for (let step = 0; step < run.length; step++) {
      const token = run.b + step;
      const passage = plan.passageOf[token] ?? -1;
      if (passage < 0 || sharesRuns[passage] !== 1) continue;
      let entry = found.get(passage);
      if (!entry) {
        const from = found.size * size;
        entry = { at: passage, strengths: strengths.subarray(from, from + size), explained: 0 };
        found.set(passage, entry);
      }
      const at = run.a + step;
      const before = entry.strengths[at] ?? 0;
      if (strength > before) {
        const value = strength * discount(token, run.length);
        if (value > before) entry.strengths[at] = value;
      }
      if (run.length > 1 && counted[token] === 0) {
        counted[token] = 1;
        entry.explained += plan.weights[token] ?? 0;
      }
    }
  }
  for (const [passage, { explained }] of found) if (explained === 0) found.delete(passage);
  return found;
}

export function joined(a: Float64Array, b: Float64Array): Float64Array {
  const result = a.slice();
  for (let at = 0; at < result.length; at++) {
    const value = b[at] ?? 0;
    if (value > (result[at] ?? 0)) result[at] = value;
  }
  return result;
}

/** In the same item, or in one that hangs below it: a title is answered for by what stands under it. */
function isWithin(passage: IndexedPassage, start: IndexedPassage): boolean {
  if (passage.blockAt === start.blockAt) return true;
  return start.block.gathers && passage.block.path.startsWith(`${start.block.path}.`);
}

function windowsFrom(
  plan: WeighedPlan,
  matching: Matching,
  first: Sentence,
  shared: ReadonlyMap<number, Sentence>,
): readonly Candidate[] {
  const { weights } = matching.demand;
  const start = plan.passages[first.at];
  if (!start) return [];
  const ownTitle = matching.titles[start.blockAt] ?? 0;
  const bonus = CONTEXT * (matching.context[start.blockAt] ?? 0) + SAME_TITLE * ownTitle;
  const beheaded = (first.strengths[0] ?? 0) < PAIR;
  const headless = beheaded ? withoutHead(matching.demand) : 1;
  const found: Candidate[] = [];
  let strengths = first.strengths;
  let explained = 0;
  let said = 0;
  for (let length = 1; length <= LONGEST_WINDOW; length++) {
    const last = plan.passages[first.at + length - 1];
    if (!last || !isWithin(last, start)) break;
    for (let token = last.first; token < last.end; token++) said += plan.weights[token] ?? 0;
    const sentence = shared.get(first.at + length - 1);
    if (!sentence) continue;
    if (length > 1) strengths = joined(strengths, sentence.strengths);
    explained += sentence.explained;
    // A bare title answers nothing but the criterion of that title; it may open a window over what hangs below.
    if (last.blockAt === start.blockAt && !start.block.hasBody && ownTitle < OWN_TITLE) continue;
    const coverage = cover(weights, strengths) * headless;
    const share = said === 0 ? 0 : explained / said;
    const tight = 1 - LOOSENESS * (1 - share);
    found.push({
      blockAt: start.blockAt,
      from: first.at,
      to: first.at + length - 1,
      passages: plan.passages.slice(first.at, first.at + length),
      coverage,
      explained: share,
      score: coverage * tight + bonus,
      strengths,
    });
  }
  return found;
}

/** Best first. */
export function candidates(plan: WeighedPlan, matching: Matching, discount: Discount): readonly Candidate[] {
  const runs = matching.demand.form === 'item' ? matching.runs : runsTogether(plan, matching);
  const shared = sentences(plan, matching.demand.tokens.length, runs, discount);
  return [...shared.values()]
    .flatMap((first) => windowsFrom(plan, matching, first, shared))
    .toSorted((a, b) => b.score - a.score);
}
