// Results → counts and one score: the only formula for it, whoever judged.
import type { Status, Summary } from '../../model/comparison.ts';

const WORTH = { met: 1, partial: 0.5, missing: 0 } as const;

/** What could not be read weighs neither for nor against the plan. A criterion without a weight weighs 1. */
export function summarize(
  results: readonly { readonly id: string; readonly status: Status }[],
  weights: ReadonlyMap<string, number>,
): Summary {
  const counts: Record<Status, number> = { met: 0, partial: 0, missing: 0, unclear: 0 };
  let earned = 0;
  let possible = 0;
  for (const { id, status } of results) {
    counts[status]++;
    if (status === 'unclear') continue;
    const weight = weights.get(id) ?? 1;
    earned += weight * WORTH[status];
    possible += weight;
  }
  return { ...counts, score: possible === 0 ? 0 : earned / possible };
}
