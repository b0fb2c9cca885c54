// Field → how well each window answers each demand against its being answered nowhere: a conditional logit with “nowhere” as one choice.
import type { Field } from './field.ts';
import { slopesOf, weigh, type Linear } from './linear.ts';

/** Two linear scores, of a window and of “nowhere”. */
export interface Choice {
  readonly window: Linear;
  readonly nowhere: Linear;
}

export interface Scores {
  /** One for each demand, one for each window: score of the window over that of “nowhere”. */
  readonly windows: readonly Float64Array[];
  /** Score of “nowhere” by itself. */
  readonly nowhere: readonly number[];
}

export function scoresOf(
  field: Pick<Field, 'features' | 'width' | 'absence' | 'windows'>,
  choice: Choice,
  names: { readonly window: readonly string[]; readonly nowhere: readonly string[] },
): Scores {
  const window = slopesOf(choice.window, names.window);
  const nowhereSlopes = slopesOf(choice.nowhere, names.nowhere);
  const nowhere = field.absence.map((values) => weigh(nowhereSlopes, values));
  const windows = field.features.map((rows, demand) => {
    const base = nowhere[demand] ?? 0;
    const scores = new Float64Array(field.windows.length);
    for (let at = 0; at < scores.length; at++) scores[at] = weigh(window, rows, at * field.width) - base;
    return scores;
  });
  return { windows, nowhere };
}

/** Logarithm of the odds that the demand is answered nowhere; `allowed` leaves windows out. */
export function absenceOf(scores: Float64Array, allowed?: (window: number) => boolean): number {
  let most = -Infinity;
  for (let at = 0; at < scores.length; at++) {
    if ((!allowed || allowed(at)) && (scores[at] ?? 0) > most) most = scores[at] ?? 0;
  }
  if (most === -Infinity) return NOTHING_LEFT;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    if (!allowed || allowed(at)) sum += Math.exp((scores[at] ?? 0) - most);
  }
  return -(most + Math.log(sum));
}

/** Of a demand without a window. */
const NOTHING_LEFT = 5;

export function bestOf(scores: Float64Array, allowed?: (window: number) => boolean): number {
  let best = -1;
  for (let at = 0; at < scores.length; at++) {
    if ((!allowed || allowed(at)) && (best < 0 || (scores[at] ?? 0) > (scores[best] ?? 0))) best = at;
  }
  return best;
}
