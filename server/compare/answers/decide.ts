// Field × fitted model → for each demand the window that answers it best, the chance that nothing answers it, and the chance that
// what does answers it wholly.
import { decisionFeatures, DECISION_FEATURES } from './decision-features.ts';
import { FIRST_ABSENCE, FIRST_FEATURES, type Field } from './field.ts';
import type { Bands, DecisionModel } from './judgement-model.ts';
import { logistic, slopesOf, weigh } from './linear.ts';
import { secondField, SECOND_ABSENCE, SECOND_FEATURES } from './order.ts';
import { placesOf, type Place } from './windows.ts';
import { scoresOf } from './scores.ts';
import type { Sureness } from './sureness.ts';
import { wholeFeatures, WHOLE_FEATURES, type RuleVerdict } from './whole-features.ts';

export interface Decision {
  /** Items by how well they answer; none in a plan without a sentence. */
  readonly places: readonly Place[];
  /** 0..1 */
  readonly missing: number;
  /** Of those that are answered, 0..1. */
  readonly whole: number;
  /** Share of the template's other demands that the plan says word for word, 0..1. */
  readonly copy: number;
  /** How often what is said so sure holds. */
  readonly sureness: Sureness;
  readonly bands: Bands;
}

export const FIRST_NAMES = { window: FIRST_FEATURES, nowhere: FIRST_ABSENCE };
export const SECOND_NAMES = { window: SECOND_FEATURES, nowhere: SECOND_ABSENCE };
const COPY = DECISION_FEATURES.indexOf('copy');

export function decide(
  field: Field,
  model: DecisionModel,
  rule: readonly RuleVerdict[],
): readonly Decision[] {
  const second = secondField(field, scoresOf(field, model.first, FIRST_NAMES));
  const scores = scoresOf(second, model.second, SECOND_NAMES);
  const features = decisionFeatures(second, scores);
  const missing = slopesOf(model.missing, DECISION_FEATURES);
  const whole = slopesOf(model.whole, WHOLE_FEATURES);
  return field.criteria.map((_, demand): Decision => {
    const values = features.of(demand);
    const verdict = rule[demand];
    const places = placesOf(field.windows, scores.windows[demand] ?? []);
    return {
      places,
      missing: logistic(weigh(missing, values)),
      whole: verdict
        ? logistic(weigh(whole, wholeFeatures(values, verdict, { field, demand, places })))
        : 0.5,
      copy: values[COPY] ?? 0,
      sureness: model.sureness,
      bands: model.bands,
    };
  });
}
