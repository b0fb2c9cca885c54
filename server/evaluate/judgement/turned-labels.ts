// Labels of template against plan, turned round: what the plan asks, looked for in the template. Nobody labelled this
// direction, so a criterion to which no label points counts as missing, and one that a full unit answers as there.
import { compareTo } from '../../pipeline.ts';
import type { Plan } from '../../compare/passages/passages.ts';
import { templateFromDocument } from '../../compare/template/template.ts';
import type { LineRange } from '../../model/transcript.ts';
import type { Label } from '../measures/score-comparison.ts';

export interface TurnedScore {
  readonly criteria: number;
  readonly right: number;
  /** Of those found that some unit answers, and of them those whose evidence is that unit. */
  readonly found: number;
  readonly placed: number;
}

function shared(a: LineRange, b: LineRange): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1);
}

function overlapsByHalf(a: LineRange, b: LineRange): boolean {
  return shared(a, b) * 2 >= Math.min(a[1] - a[0], b[1] - b[0]) + 1;
}

/** `labels` are of `template` against `plan`; here `plan` asks and `template` answers. */
export function scoreTurned(template: Plan, plan: Plan, labels: readonly Label[]): TurnedScore {
  const { criteria } = compareTo(templateFromDocument(plan.document, plan.transcript), template);
  let [right, found, placed] = [0, 0, 0];
  for (const { lines, status, evidence } of criteria) {
    const units = labels.filter(({ places }) =>
      places.some((place) => lines && overlapsByHalf(place, lines)),
    );
    const isFull = units.some(({ accepted }) => accepted[0] === 'F');
    const accepted = units.length === 0 ? ['missing'] : isFull ? ['met', 'partial'] : ['partial', 'missing'];
    if (accepted.includes(status)) right++;
    if (units.length === 0 || status === 'missing') continue;
    found++;
    if (units.some((unit) => evidence.some((piece) => shared(piece.lines, unit.lines) > 0))) placed++;
  }
  return { criteria: criteria.length, right, found, placed };
}
