// A near copy of a settled answer → the status that follows for the plan at hand. Wording is carried over; names, figures and days are
// not: where the copy has others, they are held against the demand as ever.
import type { CriterionResult, Precedent, Saying, Status } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';
import { saying } from '../../wording/say.ts';
import { nameOf, placesOf, worded } from '../findings/explain.ts';
import type { DifferenceOf, Lesser } from './differing-values.ts';
import { textOf, type Likeness } from './likest-answer.ts';
import type { SettledAnswer } from './settled-answer.ts';

export interface Carried {
  readonly result: CriterionResult;
  /** Figures and days that the copy gives otherwise than the demand. */
  readonly changed: readonly { readonly asked: string; readonly found: string }[];
}

const LIKE = { met: 'likeMet', partial: 'likePartial' } as const;

interface Following {
  readonly status: SettledAnswer['status'];
  /** Of the figures that were asked for, the copy gives less than what was settled. */
  readonly isHalf: boolean;
  readonly less: readonly Lesser[];
}

/** undefined where nothing follows: the copy differs in just what was decisive, or the machine says the same by itself. */
export function statusAfter(
  own: Status,
  criterion: Criterion,
  { answer, passages }: Likeness,
  differenceOf: DifferenceOf,
): Following | undefined {
  const { inNames, less, more } = differenceOf(criterion, textOf(passages), textOf(answer.passages));
  if (inNames || (answer.status !== 'met' && more)) return undefined;
  const isHalf = answer.status === 'met' && less.length > 0;
  const status = isHalf ? 'partial' : answer.status;
  return status === own ? undefined : { status, isHalf, less };
}

export function carryOver(
  own: CriterionResult,
  criterion: Criterion,
  likest: Likeness,
  { paged, differenceOf }: { readonly paged: boolean; readonly differenceOf: DifferenceOf },
): Carried | undefined {
  const { answer, passages, likeness } = likest;
  const follows = statusAfter(own.status, criterion, likest, differenceOf);
  if (follows === undefined) return undefined;
  const { status, isHalf, less } = follows;
  const precedent: Precedent = {
    comparison: answer.comparison,
    unit: answer.unit,
    path: answer.passages[0]?.path ?? '',
    status: answer.status,
  };
  const { id, path, heading, text, fields, lines, coverage, margin } = own;
  const row = fields ? { fields } : {};
  const judged = { confidence: likeness, coverage, margin, precedent, own: withoutPrecedent(own) };
  const base = { id, path, heading, text, ...row, lines, ...judged };
  const places = placesOf(passages, paged);
  const named = { unit: precedent.unit, path: precedent.path };
  if (status === 'missing') {
    const [nearest] = passages;
    const reason = saying('likeMissing', places, named);
    const suggestion = saying('addAnywhere', saying('named', nameOf(criterion)));
    const said = worded({ reason, suggestion });
    const result = { ...base, status, evidence: [], ...(nearest && { nearest }), ...said };
    return { result, changed: [] };
  }
  const changed = less.flatMap(({ asked, found }) => (found === undefined ? [] : [{ asked, found }]));
  const reason = isHalf ? saying('likeHalf', places, named, less) : saying(LIKE[status], places, named);
  const suggestion = status === 'met' ? null : completeAt(isHalf ? less : [], passages[0]?.path ?? '');
  return {
    result: { ...base, status, evidence: passages, ...worded({ reason, suggestion }) },
    changed: isHalf ? changed : [],
  };
}

export function completeAt(less: readonly Lesser[], path: string): Saying {
  const [first] = less;
  return first?.found === undefined
    ? saying(
        'completeAt',
        less.map(({ asked }) => asked),
        path,
      )
    : saying('changeTo', first.found, first.asked, path);
}

/** What the machine says by itself. */
export function withoutPrecedent(result: CriterionResult): CriterionResult {
  return result.own ?? result;
}
