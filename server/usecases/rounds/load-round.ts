// A round of the store → the round as reports are made of it.
import { Failure } from '../../failure.ts';
import type { Language } from '../../model/comparison.ts';
import type { Campaign } from '../../model/round/campaign.ts';
import type { RoundPlan, Unassigned, Unit } from '../../model/round/round.ts';
import type { Template } from '../../model/template.ts';
import type { Records } from '../../ports/store.ts';
import type { RoundResult } from '../../report/round/round-result.ts';
import { matrixOf } from '../../round/matrix.ts';
import type { Application } from '../application.ts';
import { knownPlan, plansOfUnit } from '../matrix/refresh-row.ts';

const ALL = { offset: 0, limit: 100_000 };

/** `only`: one unit of it. `language`: of what the machine says. Rejects with Failure `not-found`, or `not-ready` where the template has not been drawn yet. */
export async function loadRound(
  { store }: Application,
  campaign: Campaign,
  { only, language = 'vi' }: { readonly only?: string; readonly language?: Language } = {},
): Promise<RoundResult> {
  const template = await termsOf(store, campaign);
  const all = await store.campaigns.units(campaign.id);
  const units = only === undefined ? all : all.filter(({ id }) => id === only);
  if (units.length === 0) throw new Failure('not-found');
  const plansOf = new Map<string, readonly RoundPlan[]>();
  const chosen = new Map<string, string>();
  for (const { id } of units) {
    const { plans, said } = await unitPlans(store, campaign, id, language);
    plansOf.set(id, plans);
    if (said !== undefined) chosen.set(id, said);
  }
  const unassigned = only === undefined ? await trayOf({ store }, campaign, language) : [];
  return roundOf({ campaign, template, units, chosen }, plansOf, unassigned);
}

/** Rejects with Failure `not-ready`. */
export async function termsOf(
  { templates }: Pick<Records, 'templates'>,
  campaign: Campaign,
): Promise<Template> {
  const template = (await templates.get(campaign.template))?.template;
  if (template === undefined) throw new Failure('not-ready');
  return template;
}

/** `said`: the plan of which a person said that it counts. */
export async function unitPlans(
  records: Records,
  campaign: Campaign,
  unit: string,
  language: Language = 'vi',
): Promise<{ readonly plans: readonly RoundPlan[]; readonly said: string | undefined }> {
  const known = await plansOfUnit(records, campaign, unit, language);
  return { plans: known.map(({ plan }) => plan), said: known.find((one) => one.chosen)?.plan.id };
}

export function roundOf(
  {
    campaign: { deadline },
    template,
    units,
    chosen,
  }: {
    readonly campaign: Campaign;
    readonly template: Template;
    readonly units: readonly Unit[];
    readonly chosen: ReadonlyMap<string, string>;
  },
  plansOf: ReadonlyMap<string, readonly RoundPlan[]>,
  unassigned: readonly Unassigned[],
): RoundResult {
  const matrix = matrixOf({ template, units, deadline, chosen }, { plansOf, unassigned });
  return { template, matrix, deadline };
}

export async function trayOf(
  { store }: Pick<Application, 'store'>,
  campaign: Campaign,
  language: Language = 'vi',
): Promise<readonly Unassigned[]> {
  const { plans } = await store.campaigns.unassigned(campaign.id, 'all', ALL);
  const known = await Promise.all(
    plans.map(async (plan) => ({ plan, found: await knownPlan(store, campaign, plan, language) })),
  );
  return known.flatMap(({ plan, found }) =>
    found ? [{ plan: found.plan, suggestions: plan.suggestions }] : [],
  );
}
