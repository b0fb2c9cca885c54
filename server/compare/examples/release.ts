// A cell that the machine was not sure of × what people answered of others → answered, where their answers show that it asks too much.
import type { CriterionResult } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';
import { saying } from '../../wording/say.ts';
import { placesOf, worded } from '../findings/explain.ts';
import { completeAt, type Carried } from './carry-over.ts';
import { isReleased, type Settled } from './round-shift.ts';

const SAID = { met: 'roundMet', partial: 'roundPartial' } as const;

export function release(
  own: CriterionResult,
  criterion: Criterion | undefined,
  { shift, settled }: { readonly shift: number; readonly settled: readonly Settled[] },
  paged: boolean,
): Carried | undefined {
  const { leaning, evidence } = own;
  const [first] = evidence;
  if (!criterion || !leaning || !first || !isReleased(leaning, shift)) return undefined;
  const status = leaning.otherwise;
  const { id, path, heading, text, fields, lines, coverage, margin } = own;
  const answered = settled.filter(({ isMissing }) => !isMissing).length;
  const reason = saying(SAID[status], placesOf(evidence, paged), answered, settled.length);
  const suggestion = status === 'met' ? null : completeAt([], first.path);
  const result: CriterionResult = {
    id,
    path,
    heading,
    text,
    ...(fields && { fields }),
    lines,
    status,
    confidence: 1 - leaning.missing,
    coverage,
    margin,
    evidence,
    ...worded({ reason, suggestion }),
    own,
  };
  return { result, changed: [] };
}
