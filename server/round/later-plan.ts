// Several files of one unit → which of them counts: the last that can be compared. Nothing is thrown away.
import type { RoundPlan } from '../model/round/round.ts';
import { isOnAnotherSubject } from './row-state.ts';

/** A damaged file, or a plan on another subject, takes the place of nothing that was compared. */
function standing(plan: RoundPlan): number {
  if (plan.state === 'failed') return 0;
  if (plan.comparison === null) return 2;
  return isOnAnotherSubject(plan) ? 1 : 3;
}

/** `27/KH-UBND` → 27 */
function figureOf(plan: RoundPlan): number {
  return Number(/^\d+/u.exec(plan.metadata?.number ?? '')?.[0] ?? -1);
}

const symbolOf = (plan: RoundPlan): string => (plan.metadata?.number ?? '').replace(/^[\d…]*/u, '');

/** By date, then by number where the symbols are the same, then by arrival. A date that is not known says nothing. */
function isLater(a: RoundPlan, b: RoundPlan): number {
  const [first, second] = [a.metadata?.date ?? null, b.metadata?.date ?? null];
  if (first !== null && second !== null && first.slice(0, 7) !== second.slice(0, 7)) {
    return first < second ? -1 : 1;
  }
  // "2026-02" and "2026-02-26" say nothing of each other.
  if (first !== null && second !== null && first.length === second.length && first !== second) {
    return first < second ? -1 : 1;
  }
  const sameYear = first?.slice(0, 4) === second?.slice(0, 4);
  const [one, other] = [figureOf(a), figureOf(b)];
  if (sameYear && one >= 0 && other >= 0 && one !== other && symbolOf(a) === symbolOf(b)) return one - other;
  return a.arrival - b.arrival;
}

/** Oldest first. */
export function inOrder(plans: readonly RoundPlan[]): readonly RoundPlan[] {
  return plans.toSorted(isLater);
}

/** `chosen`: the one that a person said counts. */
export function planThatCounts(
  plans: readonly RoundPlan[],
  chosen: string | undefined,
): { readonly plan: RoundPlan | null; readonly others: readonly RoundPlan[] } {
  const ordered = inOrder(plans);
  const best = Math.max(...ordered.map(standing));
  const plan =
    ordered.find(({ id }) => id === chosen) ??
    ordered.findLast((candidate) => standing(candidate) === best) ??
    null;
  return { plan, others: ordered.filter((other) => other !== plan).toReversed() };
}
