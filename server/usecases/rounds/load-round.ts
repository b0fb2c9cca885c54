// A round of the store → the round as reports are made of it.
import { Failure } from '../../failure.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { RoundPlan, Unassigned } from '../../model/round.ts';
import type { RoundResult } from '../../report/round/round-result.ts';
import { matrixOf } from '../../round/matrix.ts';
import type { Application } from '../application.ts';
import { knownPlan, plansOfUnit } from '../matrix/refresh-row.ts';

const ALL = { offset: 0, limit: 100_000 };

/** `only`: one unit of it. Rejects with Failure `not-found`, or `not-ready` where the template has not been drawn yet. */
export async function loadRound(
  { store }: Application,
  campaign: Campaign,
  only?: string,
): Promise<RoundResult> {
  const template = (await store.templates.get(campaign.template))?.template;
  if (template === undefined) throw new Failure('not-ready');
  const all = await store.campaigns.units(campaign.id);
  const units = only === undefined ? all : all.filter(({ id }) => id === only);
  if (units.length === 0) throw new Failure('not-found');
  const plansOf = new Map<string, readonly RoundPlan[]>();
  const chosen = new Map<string, string>();
  for (const { id } of units) {
    const known = await plansOfUnit(store, campaign, id);
    plansOf.set(
      id,
      known.map(({ plan }) => plan),
    );
    const said = known.find((one) => one.chosen);
    if (said) chosen.set(id, said.plan.id);
  }
  const { deadline } = campaign;
  const unassigned = only === undefined ? await trayOf({ store }, campaign) : [];
  const matrix = matrixOf({ template, units, deadline, chosen }, { plansOf, unassigned });
  return { template, matrix, deadline };
}

async function trayOf(
  { store }: Pick<Application, 'store'>,
  campaign: Campaign,
): Promise<readonly Unassigned[]> {
  const { plans } = await store.campaigns.unassigned(campaign.id, ALL);
  const known = await Promise.all(
    plans.map(async (plan) => ({ plan, found: await knownPlan(store, campaign, plan) })),
  );
  return known.flatMap(({ plan, found }) =>
    found ? [{ plan: found.plan, suggestions: plan.suggestions }] : [],
  );
}
