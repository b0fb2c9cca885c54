// The events of people's verdicts → what stands, and a comparison as it then reads.
import type { Comparison, Status, Summary } from '../model/comparison.ts';
import type { Reviewed, ReviewedCriterion, Verdict } from '../model/review.ts';
import type { Template } from '../model/template.ts';
import type { VerdictEvent } from '../model/stored-comparison.ts';

/** By criterion. Events are oldest first; each undo takes back the newest verdict that still stands. */
export function standingVerdicts(events: readonly VerdictEvent[]): ReadonlyMap<string, Verdict> {
  const stacks = new Map<string, readonly Verdict[]>();
  for (const event of events) {
    const stack = stacks.get(event.criterion) ?? [];
    stacks.set(
      event.criterion,
      event.status === null
        ? stack.slice(0, -1)
        : [...stack, { status: event.status, note: event.note, actor: event.actor, at: event.at }],
    );
  }
  const standing = new Map<string, Verdict>();
  for (const [criterion, stack] of stacks) {
    const last = stack.at(-1);
    if (last !== undefined) standing.set(criterion, last);
  }
  return standing;
}

export function review(
  comparison: Comparison,
  template: Template | undefined,
  standing: ReadonlyMap<string, Verdict>,
): Reviewed {
  const criteria = comparison.criteria.map((result): ReviewedCriterion => {
    const verdict = standing.get(result.path) ?? null;
    return { ...result, status: verdict?.status ?? result.status, machineStatus: result.status, verdict };
  });
  const isOverruled = criteria.some(({ status, machineStatus }) => status !== machineStatus);
  return {
    ...comparison,
    criteria,
    summary: isOverruled ? summarize(criteria, template) : comparison.summary,
    machineSummary: comparison.summary,
  };
}

function summarize(criteria: readonly ReviewedCriterion[], template: Template | undefined): Summary {
  const weights = new Map(template?.criteria.map(({ path, weight }) => [path, weight]));
  const worth: Record<Status, number> = { met: 1, partial: 0.5, missing: 0, unclear: 0 };
  const counts: Record<Status, number> = { met: 0, partial: 0, missing: 0, unclear: 0 };
  let [reached, whole] = [0, 0];
  for (const { path, status } of criteria) {
    const weight = weights.get(path) ?? 1;
    counts[status]++;
    reached += weight * worth[status];
    whole += weight;
  }
  return { ...counts, score: whole === 0 ? 0 : reached / whole };
}
