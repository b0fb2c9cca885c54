// The events of people's verdicts → what stands.
import type { Verdict } from '../model/review.ts';
import type { VerdictEvent } from '../model/stored/comparison.ts';

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
