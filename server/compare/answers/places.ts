// Windows with their scores → the items of the plan by how well the best window of each answers, best first.
import type { Window } from './windows.ts';

export interface Place {
  readonly window: Window;
  /** Log odds over being answered nowhere. */
  readonly score: number;
}

export function placesOf(windows: readonly Window[], scores: ArrayLike<number>): readonly Place[] {
  const best = new Map<number, Place>();
  windows.forEach((window, at) => {
    const score = scores[at] ?? -Infinity;
    const before = best.get(window.blockAt);
    if (!before || score > before.score) best.set(window.blockAt, { window, score });
  });
  return [...best.values()].toSorted((a, b) => b.score - a.score);
}
