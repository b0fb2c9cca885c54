// Đọc ngang: one criterion down all units of a round, a page at a time, what says alike together.
import type { Status } from '../../model/comparison.ts';
import type { Campaign } from '../../model/round/campaign.ts';
import type { AlikeCells } from '../../ports/campaigns.ts';
import type { Slice } from '../../ports/lists.ts';
import { groupUnitCells } from '../../round/group-unit-cells.ts';
import type { Application } from '../application.ts';

export async function acrossOf(
  { store }: Pick<Application, 'store'>,
  { id, template }: Campaign,
  { criterion, status }: { readonly criterion: string; readonly status?: Status | undefined },
  slice: Slice,
): Promise<AlikeCells> {
  if (!(await store.campaigns.isLikened(id, criterion))) {
    await store.atomically(async ({ campaigns, templates }) => {
      const criteria = (await templates.get(template))?.template.criteria ?? [];
      const asked = criteria.find((one) => one.id === criterion);
      await campaigns.liken(id, criterion, (cells) => groupUnitCells(cells, asked));
    });
  }
  return store.campaigns.alike(id, { criterion, status }, slice);
}
