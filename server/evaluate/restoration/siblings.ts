// Does a clean sibling help where it should, and leave alone what it should not? Wrong words without and with it.
import { adapt } from '../../language/restore/siblings/adaptation.ts';
import type { RestorationModel } from '../../language/restore/model/model.ts';
import type { RestoreOptions } from '../../language/restore/restore.ts';
import { withoutPlan, type Material } from '../training/leave-one-out.ts';
import type { GoldPlan } from '../training/training-files.ts';

/** Characters of a decree that stand for a stranger: as much as a plan has, thrice. */
const STRANGER = 60_000;

export interface Leaning {
  /** `000 on 001`. */
  readonly name: string;
  /** Wrong words. */
  readonly without: number;
  readonly with: number;
}

export interface Leanings {
  /** By a model that knows neither plan nor sibling. */
  readonly siblings: readonly Leaning[];
  /** By a model that has learned the sibling. */
  readonly learned: readonly Leaning[];
  /** Leaning on decrees, by a model that knows no plan of the kind but the other one's. */
  readonly strangers: readonly Leaning[];
}

export function leaningsOf(
  model: RestorationModel,
  material: Material,
  wrongWords: (plan: GoldPlan, model: RestorationModel, options?: RestoreOptions) => number,
): Leanings {
  const texts = [...material.clean, ...material.plans.map(({ name, gold }) => ({ name, text: gold }))];
  const lean = (plan: GoldPlan, base: RestorationModel, name: string, text: string): Leaning => ({
    name: `${plan.name} on ${name}`,
    without: wrongWords(plan, base),
    with: wrongWords(plan, base, { adaptation: adapt([text]) }),
  });
  const pairs = material.plans.flatMap((plan) =>
    texts.filter(({ name }) => name !== plan.name).map((sibling) => ({ plan, sibling })),
  );
  return {
    siblings: pairs.map(({ plan, sibling }) =>
      lean(plan, withoutBoth(model, material, plan.name, sibling.name), sibling.name, sibling.text),
    ),
    learned: pairs.map(({ plan, sibling }) =>
      lean(plan, withoutPlan(model, material, plan.name), sibling.name, sibling.text),
    ),
    strangers: material.plans.flatMap((plan) => {
      const base = withoutPlan(model, { ...material, clean: [] }, plan.name);
      return material.pairs.map(({ name, clean }) => lean(plan, base, name, clean.slice(0, STRANGER)));
    }),
  };
}

/** The channel of the other plan, but its phrases only where it is not the sibling. */
function withoutBoth(
  model: RestorationModel,
  material: Material,
  plan: string,
  sibling: string,
): RestorationModel {
  const without = { ...material, clean: material.clean.filter(({ name }) => name !== sibling) };
  const whole = withoutPlan(model, without, plan);
  const plans = material.plans.filter(({ name }) => name !== sibling);
  const { domain, casing } = withoutPlan(model, { ...without, plans }, plan);
  return { ...whole, domain, casing };
}

export function sumOf(leanings: readonly Leaning[]): { readonly without: number; readonly with: number } {
  return {
    without: leanings.reduce((sum, one) => sum + one.without, 0),
    with: leanings.reduce((sum, one) => sum + one.with, 0),
  };
}
