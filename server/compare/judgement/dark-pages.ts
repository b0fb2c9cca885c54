// Which pages could not be read, and whether a demand that was not found may stand on one of them.
import type { Transcript } from '../../model/transcript.ts';
import type { Verdict } from './verdict.ts';

/** Below this, nothing on a page may be called missing. */
const LEGIBLE = 0.5;

export function darkPages(transcript: Transcript): readonly number[] {
  return transcript.pages.filter((page) => page.legibility < LEGIBLE).map((page) => page.number);
}

/**
 * Pages on which the criterion would stand if the plan keeps the template's order: from its answered neighbour before to
 * the one after. Plans seldom reorder; where they do, the neighbours lie further apart and more pages are doubted.
 */
export function doubtedPages(
  verdicts: readonly Verdict[],
  at: number,
  dark: readonly number[],
): readonly number[] {
  if (dark.length === 0) return [];
  const pageOf = (verdict: Verdict | undefined): number | undefined => verdict?.evidence[0]?.page;
  const before = verdicts.slice(0, at).findLast((verdict) => verdict.status === 'met');
  const after = verdicts.slice(at + 1).find((verdict) => verdict.status === 'met');
  const [from, to] = [pageOf(before) ?? 0, pageOf(after) ?? Number.POSITIVE_INFINITY];
  return dark.filter((page) => page >= Math.min(from, to) && page <= Math.max(from, to));
}
