// What a round still has to ask a person: cells to look at, and those decided before their criterion was reworded; what says alike
// together, the most telling group first.
import { urgencyOf } from '../../compare/examples/round-shift.ts';
import type { Campaign } from '../../model/round/campaign.ts';
import type { Criterion } from '../../model/template.ts';
import type { AskedGroup, KeptQuestions, UnitCell } from '../../ports/campaigns.ts';
import type { Slice } from '../../ports/lists.ts';
import { groupUnitCells } from '../../round/group-unit-cells.ts';
import type { Application } from '../application.ts';

type Stored = Pick<Application, 'store'>;

/** Of its first cell: the same as long as that one is not settled. */
export const questionId = (criterion: string, comparison: string): string => `${criterion}~${comparison}`;

/** Of the first cell, as comparison. */
export const leadOf = (group: string): string => group.slice(group.lastIndexOf('~') + 1);

export async function questionsOf(
  { store }: Stored,
  campaign: Campaign,
  slice: Slice,
): Promise<KeptQuestions> {
  // One criterion at a time, so that others are served between two.
  for (const criterion of await store.campaigns.ungrouped(campaign.id))
    await groupQuestions({ store }, campaign, criterion);
  return store.campaigns.questions(campaign.id, slice);
}

/** Undefined where there is no such question any more. */
export async function questionNamed(
  { store }: Stored,
  campaign: Campaign,
  id: string,
): Promise<{ readonly criterion: string; readonly units: readonly string[] } | undefined> {
  const criterion = id.slice(0, id.lastIndexOf('~'));
  if ((await store.campaigns.ungrouped(campaign.id)).includes(criterion))
    await groupQuestions({ store }, campaign, criterion);
  const units = await store.campaigns.unitsAsked(campaign.id, criterion, leadOf(id));
  return units && { criterion, units };
}

/** As the cells put to a person now are; nothing where another has grouped them meanwhile, the worker or a request. */
export function groupQuestions(
  { store }: Stored,
  { id, template }: Campaign,
  criterion: string,
): Promise<void> {
  return store.atomically(async ({ campaigns, templates }) => {
    if (!(await campaigns.ungrouped(id)).includes(criterion)) return;
    const criteria = (await templates.get(template))?.template.criteria ?? [];
    const asked = criteria.find((one) => one.id === criterion);
    await campaigns.regroup(id, criterion, (cells) => groupsOf(cells, asked));
  });
}

/** Of one criterion. */
export function groupsOf(
  cells: readonly UnitCell[],
  criterion: Criterion | undefined,
): readonly AskedGroup[] {
  return groupUnitCells(cells, criterion).flatMap(([first, ...others]): readonly AskedGroup[] =>
    first === undefined
      ? []
      : [
          {
            criterion: first.criterion,
            cells: [first, ...others],
            urgency: urgencyOf(first.leaning ?? null),
          },
        ],
  );
}
