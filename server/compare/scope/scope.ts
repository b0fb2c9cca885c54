// What the file is as a whole, and which verdicts it leaves open: a plan on another subject, or one whose end is not there.
import type { Doubt, Status } from '../../model/comparison.ts';

/** whole: nothing stands against judging it. */
export type Scope = 'whole' | 'another-subject' | 'incomplete';

export interface Doubted {
  readonly status: Status;
  readonly doubt?: Doubt;
}

/** With so many of the demands after it met the plan, if it keeps the template's order, has gone past the place of what lacks. */
const MET_AFTER = 2;

/**
 * Of criterion `at`; `statuses` are all of them, in the template's order. `isFormal`: a plan on any subject would say it. `mayFollow`:
 * it may be answered after the end of a file that breaks off. Of 1,512 answers cut away, MET_AFTER alone called 92 missing, `mayFollow`
 * alone 27, both 5.
 */
export function withinScope(
  scope: Scope,
  statuses: readonly Status[],
  at: number,
  { isFormal = false, mayFollow = true }: { readonly isFormal?: boolean; readonly mayFollow?: boolean } = {},
): Doubted {
  const status = statuses[at] ?? 'missing';
  if (scope === 'another-subject' && (isFormal || status !== 'met'))
    return { status: 'unclear', doubt: 'file' };
  if (status === 'unclear') return { status, doubt: 'wording' };
  if (scope !== 'incomplete' || status !== 'missing') return { status };
  const after = statuses.slice(at + 1).filter((each) => each === 'met').length;
  return after >= MET_AFTER && !mayFollow ? { status } : { status: 'unclear', doubt: 'file' };
}
