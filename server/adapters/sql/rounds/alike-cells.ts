// Cells of one criterion as reading across shows them: those that say alike together, the largest group first. Grouped once, and again only
// where what the plans say changed; a verdict moves no cell. With each page a criterion's narrow rows are counted, and no cell is read
// that is not shown.
import { sql } from 'kysely';
import type { Status } from '../../../model/comparison.ts';
import type { AlikeCell, CampaignStore, UnitCell } from '../../../ports/campaigns.ts';
import { inTransaction, type Database } from '../database.ts';
import { inParts } from '../in-parts.ts';
import { standApart } from './stand-apart.ts';
import { unitCells } from './unit-cells.ts';
import { unitOf } from './unit-of.ts';

type AlikeMethods = Pick<CampaignStore, 'isLikened' | 'liken' | 'alike' | 'unitsAlike'>;

export function alikeCells(db: Database): AlikeMethods {
  return {
    async isLikened(id, criterion) {
      const row = await db
        .selectFrom('campaign_likened')
        .select('criterion')
        .where('campaign', '=', id)
        .where('criterion', '=', criterion)
        .where('stale', '=', 0)
        .executeTakeFirst();
      return row !== undefined;
    },

    liken: (id, criterion, group) =>
      inTransaction(db, async (tx) => {
        await standApart(tx, id);
        for (const table of ['campaign_alike', 'campaign_likened'] as const)
          await tx.deleteFrom(table).where('campaign', '=', id).where('criterion', '=', criterion).execute();
        await keep(tx, id, criterion, group(await unitCells(tx, id, { criterion })));
        await tx.insertInto('campaign_likened').values({ campaign: id, criterion, stale: 0 }).execute();
      }),

    async alike(id, { criterion, status }, { offset, limit }) {
      const such = suchCells(db, id, criterion, status);
      const { total } = await such.select((of) => of.fn.countAll().as('total')).executeTakeFirstOrThrow();
      const page = such
        .select(['a.position', 'a.place', 'a.rank', 'a.lead'])
        .select(sql<number>`count(*) over (partition by a.place)`.as('size'))
        .orderBy('size', 'desc')
        .orderBy('a.place')
        .orderBy('a.rank')
        .limit(limit)
        .offset(offset);
      const rows = await db
        .selectFrom(page.as('shown'))
        .innerJoin('campaign_units as u', (on) =>
          on.on('u.campaign', '=', id).onRef('u.position', '=', 'shown.position'),
        )
        .select(['shown.lead', 'shown.size', 'u.unit', 'u.name', 'u.kind', 'u.former'])
        .select(['u.comparison', 'u.document'])
        .orderBy('shown.size', 'desc')
        .orderBy('shown.place')
        .orderBy('shown.rank')
        .execute();
      const cells = rows.flatMap(({ lead, size, comparison, document, ...unit }): readonly AlikeCell[] =>
        comparison === null || document === null
          ? []
          : [{ unit: unitOf(unit), comparison, document, criterion, lead, size: Number(size) }],
      );
      return { total: Number(total), cells };
    },

    async unitsAlike(id, { criterion, lead, status }) {
      const rows = await suchCells(db, id, criterion, status)
        .innerJoin('campaign_units as u', (on) =>
          on.on('u.campaign', '=', id).onRef('u.position', '=', 'a.position'),
        )
        .where('a.lead', '=', lead)
        .where('u.comparison', 'is not', null)
        .select('u.unit')
        .orderBy('a.rank')
        .execute();
      return rows.map(({ unit }) => unit);
    },
  };
}

function suchCells(db: Database, id: string, criterion: string, status: Status | undefined) {
  const all = db
    .selectFrom('campaign_alike as a')
    .where('a.campaign', '=', id)
    .where('a.criterion', '=', criterion);
  return status === undefined
    ? all
    : all.where(
        sql<boolean>`a.position in (select position from campaign_statuses
          where campaign = ${id} and criterion = ${criterion} and status = ${status})`,
      );
}

async function keep(
  tx: Database,
  campaign: string,
  criterion: string,
  groups: readonly (readonly UnitCell[])[],
): Promise<void> {
  const units = await tx
    .selectFrom('campaign_units')
    .select(['unit', 'position'])
    .where('campaign', '=', campaign)
    .execute();
  const positions = new Map(units.map(({ unit, position }) => [unit, position]));
  const rows = groups.flatMap((cells, place) =>
    cells.map(({ unit }, rank) => ({
      campaign,
      criterion,
      place,
      rank,
      position: positions.get(unit.id) ?? 0,
      lead: cells[0]?.comparison ?? '',
    })),
  );
  await inParts(rows, (some) => tx.insertInto('campaign_alike').values(some).execute());
}
