// The rule's verdict and the fitted decision → the status that stands, how sure it is, and what a person should look at.
import type { Leaning } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';
import type { Decision } from '../answers/decide.ts';
import { sure } from '../answers/sureness.ts';
import type { Judged } from './judge.ts';
import { asksForThePlan } from './plan-itself.ts';

/**
 * A plan that says two in five of the demands word for word was copied from the template. What was copied is easily found and what was
 * left out easily missed, so the rule for near copies is right there more often than the fit: a fit alone asked twice as much.
 */
const COPIED = 0.4;
const MISSING_IN_COPY = 0.45;
const ANSWERED_IN_COPY = 0.5;
/** Said word for word, whatever else the passage answers. */
export const WORD_FOR_WORD = 0.8;
const WHOLE = 0.5;

export interface Combined {
  readonly status: Judged | 'unclear';
  /** That the status holds; for `unclear`, of the likelier of missing and answered. 0..1. */
  readonly confidence: number;
  /** Of `unclear`, where only the chance of its being answered nowhere is too high. */
  readonly leaning?: Leaning;
}

export interface RuleSays {
  readonly status: Judged;
  readonly coverage: number;
  readonly single: number;
  /** Values asked for that are not there, or weaker. */
  readonly lacking: number;
  readonly isDenied: boolean;
  /** The criterion's own demand was judged, not another wording that counts for it. */
  readonly isOwnDemand: boolean;
  /** It asks for an award by name, and no passage at hand names it. */
  readonly isNameless: boolean;
}

export function combine(criterion: Criterion, rule: RuleSays, decision: Decision | undefined): Combined {
  const { status, coverage } = rule;
  // A criterion written by hand is prose about the plan, and another wording was allowed by a person: both are the rule's to judge.
  if (!decision || criterion.lines === null || !rule.isOwnDemand) {
    return { status, confidence: status === 'missing' ? 1 - coverage : Math.max(coverage, 0.5) };
  }
  const { missing, whole, copy, sureness, bands } = decision;
  const isCopy = copy >= COPIED;
  const answered = 1 - missing;
  const present = (says: 'met' | 'partial'): Combined => ({
    status: says,
    confidence: sure(sureness[says], answered * (says === 'met' ? whole : 1 - whole), copy),
  });
  const lacking = (): Combined => ({
    status: 'partial',
    confidence: sure(sureness.lacking, answered, copy),
  });
  const ask: Combined = { status: 'unclear', confidence: Math.max(missing, answered) };
  if (status === 'met' && rule.single >= WORD_FOR_WORD) return present('met');
  if (status !== 'missing' && rule.isDenied) return lacking();
  if (missing >= (isCopy && status === 'missing' ? MISSING_IN_COPY : bands.missing)) {
    if (asksForThePlan(criterion)) return ask;
    return status === 'missing' ? { status, confidence: sure(sureness.missing, missing, copy) } : ask;
  }
  if (rule.isNameless) return ask;
  const fitted = whole >= WHOLE && rule.lacking === 0 ? 'met' : 'partial';
  const otherwise = isCopy && status !== 'missing' ? status : fitted;
  if (missing >= (isCopy && status !== 'missing' ? ANSWERED_IN_COPY : bands.answered)) {
    return { ...ask, leaning: { missing, otherwise } };
  }
  return otherwise === 'partial' && rule.lacking > 0 ? lacking() : present(otherwise);
}
