// Template × plan → each demand laid against the plan: the runs of words they share, and how alike the titles above are.
import { sharedRuns, type Run } from '../passages/overlap.ts';
import type { PlanIndex } from '../passages/plan-index.ts';
import { contextLikeness, likenessTo } from '../passages/titles.ts';
import type { Weigher } from '../passages/weights.ts';
import { weighDemand, type Demand } from '../template/demand.ts';
import type { IndexedCriterion } from '../template/template-index.ts';

export interface Matching {
  readonly demand: Demand;
  readonly runs: readonly Run[];
  /** Likeness of the titles above, by block number, 0..1. */
  readonly context: readonly number[];
  /** Likeness of the criterion's own title to the block's, by block number, 0..1. */
  readonly titles: readonly number[];
  /** Number of the criterion. Wordings of one criterion do not compete with each other. */
  readonly criterion: number;
}

/** A criterion's own demand comes first, then its other wordings. */
export function matchingsOf(
  criteria: readonly IndexedCriterion[],
  plan: PlanIndex,
  weigher: Weigher,
): readonly Matching[] {
  return criteria.flatMap(({ demands, title, titlesAbove }, criterion) => {
    const context = plan.titlesAbove.map((keys) => contextLikeness(titlesAbove, keys));
    const titles = plan.headings.map(likenessTo(title));
    return demands.map((unweighed): Matching => {
      const demand = weighDemand(unweighed, weigher);
      const runs = sharedRuns(demand.tokens, plan.tokens, plan.positions);
      return { demand, runs, context, titles, criterion };
    });
  });
}
