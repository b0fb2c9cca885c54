// Rounds: their terms, units and files, and the rows of their matrices.
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { fold } from '../../../language/fold.ts';
import type { Campaign, CampaignPlan } from '../../../model/round/campaign.ts';
import type { Suggestion, Unit } from '../../../model/round/round.ts';
import type { CampaignStore } from '../../../ports/campaigns.ts';
import { BEING_READ, campaignRows } from './campaign-rows.ts';
import { keptQuestions } from './kept-questions.ts';
import { planPlaces } from './plan-places.ts';
import { alikeCells } from './alike-cells.ts';
import { unlike } from './likened.ts';
import { campaignSettlements } from './campaign-settlements.ts';
import { hideCells } from './shown-cells.ts';
import { counting } from './tallies.ts';
import { unitOf } from './unit-of.ts';
import { inTransaction, type Database } from '../database.ts';
import { inParts } from '../in-parts.ts';
import type { CampaignPlanRow, CampaignRow } from '../tables/rounds.ts';

export function createCampaignStore(db: Database, now: () => Date): CampaignStore {
  const oneCampaign = (id: string) =>
    db.selectFrom('campaigns').selectAll().where('id', '=', id).executeTakeFirst();
  return {
    ...campaignRows(db),
    ...keptQuestions(db),
    ...alikeCells(db),
    ...planPlaces(db),
    ...campaignSettlements(db),

    create: (campaign, units) =>
      inTransaction(db, async (tx) => {
        const row = await tx
          .insertInto('campaigns')
          .values({
            id: randomUUID(),
            name: campaign.name,
            template: campaign.template,
            deadline: campaign.deadline,
            province: campaign.province,
            created_at: now().toISOString(),
            created_by: campaign.createdBy,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        await insertUnits(tx, row.id, units);
        return toCampaign(row);
      }),

    async get(id) {
      const row = await oneCampaign(id);
      return row && toCampaign(row);
    },

    async list({ closed }, { offset, limit }) {
      let query = db.selectFrom('campaigns');
      if (closed !== undefined) query = query.where('closed', '=', closed ? 1 : 0);
      const { total } = await query
        .select((of) => of.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await query.selectAll().orderBy('seq', 'desc').limit(limit).offset(offset).execute();
      return { total: Number(total), campaigns: rows.map(toCampaign) };
    },

    async change(id, { name, deadline, closed }) {
      await db
        .updateTable('campaigns')
        .set({
          id,
          ...(name !== undefined && { name }),
          ...(deadline !== undefined && { deadline }),
          ...(closed !== undefined && { closed: closed ? 1 : 0 }),
        })
        .where('id', '=', id)
        .execute();
    },

    async units(id, ids) {
      const all = db.selectFrom('campaign_units').selectAll().where('campaign', '=', id).orderBy('position');
      const rows =
        ids === undefined
          ? await all.execute()
          : await inParts(new Set(ids), (some) => all.where('unit', 'in', some).execute());
      return rows.map(unitOf);
    },

    addUnits: (id, units) => insertUnits(db, id, units),

    removeUnit: (id, unit) =>
      counting(db, id, [unit], async (tx) => {
        await hideCells(tx, id, unit);
        await unlike(tx, id);
        await tx.deleteFrom('campaign_units').where('campaign', '=', id).where('unit', '=', unit).execute();
      }),

    changeUnit: (id, unit, { assignee, reviewed }) =>
      counting(db, id, [unit], async (tx) => {
        await tx
          .updateTable('campaign_units')
          .set({
            unit,
            ...(assignee !== undefined && { assignee }),
            ...(reviewed !== undefined && {
              reviewed_by: reviewed?.by ?? null,
              reviewed_at: reviewed?.at ?? null,
            }),
          })
          .where('campaign', '=', id)
          .where('unit', '=', unit)
          .execute();
      }),

    async addDocuments(id, documents) {
      await inParts(documents, (some) =>
        db
          .insertInto('campaign_plans')
          .values(some.map((document) => ({ campaign: id, document })))
          .onConflict((conflict) => conflict.columns(['campaign', 'document']).doNothing())
          .execute(),
      );
    },

    async removeDocument(id, document) {
      await db
        .deleteFrom('campaign_plans')
        .where('campaign', '=', id)
        .where('document', '=', document)
        .execute();
    },

    place: (id, document, { unit, by, chosen, suggestions }) =>
      inTransaction(db, async (tx) => {
        // One counts by a person's word, or none does.
        if (chosen && unit !== null) {
          await tx
            .updateTable('campaign_plans')
            .set({ chosen: 0 })
            .where('campaign', '=', id)
            .where('unit', '=', unit)
            .execute();
        }
        await tx
          .updateTable('campaign_plans')
          .set({ unit, placed_by: by, chosen: chosen ? 1 : 0, suggestions: JSON.stringify(suggestions) })
          .where('campaign', '=', id)
          .where('document', '=', document)
          .execute();
      }),

    async receive(id, document, day) {
      await db
        .updateTable('campaign_plans')
        .set({ received_on: day })
        .where('campaign', '=', id)
        .where('document', '=', document)
        .execute();
    },

    async plan(id, document) {
      const row = await db
        .selectFrom('campaign_plans')
        .selectAll()
        .where('campaign', '=', id)
        .where('document', '=', document)
        .executeTakeFirst();
      return row && toPlan(row);
    },

    async plansOf(id, unit) {
      const rows = await db
        .selectFrom('campaign_plans')
        .innerJoin('documents', 'documents.id', 'campaign_plans.document')
        .selectAll('campaign_plans')
        .where('campaign', '=', id)
        .where('unit', '=', unit)
        .where('documents.removed_at', 'is', null)
        .orderBy('arrival')
        .execute();
      return rows.map(toPlan);
    },

    async unassigned(id, which, { offset, limit }) {
      const all = db
        .selectFrom('campaign_plans')
        .innerJoin('documents', 'documents.id', 'campaign_plans.document')
        .where('campaign', '=', id)
        .where('unit', 'is', null)
        .where('documents.removed_at', 'is', null);
      const query = which === 'read' ? all.where('documents.status', 'not in', BEING_READ) : all;
      const { total } = await query
        .select((of) => of.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await query
        .selectAll('campaign_plans')
        .orderBy('arrival', 'desc')
        .limit(limit)
        .offset(offset)
        .execute();
      return { total: Number(total), plans: rows.map(toPlan) };
    },

    async of(document) {
      const rows = await db
        .selectFrom('campaign_plans')
        .selectAll()
        .where('document', '=', document)
        .orderBy('arrival')
        .execute();
      const found = await Promise.all(
        rows.map(async (row) => ({ row, campaign: await oneCampaign(row.campaign) })),
      );
      return found.flatMap(({ row, campaign }) =>
        campaign ? [{ campaign: toCampaign(campaign), plan: toPlan(row) }] : [],
      );
    },
  };
}

function insertUnits(db: Database, campaign: string, units: readonly Unit[]): Promise<void> {
  const ids = units.map(({ id }) => id);
  return counting(db, campaign, ids, async (tx) => {
    const { last } = await tx
      .selectFrom('campaign_units')
      .select((of) => of.fn.coalesce(of.fn.max('position'), of.lit(0)).as('last'))
      .where('campaign', '=', campaign)
      .executeTakeFirstOrThrow();
    const rows = units.map(({ id, name, kind, former }, at) => ({
      campaign,
      unit: id,
      position: Number(last) + at + 1,
      name,
      kind,
      former: JSON.stringify(former),
      words: fold(name.normalize('NFC')),
    }));
    await inParts(rows, (some) => tx.insertInto('campaign_units').values(some).execute());
  });
}

function toCampaign(row: Selectable<CampaignRow>): Campaign {
  return {
    id: row.id,
    name: row.name,
    template: row.template,
    deadline: row.deadline,
    province: row.province,
    closed: row.closed !== 0,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}

function toPlan(row: Selectable<CampaignPlanRow>): CampaignPlan {
  return {
    document: row.document,
    unit: row.unit,
    by: row.placed_by as CampaignPlan['by'],
    chosen: row.chosen !== 0,
    receivedOn: row.received_on,
    arrival: row.arrival,
    suggestions: JSON.parse(row.suggestions) as readonly Suggestion[],
  };
}
