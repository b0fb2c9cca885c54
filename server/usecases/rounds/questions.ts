// What a round still has to ask a person: cells to look at, and those decided before their criterion was reworded; what says alike
// together, the most telling group first.
import { urgencyOf } from '../../compare/examples/round-shift.ts';
import type { Campaign } from '../../model/round/campaign.ts';
import type { UnitCell } from '../../ports/campaigns.ts';
import { groupUnitCells } from '../../round/group-unit-cells.ts';
import type { Application } from '../application.ts';

export interface Question {
  /** Of its first cell: the same as long as that one is not settled. */
  readonly id: string;
  readonly criterion: string;
  readonly cells: readonly UnitCell[];
}

export async function questionsOf(
  { store }: Pick<Application, 'store'>,
  campaign: Campaign,
): Promise<readonly Question[]> {
  const { id, template } = campaign;
  const cells = await store.campaigns.unitCells(id, { asked: true });
  const criteria = (await store.templates.get(template))?.template.criteria ?? [];
  return [...Map.groupBy(cells, ({ criterion }) => criterion)]
    .flatMap(([criterion, own]) =>
      groupUnitCells(
        own,
        criteria.find((one) => one.id === criterion),
      ).map((group): Question => ({
        id: `${criterion}~${group[0]?.comparison ?? ''}`,
        criterion,
        cells: group,
      })),
    )
    .toSorted((a, b) => b.cells.length - a.cells.length || urgency(b) - urgency(a));
}

/** Of its first cell. */
function urgency({ cells: [cell] }: Question): number {
  return urgencyOf(cell?.leaning ?? null);
}
