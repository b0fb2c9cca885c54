// What of a plan could not be read, pages and parts of pages, and whether a demand that was not found may stand there.
import type { Notice } from '../../model/document.ts';
import type { LineRange } from '../../model/transcript.ts';
import type { PlanIndex } from '../passages/plan-index.ts';
import type { MayFollow } from '../scope/may-follow.ts';
import type { Verdict } from './verdict.ts';

/** Below this, nothing on a page may be called missing. */
const LEGIBLE = 0.5;

export interface DarkPlace {
  readonly page: number;
  /** Of a part of a page: where it stands and what it is, in a sentence. A page as a whole has neither. */
  readonly part?: { readonly lines: LineRange; readonly message: string };
  /** Of whole pages: path of the last item before them. */
  readonly after?: string;
}

/** A file attached to the plan may hold any of it. */
const ANYWHERE: LineRange = [0, Number.POSITIVE_INFINITY];

/** Between two lines of a file pages may be lost; at one line it says what does not follow. */
export function isLostBetween({ code, lines: [before, after] }: Notice): boolean {
  return code === 'incomplete-file' && before !== after;
}

export function darkPlaces({
  transcript: { pages, gaps = [] },
  document: { notices },
  blocks,
  sections,
}: Pick<PlanIndex, 'transcript' | 'document' | 'blocks' | 'sections'>): readonly DarkPlace[] {
  const lastOf = (isBefore: (block: PlanIndex['blocks'][number]) => boolean): string =>
    blocks.findLast(isBefore)?.path ?? '';
  const parts = gaps.filter(({ code }) => code === 'content-not-read');
  const lost = notices.filter(isLostBetween);
  return [
    ...lost.map(({ lines, message }) => ({
      page: 0,
      part: { lines, message },
      after: lastOf((block) => block.lines[0] <= lines[0]),
    })),
    ...pages
      .filter((page) => page.legibility < LEGIBLE)
      .map(({ number }) => ({
        page: number,
        after: lastOf(({ path }) => (sections.get(path)?.page ?? Infinity) < number),
      })),
    ...parts.map(({ page, line, message, reach }) => ({
      page,
      part: { lines: reach === 'document' ? ANYWHERE : ([line, line] as const), message },
    })),
  ];
}

/**
 * Places at which the criterion would stand if the plan keeps the template's order: from its answered neighbour before to
 * the one after; and whole pages that may hold it whatever the order.
 */
export function doubtedPlaces(
  verdicts: readonly Verdict[],
  at: number,
  dark: readonly DarkPlace[],
  mayFollow: MayFollow,
): readonly DarkPlace[] {
  if (dark.length === 0) return [];
  const before = verdicts.slice(0, at).findLast((verdict) => verdict.status === 'met')?.evidence[0];
  const after = verdicts.slice(at + 1).find((verdict) => verdict.status === 'met')?.evidence[0];
  const between = (from: number, to: number, [first, last]: LineRange): boolean =>
    last >= Math.min(from, to) && first <= Math.max(from, to);
  return dark.filter(({ page, part, after: last }) => {
    if (last !== undefined && mayFollow(at, last)) return true;
    return part === undefined
      ? between(before?.page ?? 0, after?.page ?? Number.POSITIVE_INFINITY, [page, page])
      : between(before?.lines[0] ?? 0, after?.lines[0] ?? Number.POSITIVE_INFINITY, part.lines);
  });
}
