// A plan's score as people see it. It counts only what is sure, so of a plan that is mostly unsure it says nothing: of 2 sure cells of 44
// it gave 100 %.
import type { Status } from '../../server/model/comparison.ts';

/** `62 %`; `–` where more is to be looked at than is sure. */
export function scoreText(
  score: number,
  { met, partial, missing, unclear }: Readonly<Record<Status, number>>,
): string {
  return unclear > met + partial + missing ? '–' : `${Math.round(100 * score)} %`;
}
