// Files and units → whose each file is. What a person said of a file stands; the rest goes by what the file says of itself.
import type { RoundPlan, Unassigned, Unit } from '../model/round/round.ts';
import type { Directory } from './directory.ts';
import { findUnit } from './find-unit.ts';

export interface Placement {
  /** By unit, in the order in which the files came. */
  readonly plansOf: ReadonlyMap<string, readonly RoundPlan[]>;
  readonly unassigned: readonly Unassigned[];
}

/** `said`: by file, the unit that a person named; null where they took it off a unit. */
export function placePlans(
  plans: readonly RoundPlan[],
  directory: Directory,
  said: ReadonlyMap<string, string | null>,
): Placement {
  const plansOf = new Map<string, RoundPlan[]>();
  const unassigned: Unassigned[] = [];
  const known = new Set(directory.entries.map(({ unit }) => unit.id));
  const place = (unit: Unit['id'], plan: RoundPlan): void => {
    plansOf.set(unit, [...(plansOf.get(unit) ?? []), plan]);
  };
  for (const plan of plans) {
    const named = said.get(plan.id);
    if (named !== undefined && named !== null && known.has(named)) {
      place(named, plan);
      continue;
    }
    const { metadata, name: fileName, marksSure } = plan;
    const found = findUnit({ metadata, fileName, marksSure }, directory);
    if (found.kind === 'found' && named !== null) place(found.unit.id, plan);
    else {
      const { suggestions } =
        found.kind === 'unsure' ? found : { suggestions: [{ unit: found.unit, why: found.why }] };
      unassigned.push({ plan, suggestions });
    }
  }
  return { plansOf, unassigned };
}
