// Which criterion a passage of the plan belongs to: what answers one criterion proves little of another.
import type { Candidate, Discount } from './candidates.ts';
import type { Matching } from './matchings.ts';
import type { IndexedPassage } from '../passages/plan-index.ts';

export interface Competition {
  /** How far a token counts for this demand, given what the others hold. */
  discountFor(matching: number): Discount;
  /** Share of the passages' tokens, or of those that the criterion matches, which others hold more firmly, 0..1; the less. */
  foreignShare(matching: number, found: Pick<Candidate, 'passages' | 'explained'>): number;
}

/** What belongs to another criterion proves this little of mine. */
const OTHERS = 0.6;
/** Another criterion holds a token more firmly when its run, weighed by how well its criterion is met, is this many times longer. */
const STRONGER = 1.25;

/** A passage of which so much is in the criterion's words is no mere mention of it. */
const SAYS_MINE = 0.35;

/** A run of three in a passage that meets its criterion is no chance. */
const FIRM = 1.6;

/** A criterion's hold on the tokens of its evidence, by token. */
function holds(matching: Matching, chosen: Candidate): ReadonlyMap<number, number> {
  const held = new Map<number, number>();
  for (const run of matching.runs) {
    const value = run.length * chosen.coverage;
    for (const passage of chosen.passages) {
      const to = Math.min(run.b + run.length, passage.end);
      for (let at = Math.max(run.b, passage.first); at < to; at++) {
        if (value > (held.get(at) ?? 0)) held.set(at, value);
      }
    }
  }
  return held;
}

export function competitionOf(
  matchings: readonly Matching[],
  choices: readonly (Candidate | undefined)[],
  size: number,
): Competition {
  const best = new Float64Array(size);
  const second = new Float64Array(size);
  const owner = new Int32Array(size).fill(-1);
  matchings.forEach((matching, which) => {
    const chosen = choices[which];
    if (!chosen) return;
    const { criterion } = matching;
    holds(matching, chosen).forEach((value, at) => {
      if (owner[at] === criterion) best[at] = Math.max(best[at] ?? 0, value);
      else if (value > (best[at] ?? 0)) {
        second[at] = best[at] ?? 0;
        best[at] = value;
        owner[at] = criterion;
      } else if (value > (second[at] ?? 0)) second[at] = value;
    });
  });
  return {
    discountFor(which) {
      const own = choices[which]?.coverage ?? 0;
      const criterion = matchings[which]?.criterion;
      return (token, length) => {
        const rival = owner[token] === criterion ? (second[token] ?? 0) : (best[token] ?? 0);
        return rival > length * own * STRONGER ? OTHERS : 1;
      };
    },
    foreignShare(which, { passages, explained }) {
      const matching = matchings[which];
      const isForeign = (at: number): boolean => (best[at] ?? 0) >= FIRM && owner[at] !== matching?.criterion;
      const share = shareOf(passages, isForeign, () => true);
      if (share === 0 || explained < SAYS_MINE) return share;
      // A sentence that merges two criteria is mostly another's, and still says mine in words of its own.
      const said = new Uint8Array(size);
      for (const { b, length } of matching?.runs ?? []) if (length > 1) said.fill(1, b, b + length);
      return Math.min(
        share,
        shareOf(passages, isForeign, (at) => said[at] === 1),
      );
    },
  };
}

/** Of the tokens counted, the share that `holds`; 1 where none counts. */
function shareOf(
  passages: readonly IndexedPassage[],
  holds: (at: number) => boolean,
  counts: (at: number) => boolean,
): number {
  let [all, held] = [0, 0];
  for (const { first, end } of passages) {
    for (let at = first; at < end; at++) {
      if (!counts(at)) continue;
      all++;
      if (holds(at)) held++;
    }
  }
  return all === 0 ? 1 : held / all;
}
