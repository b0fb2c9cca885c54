// Labelled pairs → the fitted decision. Each later step learns from scores that earlier steps gave to pairs they had not seen:
// templates are left out fold by fold, so that the decision meets scores as unsure as they will be on a new template.
import {
  decisionFeatures,
  DECISION_FEATURES,
  type DecisionFeatures,
} from '../../compare/answers/decision-features.ts';
import { FIRST_NAMES, SECOND_NAMES } from '../../compare/answers/decide.ts';
import type { Field } from '../../compare/answers/field.ts';
import { BANDS, type DecisionModel } from '../../compare/answers/judgement-model.ts';
import { slopesOf, weigh, type Linear } from '../../compare/answers/linear.ts';
import { secondField } from '../../compare/answers/order.ts';
import { scoresOf, type Choice, type Scores } from '../../compare/answers/scores.ts';
import { placesOf } from '../../compare/answers/windows.ts';
import { wholeFeatures, WHOLE_FEATURES } from '../../compare/answers/whole-features.ts';
import type { Example } from './examples.ts';
import { fitChoice, type LabelledField } from './fit-choice.ts';
import { fitLogistic, type Row } from './fit-linear.ts';

const FOLDS = 4;
/** A made gap counts half of a real one, and a label that accepts two verdicts a third. */
const MADE = 0.5;
const EITHER = 0.3;
/** Ridge, chosen by leaving templates out. */
const PENALTY = { missing: 3, whole: 10, calibration: 0 } as const;

interface Names {
  readonly window: readonly string[];
  readonly nowhere: readonly string[];
}

interface Step {
  readonly choice: Choice;
  /** By example, from a fit that has not seen its template. */
  readonly scores: readonly Scores[];
}

export function foldsOf(examples: readonly Pick<Example, 'family'>[]): readonly number[] {
  const families = [...new Set(examples.map(({ family }) => family))].toSorted();
  return examples.map(({ family }) => families.indexOf(family) % FOLDS);
}

function stepOf(labelled: readonly LabelledField[], folds: readonly number[], names: Names): Step {
  const scores: Scores[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    if (!folds.includes(fold)) continue;
    const choice = fitChoice(
      labelled.filter((_, at) => folds[at] !== fold),
      names,
    );
    labelled.forEach(({ field }, at) => {
      if (folds[at] === fold) scores[at] = scoresOf(field, choice, names);
    });
  }
  return { choice: fitChoice(labelled, names), scores };
}

interface Folded {
  readonly fold: number;
}

interface FoldedRow extends Row, Folded {
  readonly isMade: boolean;
}

function missingRows(example: Example, features: DecisionFeatures, fold: number): readonly FoldedRow[] {
  return example.demands.flatMap(({ truth, answers, touches }, at): readonly FoldedRow[] => {
    if (truth === 'missing') return [{ values: features.of(at), yes: true, weight: 1, fold, isMade: false }];
    if (truth !== 'present') return [];
    const real: FoldedRow = { values: features.of(at), yes: false, weight: 1, fold, isMade: false };
    if (!answers.some(Boolean)) return [real];
    const values = features.of(at, (window) => !touches[window]);
    return [real, { values, yes: true, weight: MADE, fold, isMade: true }];
  });
}

/** A demand that is answered; `yes`: wholly. */
export interface WholeRow {
  readonly values: readonly number[];
  readonly yes: boolean;
  readonly weight: number;
}

/**
 * Where a value lacks or is weaker, that alone makes it half an answer (`combine.ts`). Among the rows such demands taught that halves
 * lack values, and hid what other halves leave out: of verdicts on our own pairs the area under the curve was .70, and .76 without them.
 */
function wholeRows(
  { field, demands, rule }: Example,
  features: DecisionFeatures,
  scores: Scores,
): readonly WholeRow[] {
  return demands.flatMap(({ accepted }, at): readonly WholeRow[] => {
    const verdict = rule[at];
    const [first] = accepted;
    if (!verdict || verdict.lacking > 0 || first === undefined || accepted.includes('M')) return [];
    const places = placesOf(field.windows, scores.windows[at] ?? []);
    const values = wholeFeatures(features.of(at), verdict, { field, demand: at, places });
    return [{ values: [...values], yes: first === 'F', weight: accepted.length === 1 ? 1 : EITHER }];
  });
}

/** Stretches or shrinks the log odds until they hold on folds left out (Platt 1999). */
function calibrated(model: Linear, rows: readonly FoldedRow[]): Linear {
  const folds = new Set(rows.map(({ fold }) => fold));
  const scored = [...folds].flatMap((fold) => {
    const without = fitLogistic(
      rows.filter((row) => row.fold !== fold),
      DECISION_FEATURES,
      PENALTY.missing,
    );
    const slopes = slopesOf(without, DECISION_FEATURES);
    return rows.flatMap((row): readonly Row[] =>
      row.fold === fold && !row.isMade
        ? [{ values: Float64Array.of(weigh(slopes, row.values)), yes: row.yes, weight: 1 }]
        : [],
    );
  });
  const platt = fitLogistic(scored, ['score'], PENALTY.calibration);
  const { constant, slopes } = slopesOf(platt, ['score']);
  const slope = slopes[0] ?? 1;
  const features = Object.entries(model.features).map(
    ([name, feature]) => [name, { ...feature, weight: feature.weight * slope }] as const,
  );
  return { constant: constant + slope * model.constant, features: Object.fromEntries(features) };
}

/** Before it is known how often what it says holds. */
export type Unsure = Omit<DecisionModel, 'sureness'>;

/** What a decision is made of but for whether an answer is whole, and what that may be learnt from. */
export interface Answers extends Omit<Unsure, 'whole'> {
  readonly rows: readonly WholeRow[];
}

export function fitAnswers(examples: readonly Example[]): Answers {
  const folds = foldsOf(examples);
  const first = stepOf(examples, folds, FIRST_NAMES);
  const fields = examples.map(({ field }, at): Field => secondField(field, first.scores[at]!));
  const labelled = examples.map(({ demands }, at) => ({ field: fields[at]!, demands }));
  const second = stepOf(labelled, folds, SECOND_NAMES);
  const features = fields.map((field, at) => decisionFeatures(field, second.scores[at]!));
  const missing = examples.flatMap((example, at) => missingRows(example, features[at]!, folds[at] ?? 0));
  return {
    first: first.choice,
    second: second.choice,
    missing: calibrated(fitLogistic(missing, DECISION_FEATURES, PENALTY.missing), missing),
    bands: BANDS,
    rows: examples.flatMap((example, at) => wholeRows(example, features[at]!, second.scores[at]!)),
  };
}

/**
 * `further`: pairs that the answers were not fitted on. They are our own, labelled strictly and in plainer words. With them in the fit,
 * halves are told from wholes better on pairs of either kind that it has not seen.
 */
export function fitDecision({ rows, ...answers }: Answers, further: readonly Example[]): Unsure {
  const furtherRows = further.flatMap((example) => {
    const field = secondField(example.field, scoresOf(example.field, answers.first, FIRST_NAMES));
    const scores = scoresOf(field, answers.second, SECOND_NAMES);
    return wholeRows(example, decisionFeatures(field, scores), scores);
  });
  const all = [...rows, ...furtherRows].map(({ values, ...row }) => ({
    ...row,
    values: Float64Array.from(values),
  }));
  return { ...answers, whole: fitLogistic(all, WHOLE_FEATURES, PENALTY.whole) };
}
