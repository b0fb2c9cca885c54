// Labelled plans of which a part is gone, the end or a page in the midst → what is made of demands whose answers stood there: they are
// open, and never missing. What the whole plan lacks should still be called missing where the rest shows it.
import type { Comparison } from '../../model/comparison.ts';
import type { LineRange, Transcript } from '../../model/transcript.ts';
import { indexPlan, type PlanIndex } from '../../compare/passages/plan-index.ts';
import { planOf, transcriptOf } from '../judgement/judged.ts';
import type { Row } from '../measures/row.ts';
import type { Label } from '../measures/score-comparison.ts';
import { verdictOn } from './verdict-measures.ts';

/** Shares of the plan's lines: where it breaks off, and where a page lies that nobody can read. */
const CUTS = [0.3, 0.45, 0.6, 0.75, 0.9] as const;
const DARK = [
  [0.2, 0.35],
  [0.35, 0.55],
  [0.55, 0.75],
] as const;

export interface CutPlan {
  readonly plan: PlanIndex;
  /** Lines of the whole plan that are gone; half-open. */
  readonly gone: readonly [from: number, to: number];
}

export interface CutTally {
  copies: number;
  /** Of the copies: that something lacks is told. */
  told: number;
  /** Answered in the whole plan, and only in the part that is gone. */
  lost: number;
  lostCalledMissing: number;
  lostOpen: number;
  /** Surely answered nowhere in the whole plan. */
  missing: number;
  missingCalled: number;
}

export const emptyCutTally = (): CutTally => ({
  copies: 0,
  told: 0,
  lost: 0,
  lostCalledMissing: 0,
  lostOpen: 0,
  missing: 0,
  missingCalled: 0,
});

const linesOf = ({ transcript }: PlanIndex): readonly string[] => transcript.text.split('\n');

export function brokenOff(whole: PlanIndex): readonly CutPlan[] {
  const lines = linesOf(whole);
  return CUTS.map((share): CutPlan => {
    const last = Math.floor(lines.length * share);
    const plan = indexPlan(planOf(transcriptOf(lines.slice(0, last).join('\n'))));
    return { plan, gone: [last + 1, Number.POSITIVE_INFINITY] };
  });
}

export function withDarkPage(whole: PlanIndex): readonly CutPlan[] {
  const lines = linesOf(whole);
  return DARK.map(([start, end]): CutPlan => {
    const [from, to] = [Math.floor(lines.length * start), Math.floor(lines.length * end)];
    const parts = [`${lines.slice(0, from).join('\n')}\n`, '\n', lines.slice(to).join('\n')];
    let offset = 0;
    const pages = parts.map((text, at) => {
      const span = { start: offset, end: (offset += text.length) };
      return { number: at + 1, span, legibility: at === 1 ? 0 : 1 };
    });
    const transcript: Transcript = { text: parts.join(''), pages, origins: [], corrections: [] };
    return { plan: indexPlan(planOf(transcript)), gone: [from + 1, to + 1] };
  });
}

const TOLD = 'incomplete-file';

export function tallyCut(
  tally: CutTally,
  { criteria, findings }: Pick<Comparison, 'criteria' | 'findings'>,
  labels: readonly Label[],
  { gone: [from, to] }: Pick<CutPlan, 'gone'>,
): void {
  const isGone = ([first, last]: LineRange): boolean => first >= from && last < to;
  tally.copies++;
  if (findings.some(({ kind }) => kind === TOLD)) tally.told++;
  for (const { lines, accepted, places } of labels) {
    const { got } = verdictOn(lines, criteria);
    if (accepted.join('') === 'M') {
      tally.missing++;
      if (got === 'M') tally.missingCalled++;
    } else if (!accepted.includes('M') && places.length > 0 && places.every(isGone)) {
      tally.lost++;
      if (got === 'M') tally.lostCalledMissing++;
      if (got === 'U') tally.lostOpen++;
    }
  }
}

/** Share of the demands whose answers are gone that may be called missing. */
const MOST_FALSE = 0.02;

export function* cutRows(name: string, tally: CutTally): Iterable<Row> {
  const { copies, told, lost, missing } = tally;
  const of = (part: number, all: number): number => (all === 0 ? 0 : part / all);
  const row = (measure: string, value: number): Row => ({
    area: 'judgement',
    measure: `${name}, templates left out: ${measure}`,
    value,
    bar: '–',
    met: true,
  });
  const value = of(tally.lostCalledMissing, lost);
  if (told > 0) yield row(`told (of ${copies} copies)`, of(told, copies));
  yield {
    ...row(`answers that are gone called missing (of ${lost})`, value),
    bar: `≤ ${MOST_FALSE}`,
    met: value <= MOST_FALSE,
  };
  yield row('the same left open', of(tally.lostOpen, lost));
  yield row(`surely missing still called so (of ${missing})`, of(tally.missingCalled, missing));
}
