// A row → its unit.
import type { Selectable } from 'kysely';
import type { Unit, UnitKind } from '../../../model/round/round.ts';
import type { CampaignUnitRow } from '../tables/rounds.ts';

export function unitOf(row: Pick<Selectable<CampaignUnitRow>, 'unit' | 'name' | 'kind' | 'former'>): Unit {
  return {
    id: row.unit,
    name: row.name,
    kind: row.kind as UnitKind,
    former: JSON.parse(row.former) as Unit['former'],
  };
}
