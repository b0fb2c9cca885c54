// A near copy of a settled answer → the status that follows for the plan at hand. Wording is carried over; names, figures and days are
// not: where the copy has others, they are held against the demand as ever.
import type { CriterionResult, Precedent } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';
import { nameOf, placesOf } from '../findings/explain.ts';
import { quote, WORDING as FINDINGS } from '../findings/wording.vi.ts';
import { differenceOf, type Lesser } from './differing-values.ts';
import { textOf, type Likeness } from './likest-answer.ts';
import { WORDING } from './wording.vi.ts';

export interface Carried {
  readonly result: CriterionResult;
  /** Figures and days that the copy gives otherwise than the demand. */
  readonly changed: readonly { readonly asked: string; readonly found: string }[];
}

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
  if (status === 'missing') {
    const [nearest] = passages;
    const reason = WORDING.missing(places, precedent);
    const suggestion = FINDINGS.addAnywhere(` nội dung ${quote(nameOf(criterion))}`);
    const result = { ...base, status, evidence: [], ...(nearest && { nearest }), reason, suggestion };
    return { result, changed: [] };
  }
  const changed = less.flatMap(({ asked, found }) => (found === undefined ? [] : [{ asked, found }]));
  const reason = isHalf ? WORDING.half(places, precedent, less) : WORDING[status](places, precedent);
  const suggestion = status === 'met' ? null : completeAt(isHalf ? less : [], passages[0]?.path ?? '');
  return {
    result: { ...base, status, evidence: passages, reason, suggestion },
    changed: isHalf ? changed : [],
  };
}

function completeAt(less: readonly Lesser[], path: string): string {
  const [first] = less;
  return first?.found === undefined
    ? FINDINGS.completeAt(
        less.map(({ asked }) => asked),
        path,
      )
    : FINDINGS.changeTo(first.found, first.asked, path);
}

/** What the machine says by itself. */
export function withoutPrecedent(result: CriterionResult): CriterionResult {
  return result.own ?? result;
}
