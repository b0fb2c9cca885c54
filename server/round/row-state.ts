// A plan of a round → what the matrix says of it as a whole: its state, whether it came late, whether it is all there.
import type { FindingKind } from '../model/comparison.ts';
import type { RoundPlan, RowState } from '../model/round/round.ts';

function has(plan: RoundPlan, kind: FindingKind): boolean {
  return plan.comparison?.findings.some((finding) => finding.kind === kind) ?? false;
}

export function isOnAnotherSubject(plan: RoundPlan): boolean {
  return has(plan, 'another-subject');
}

export function isIncomplete(plan: RoundPlan): boolean {
  return has(plan, 'incomplete-file');
}

export function stateOf(plan: RoundPlan | null): RowState {
  if (plan === null) return 'not-submitted';
  if (plan.state === 'failed') return 'failed';
  if (plan.comparison === null) return 'reading';
  return isOnAnotherSubject(plan) ? 'another-subject' : 'compared';
}

/**
 * By the day on which it came where somebody said so, else by its own date: files are handed on in bundles, so the day on
 * which one reaches this program says little. Of a month without a day only a later month is late.
 */
export function isLate(plan: RoundPlan | null, deadline: string | null): boolean {
  const day = plan?.receivedOn ?? plan?.metadata?.date ?? null;
  if (day === null || deadline === null) return false;
  return day > deadline.slice(0, day.length);
}
