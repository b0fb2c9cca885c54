// A near copy of a settled answer → the status that follows for the plan at hand. Wording is carried over; names, figures and days are
// not: where the copy has others, they are held against the demand as ever.
import type { CriterionResult, Precedent, Saying } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';
import { saying } from '../../wording/say.ts';
import { nameOf, placesOf, worded } from '../findings/explain.ts';
import { differenceOf, type Lesser } from './differing-values.ts';
import { textOf, type Likeness } from './likest-answer.ts';

export interface Carried {
  readonly result: CriterionResult;
  /** Figures and days that the copy gives otherwise than the demand. */
  readonly changed: readonly { readonly asked: string; readonly found: string }[];
}

const LIKE = { met: 'likeMet', partial: 'likePartial' } as const;

/** undefined where nothing follows: the copy differs in just what was decisive, or the machine says the same by itself. */
export function carryOver(
  own: CriterionResult,
  criterion: Criterion,
  { answer, passages, likeness }: Likeness,
  paged: boolean,
): Carried | undefined {
  const { inNames, less, more } = differenceOf(criterion, textOf(passages), textOf(answer.passages));
  if (inNames || (answer.status !== 'met' && more)) return undefined;
  const isHalf = answer.status === 'met' && less.length > 0;
  const status = isHalf ? 'partial' : answer.status;
  if (status === own.status) return undefined;
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
