// Which rounds a plan is in, and where it stands in one: its unit, and the plans before and after it in the units' order.
import type { CampaignStore, PlanNeighbour } from '../../../ports/campaigns.ts';
import type { Database } from '../database.ts';
import { inParts } from '../in-parts.ts';

export function planPlaces(db: Database): Pick<CampaignStore, 'placeOf' | 'roundsOf'> {
  return {
    async roundsOf(documents) {
      const found = await inParts(documents, (some) =>
        db
          .selectFrom('campaign_plans as p')
          .innerJoin('campaigns as c', 'c.id', 'p.campaign')
          .where('p.document', 'in', some)
          .select(['p.document', 'c.id', 'c.name'])
          .orderBy('c.seq', 'desc')
          .execute(),
      );
      const names = Map.groupBy(found, ({ document }) => document);
      return new Map(
        [...names].map(([document, rounds]) => [document, rounds.map(({ id, name }) => ({ id, name }))]),
      );
    },

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
