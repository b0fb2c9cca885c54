// What people settled in a round, several cells at once, and the wordings that they proposed to count.
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Settlement, Wording } from '../../../model/round/campaign.ts';
import type { Status } from '../../../model/comparison.ts';
import type { CampaignStore } from '../../../ports/campaigns.ts';
import type { Database } from '../database.ts';
import type { SettlementRow } from '../tables/rounds.ts';

type SettlementMethods = Pick<
  CampaignStore,
  'addSettlement' | 'settlement' | 'settlements' | 'undoSettlement' | 'putWording' | 'wording' | 'wordings'
>;

export function campaignSettlements(db: Database): SettlementMethods {
  return {
    async addSettlement(id, { criterion, status, note, actor, at, cells, followed }) {
      const row = await db
        .insertInto('settlements')
        .values({
          id: randomUUID(),
          campaign: id,
          criterion,
          status,
          note,
          actor,
          at,
          cells: JSON.stringify(cells),
          followed: JSON.stringify(followed),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toSettlement(row);
    },

    async settlement(id, settlement) {
      const row = await db
        .selectFrom('settlements')
        .selectAll()
        .where('campaign', '=', id)
        .where('id', '=', settlement)
        .executeTakeFirst();
      return row && toSettlement(row);
    },

    async settlements(id, { offset, limit }) {
      const query = db.selectFrom('settlements').where('campaign', '=', id);
      const { total } = await query
        .select((of) => of.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await query.selectAll().orderBy('seq', 'desc').limit(limit).offset(offset).execute();
      return { total: Number(total), settlements: rows.map(toSettlement) };
    },

    async undoSettlement(id, settlement) {
      await db
        .updateTable('settlements')
        .set({ undone: 1 })
        .where('campaign', '=', id)
        .where('id', '=', settlement)
        .execute();
    },

    async putWording(wording) {
      const json = JSON.stringify(wording);
      await db
        .insertInto('wordings')
        .values({ id: wording.id, campaign: wording.campaign, wording: json })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ wording: json }))
        .execute();
    },

    async wording(wording) {
      const row = await db.selectFrom('wordings').selectAll().where('id', '=', wording).executeTakeFirst();
      return row && (JSON.parse(row.wording) as Wording);
    },

    async wordings(id) {
      const rows = await db
        .selectFrom('wordings')
        .selectAll()
        .where('campaign', '=', id)
        .orderBy('seq', 'desc')
        .execute();
      return rows.map(({ wording }) => JSON.parse(wording) as Wording);
    },
  };
}

function toSettlement(row: Selectable<SettlementRow>): Settlement {
  return {
    id: row.id,
    criterion: row.criterion,
    status: row.status as Status,
    note: row.note,
    actor: row.actor,
    at: row.at,
    undone: row.undone !== 0,
    cells: JSON.parse(row.cells) as Settlement['cells'],
    followed: JSON.parse(row.followed) as Settlement['followed'],
  };
}
