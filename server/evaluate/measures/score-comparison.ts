// A comparison against labels made by hand: what is called missing, the status, and the place of the evidence.
import type { Comparison, CriterionResult } from '../../model/comparison.ts';
import type { LineRange } from '../../model/transcript.ts';

/** One unit of the template as a person labelled it against a plan. */
export interface Label {
  readonly unit: string;
  /** Of the template. */
  readonly lines: LineRange;
  /** F full, P partial, M missing; the first is preferred, any is right. */
  readonly accepted: readonly string[];
  /** Of the plan; empty where the person named no place. */
  readonly places: readonly LineRange[];
}

export interface ComparisonScore {
  readonly missingF1: number;
  readonly status: number;
  readonly evidence: number;
  /** `unit: got, not accepted`. */
  readonly wrong: readonly string[];
}

/** Rows of `unit, first line, last line, F|P, 12-15,20-21`. */
export function readLabels(tsv: string): readonly Label[] {
  return tsv
    .split('\n')
    .filter((row) => row.trim() !== '' && !row.startsWith('#'))
    .map((row) => {
      const [unit = '', first = '', last = '', accepted = '', places = ''] = row.split('\t');
      return {
        unit,
        lines: [Number(first), Number(last)],
        accepted: accepted.split('|'),
        places: places
          .split(',')
          .filter((range) => range !== '')
          .map((range): LineRange => {
            const [from = '', to = ''] = range.split('-');
            return [Number(from), Number(to)];
          }),
      };
    });
}

function linesIn(ranges: readonly LineRange[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [from, to] of ranges) for (let line = from; line <= to; line++) lines.add(line);
  return lines;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((line) => b.has(line)).length;
}

/** By at least half of the shorter. */
function overlapsByHalf(a: readonly LineRange[], b: readonly LineRange[]): boolean {
  const [here, there] = [linesIn(a), linesIn(b)];
  return overlap(here, there) * 2 >= Math.min(here.size, there.size) && Math.min(here.size, there.size) > 0;
}

const LETTER = { met: 'F', partial: 'P', missing: 'M', unclear: 'U' } as const;

/** Missing only if all of its criteria are, full only if all are. */
function statusOf(criteria: readonly CriterionResult[]): string {
  const letters = new Set(criteria.map(({ status }) => LETTER[status]));
  const [only] = letters;
  return letters.size === 1 && only !== undefined ? only : criteria.length === 0 ? '-' : 'P';
}

function f1(right: number, wrong: number, overlooked: number): number {
  return right + wrong + overlooked === 0 ? 1 : (2 * right) / (2 * right + wrong + overlooked);
}

export function scoreComparison(comparison: Comparison, labels: readonly Label[]): ComparisonScore {
  let [found, invented, overlooked, right, placed, cited] = [0, 0, 0, 0, 0, 0];
  const wrong: string[] = [];
  for (const { unit, lines, accepted, places } of labels) {
    const criteria = comparison.criteria.filter(
      (criterion) => criterion.lines && overlapsByHalf([criterion.lines], [lines]),
    );
    const got = statusOf(criteria);
    if (accepted.includes(got)) right++;
    else wrong.push(`${unit}: ${got}, not ${accepted.join('|')}`);
    if (accepted.join('') === 'M') {
      if (got === 'M') found++;
      else overlooked++;
    } else if (!accepted.includes('M') && got === 'M') invented++;
    if ((got !== 'F' && got !== 'P') || places.length === 0) continue;
    cited++;
    const evidence = criteria.flatMap((criterion) => criterion.evidence.map((piece) => piece.lines));
    if (overlapsByHalf(evidence, places)) placed++;
    else wrong.push(`${unit}: evidence elsewhere`);
  }
  return {
    missingF1: f1(found, invented, overlooked),
    status: labels.length === 0 ? 1 : right / labels.length,
    evidence: cited === 0 ? 1 : placed / cited,
    wrong,
  };
}
