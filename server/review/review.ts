// A comparison and the verdicts that stand → how it reads: statuses, score, sentences and findings of one mind.
import { summarize } from '../compare/findings/summarize.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Reviewed, ReviewedCriterion, Verdict } from '../model/review.ts';
import type { Template } from '../model/template.ts';

export function review(
  comparison: Comparison,
  template: Template | undefined,
  standing: ReadonlyMap<string, Verdict>,
): Reviewed {
  const criteria = comparison.criteria.map((result): ReviewedCriterion => {
    const verdict = standing.get(result.id) ?? null;
    return { ...result, status: verdict?.status ?? result.status, machineStatus: result.status, verdict };
  });
  const weights = new Map(template?.criteria.map(({ id, weight }) => [id, weight]));
  return {
    ...comparison,
    criteria,
    summary: summarize(criteria, weights),
    machineSummary: comparison.summary,
  };
}
