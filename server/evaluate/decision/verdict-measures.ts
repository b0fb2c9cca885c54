// Comparisons against labels, unit by unit: what is called missing and rightly, what is caught, what is left to a person, what is
// decided rightly, and whether the evidence stands where it should. The measures of the outside scorer.
import type { Comparison, Status } from '../../model/comparison.ts';
import type { LineRange } from '../../model/transcript.ts';
import type { Label } from '../measures/score-comparison.ts';

export interface Tally {
  units: number;
  certainlyMissing: number;
  rightlyMissing: number;
  wronglyMissing: number;
  caught: number;
  unclear: number;
  decidedRight: number;
  evidence: number;
  evidenceRight: number;
}

export const emptyTally = (): Tally => ({
  units: 0,
  certainlyMissing: 0,
  rightlyMissing: 0,
  wronglyMissing: 0,
  caught: 0,
  unclear: 0,
  decidedRight: 0,
  evidence: 0,
  evidenceRight: 0,
});

export const measures = (tally: Tally): Readonly<Record<string, number>> => {
  const share = (part: number, all: number): number => (all === 0 ? 1 : part / all);
  return {
    'missing precision': share(tally.rightlyMissing, tally.rightlyMissing + tally.wronglyMissing),
    caught: share(tally.caught, tally.certainlyMissing),
    'to check': tally.unclear / Math.max(1, tally.units),
    'decided accuracy': share(tally.decidedRight, tally.units - tally.unclear),
    'evidence accuracy': share(tally.evidenceRight, tally.evidence),
  };
};

const LETTER: Readonly<Record<Status, string>> = {
  met: 'F',
  partial: 'P',
  missing: 'M',
  unclear: 'U',
};

const linesOf = (ranges: readonly LineRange[]): ReadonlySet<number> => {
  const lines = new Set<number>();
  for (const [from, to] of ranges) for (let line = from; line <= to; line++) lines.add(line);
  return lines;
};

function isHalf(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const least = Math.min(a.size, b.size);
  return least > 0 && [...a].filter((line) => b.has(line)).length * 2 >= least;
}

function letterOf(letters: ReadonlySet<string>): string {
  const [only] = letters;
  if (only === undefined) return '-';
  if (letters.size === 1) return only;
  return letters.has('F') || letters.has('P') ? 'P' : 'U';
}

/** Criteria that the unit at these lines of the template became, and what they say together: F, P, M, U; - without one. */
export function verdictOn(
  lines: LineRange,
  criteria: Comparison['criteria'],
): { readonly got: string; readonly hits: Comparison['criteria'] } {
  const unit = linesOf([lines]);
  const hits = criteria.filter((criterion) => criterion.lines && isHalf(unit, linesOf([criterion.lines])));
  return { got: letterOf(new Set(hits.map(({ status }) => LETTER[status]))), hits };
}

/** Adds what `comparison` did to the tally. */
export function tallyUp(tally: Tally, { criteria }: Comparison, labels: readonly Label[]): void {
  for (const { lines, accepted, places } of labels) {
    const { got, hits } = verdictOn(lines, criteria);
    tally.units++;
    if (got === 'U') tally.unclear++;
    else if (accepted.includes(got)) tally.decidedRight++;
    if (accepted.join('') === 'M') {
      tally.certainlyMissing++;
      if (got === 'M') tally.rightlyMissing++;
      if (got === 'M' || got === 'U') tally.caught++;
    } else if (!accepted.includes('M') && got === 'M') tally.wronglyMissing++;
    if (places.length === 0 || !'FPU'.includes(got)) continue;
    const shown = linesOf(hits.flatMap(({ evidence }) => evidence.map((piece) => piece.lines)));
    if (got === 'U' && shown.size === 0) continue;
    tally.evidence++;
    if (isHalf(shown, linesOf(places))) tally.evidenceRight++;
  }
}
