// What is fitted on labelled pairs, as it is kept under corpus/judgement/.
import type { Meaning } from '../../language/meaning/meaning.ts';
import type { Criterion } from '../../model/template.ts';
import type { TemplateIndex } from '../template/template-index.ts';
import type { Linear } from './linear.ts';
import { meantBy, type Meant } from './meant.ts';
import type { Choice } from './scores.ts';
import type { Sureness } from './sureness.ts';
import { lexiconOf, type Lexicon } from './word-likeness.ts';

/** From `missing` on a demand is called missing, under `answered` answered; between, asked. Chances of being answered nowhere. */
export interface Bands {
  readonly missing: number;
  readonly answered: number;
}

/**
 * Where to ask is a choice between errors and questions, made on left-out scores of the pairs (the curve is in the figures). With “missing”
 * from .62 on it was right .867 of the time and .289 were left to check; from .70 on .917 and .309, with as many caught. Under .075 for
 * “answered” .299 would do, but a gap of a pair that nothing was chosen on went unasked.
 */
export const BANDS: Bands = { missing: 0.7, answered: 0.065 };

export interface DecisionModel {
  /** Windows by themselves. */
  readonly first: Choice;
  /** Windows with the answers of the neighbours known. */
  readonly second: Choice;
  /** Log odds that a demand is not answered. */
  readonly missing: Linear;
  /** Log odds that one that is answered is answered wholly. */
  readonly whole: Linear;
  /** How often a verdict holds, by status and by how sure it would say it is. */
  readonly sureness: Sureness;
  readonly bands: Bands;
}

export interface JudgementModel {
  readonly meaning: Meaning;
  readonly decision: DecisionModel;
}

/** The model beside what each criterion of one template means: what judging by it takes, plan after plan. */
export interface Judging extends JudgementModel {
  /** By the criterion's id. */
  readonly meant: ReadonlyMap<string, Meant>;
  /** Its words are those of the plans of this template, and of no other. */
  readonly lexicon: Lexicon;
}

export function meantIn(
  { criteria, places }: Pick<TemplateIndex, 'criteria' | 'places'>,
  meaning: Meaning,
): Judging['meant'] {
  return new Map(
    criteria.map(({ criterion }) => [criterion.id, meantBy(criterion, meaning, places.abbreviations)]),
  );
}

export function judgingBy(model: JudgementModel, index: TemplateIndex): Judging {
  return { ...model, meant: meantIn(index, model.meaning), lexicon: lexiconOf(model.meaning) };
}

/** Of some of the template's criteria, in their order. */
export function meantOf(criteria: readonly Criterion[], { meant }: Pick<Judging, 'meant'>): readonly Meant[] {
  return criteria.map(({ id }) => {
    const found = meant.get(id);
    if (!found) throw new Error(`Criterion ${id} was not prepared`);
    return found;
  });
}
