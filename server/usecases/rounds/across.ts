// Đọc ngang: one criterion down all units of a round, a page at a time, what says alike together.
import { Failure } from '../../failure.ts';
import type { Status } from '../../model/comparison.ts';
import type { Campaign } from '../../model/round/campaign.ts';
import type { AlikeCells } from '../../ports/campaigns.ts';
import type { Slice } from '../../ports/lists.ts';
import { groupUnitCells } from '../../round/group-unit-cells.ts';
import type { Application } from '../application.ts';

type Stored = Pick<Application, 'store'>;

interface Such {
  readonly criterion: string;
  readonly status?: Status | undefined;
}

export async function acrossOf(
  { store }: Stored,
  campaign: Campaign,
  such: Such,
  slice: Slice,
): Promise<AlikeCells> {
  await likened({ store }, campaign, such.criterion);
  return store.campaigns.alike(campaign.id, such, slice);
}

/** Of whole groups, named by their first cells. Rejects with Failure `conflict` where one is no longer what it was. */
export async function unitsOfGroups(
  { store }: Stored,
  campaign: Campaign,
  such: Such,
  leads: readonly string[],
): Promise<readonly string[]> {
  if (leads.length === 0) return [];
  await likened({ store }, campaign, such.criterion);
  const groups = await Promise.all(
    leads.map((lead) => store.campaigns.unitsAlike(campaign.id, { ...such, lead })),
  );
  if (groups.some((units) => units.length === 0)) throw new Failure('conflict');
  return groups.flat();
}

async function likened({ store }: Stored, campaign: Campaign, criterion: string): Promise<void> {
  if (!(await store.campaigns.isLikened(campaign.id, criterion)))
    await groupAcross({ store }, campaign, criterion);
}

/** As the plans now say; nothing where another has grouped them meanwhile, the worker or a request. */
export function groupAcross({ store }: Stored, { id, template }: Campaign, criterion: string): Promise<void> {
  return store.atomically(async ({ campaigns, templates }) => {
    if (await campaigns.isLikened(id, criterion)) return;
    const criteria = (await templates.get(template))?.template.criteria ?? [];
    const asked = criteria.find((one) => one.id === criterion);
    await campaigns.liken(id, criterion, (cells) => groupUnitCells(cells, asked));
  });
}
