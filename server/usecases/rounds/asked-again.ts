// What a round puts to a person: the cells that the machine is unsure of, and those whose verdict is asked again because its
// criterion was reworded since. One count for the matrix, the list of rounds and the queue of questions.
import type { Campaign } from '../../model/round/campaign.ts';
import type { CampaignCounts, UnitCell } from '../../ports/campaigns.ts';
import type { Records } from '../../ports/store.ts';
import { outdatedCells } from '../comparisons/outdated-cells.ts';

type Stores = Pick<Records, 'campaigns' | 'comparisons' | 'templates'>;

/** Cells of the round that a person decided, and not as one to look at, before their criterion was reworded. */
export async function askedAgain(records: Stores, { id, template }: Campaign): Promise<readonly UnitCell[]> {
  // What was drawn once and never edited was never reworded; every page of the matrix asks this.
  if (((await records.templates.get(template))?.version ?? 1) === 1) return [];
  const outdated = await outdatedCells(records, template);
  const again: UnitCell[] = [];
  for (const criterion of outdated.criteria) {
    const own = await records.campaigns.unitCells(id, { criterion });
    again.push(...own.filter((cell) => cell.status !== 'unclear' && outdated.has(cell)));
  }
  return again;
}

export async function countsOf(
  { campaigns }: Pick<Records, 'campaigns'>,
  { id }: Campaign,
  again: readonly UnitCell[],
): Promise<CampaignCounts> {
  const counts = await campaigns.counts(id);
  return { ...counts, unsure: counts.unsure + again.length };
}
