// Results → counts and one score.
import type { CriterionResult, Summary } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';

const WORTH = { met: 1, partial: 0.5, missing: 0, unclear: 0 } as const;

/** What could not be read weighs neither for nor against the plan. */
export function summarize(criteria: readonly Criterion[], results: readonly CriterionResult[]): Summary {
  const count = (status: CriterionResult['status']): number =>
    results.filter((result) => result.status === status).length;
  let earned = 0;
  let possible = 0;
  results.forEach((result, at) => {
    if (result.status === 'unclear') return;
    const weight = criteria[at]?.weight ?? 1;
    earned += weight * WORTH[result.status];
    possible += weight;
  });
  return {
    met: count('met'),
    partial: count('partial'),
    missing: count('missing'),
    unclear: count('unclear'),
    score: possible === 0 ? 0 : earned / possible,
  };
}
