// Where a plan stands in a round: its unit, and the plans before and after it in the units' order.
import type { CampaignStore, PlanNeighbour } from '../../../ports/campaigns.ts';
import type { Database } from '../database.ts';

export function planPlaces(db: Database): Pick<CampaignStore, 'placeOf'> {
  return {
    async placeOf(comparison) {
      const here = await db
        .selectFrom('campaign_units as u')
        .innerJoin('campaigns as c', 'c.id', 'u.campaign')
        .where('u.comparison', '=', comparison)
        .select(['u.campaign', 'c.name as round', 'u.unit', 'u.name', 'u.position'])
        .select(['u.reviewed_by', 'u.reviewed_at'])
        .orderBy('c.closed')
        .orderBy('c.created_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (here === undefined) return undefined;
      const beside = async (side: '<' | '>'): Promise<PlanNeighbour | null> => {
        const found = await db
          .selectFrom('campaign_units')
          .where('campaign', '=', here.campaign)
          .where('comparison', 'is not', null)
          .where('position', side, here.position)
          .select(['comparison', 'name'])
          .orderBy('position', side === '<' ? 'desc' : 'asc')
          .limit(1)
          .executeTakeFirst();
        return found?.comparison ? { comparison: found.comparison, unit: found.name } : null;
      };
      const { reviewed_by: by, reviewed_at: at } = here;
      return {
        campaign: { id: here.campaign, name: here.round },
        unit: { id: here.unit, name: here.name },
        reviewed: by === null || at === null ? null : { by, at },
        previous: await beside('<'),
        next: await beside('>'),
      };
    },
  };
}
