// Where nobody says which units are expected, they are those that sent something: one for each issuer.
import type { RoundPlan, Unit } from '../model/round/round.ts';
import { unitsNamed, type Gazetteer } from './units.ts';

export function unitsOfPlans(plans: readonly RoundPlan[], gazetteer: Gazetteer): readonly Unit[] {
  return unitsNamed(
    plans.map(({ metadata, name }) => metadata?.issuer ?? name.replace(/\.[^.]+$/u, '')),
    gazetteer,
  );
}
