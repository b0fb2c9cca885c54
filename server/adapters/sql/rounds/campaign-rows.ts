// The rows of a round's matrix, one query a page, with what is counted over the round.
import { sql, type Selectable } from 'kysely';
import type { UnitFacts, UnitRow } from '../../../model/round/campaign.ts';
import type { DocumentStatus } from '../../../model/stored/document.ts';
import type { Changes, RowState } from '../../../model/round/round.ts';
import type { CampaignStore } from '../../../ports/campaigns.ts';
import type { Database } from '../database.ts';
import { inParts } from '../in-parts.ts';
import type { CampaignUnitRow } from '../tables/rounds.ts';
import { unlike } from './likened.ts';
import { countLeft, narrowed, ordered } from './row-query.ts';
import { showCells, shownCells } from './shown-cells.ts';
import {
  assigneesOf,
  cellTotals,
  countAnew,
  counting,
  countingAssignees,
  stateName,
  told,
  unitTally,
} from './tallies.ts';
import { ungroupUnits } from './ungrouped.ts';
import { unitCells } from './unit-cells.ts';
import { unitOf } from './unit-of.ts';

type RowMethods = Pick<
  CampaignStore,
  | 'putFacts'
  | 'row'
  | 'rows'
  | 'assign'
  | 'assignees'
  | 'unitCells'
  | 'cells'
  | 'totals'
  | 'counts'
  | 'countAnew'
>;

/** Of documents: what is to come of them is not known yet. */
export const BEING_READ = ['queued', 'reading'] as const satisfies readonly DocumentStatus[];

export function campaignRows(db: Database): RowMethods {
  return {
    putFacts: (id, facts) =>
      counting(db, id, [...facts.keys()], async (tx) => {
        const rows = await inParts(facts.keys(), (some) =>
          tx
            .selectFrom('campaign_units')
            .select(['unit', 'state', 'comparison'])
            .where('campaign', '=', id)
            .where('unit', 'in', some)
            .execute(),
        );
        const others = rows.filter(({ unit, state, comparison }) => {
          const now = facts.get(unit);
          return state !== now?.state || comparison !== now.comparison;
        });
        if (others.length > 0) await unlike(tx, id);
        for (const [unit, own] of facts) {
          await tx
            .updateTable('campaign_units')
            .set(factColumns(own))
            .where('campaign', '=', id)
            .where('unit', '=', unit)
            .execute();
        }
        await ungroupUnits(
          tx,
          id,
          others.map(({ unit }) => unit),
        );
        await showCells(tx, id, [...facts.keys()]);
      }),

    async row(id, unit) {
      const row = await db
        .selectFrom('campaign_units')
        .selectAll()
        .where('campaign', '=', id)
        .where('unit', '=', unit)
        .executeTakeFirst();
      return row && toRow(row);
    },

    async rows(id, filter, order, { offset, limit }) {
      const page = await ordered(narrowed(db, id, filter).select('unit'), order)
        .orderBy('position')
        .limit(limit)
        .offset(offset)
        .execute();
      const units = page.map(({ unit }) => unit);
      const rows = await inParts(units, (some) =>
        db
          .selectFrom('campaign_units')
          .selectAll()
          .where('campaign', '=', id)
          .where('unit', 'in', some)
          .execute(),
      );
      const byUnit = new Map(rows.map((row) => [row.unit, toRow(row)]));
      // All of few are there already.
      const total = offset === 0 && page.length < limit ? page.length : await countLeft(db, id, filter);
      return { total, rows: units.flatMap((unit) => byUnit.get(unit) ?? []) };
    },

    assign: (id, filter, assignee) =>
      countingAssignees(db, id, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('campaign_units')
          .set({ assignee })
          .where('campaign', '=', id)
          .where('unit', 'in', narrowed(tx, id, filter).select('unit'))
          .executeTakeFirst();
        return Number(numUpdatedRows);
      }),

    assignees: (id) => assigneesOf(db, id),

    unitCells: (id, filter) => unitCells(db, id, filter),

    async cells(id, units) {
      await told(db, id);
      return shownCells(db, id, units);
    },

    totals: (id) => cellTotals(db, id),

    async countAnew() {
      const rounds = await db.selectFrom('campaigns').select('id').execute();
      for (const { id } of rounds) await countAnew(db, id);
    },

    async counts(id) {
      const tally = await unitTally(db, id);
      const of = (name: string): number => tally.get(name) ?? 0;
      const notSubmitted = of(stateName('not-submitted'));
      const { rows } = await sql<Record<'arriving' | 'unassigned', number | bigint>>`
        select ${nobodys(id, sql`in (${sql.join(BEING_READ)})`)} as arriving,
          ${nobodys(id, sql`not in (${sql.join(BEING_READ)})`)} as unassigned`.execute(db);
      return {
        units: of('units'),
        submitted: of('units') - notSubmitted,
        notSubmitted,
        late: of('late'),
        compared: of(stateName('compared')),
        reading: of(stateName('reading')),
        failed: of(stateName('failed')),
        anotherSubject: of(stateName('another-subject')),
        incomplete: of('incomplete'),
        arriving: Number(rows[0]?.arriving ?? 0),
        unassigned: Number(rows[0]?.unassigned ?? 0),
        reviewed: of('reviewed'),
        unsure: of('unsure'),
      };
    },
  };
}

function factColumns(facts: UnitFacts) {
  return {
    state: facts.state,
    late: facts.late ? 1 : 0,
    incomplete: facts.incomplete ? 1 : 0,
    document: facts.document,
    comparison: facts.comparison,
    number: facts.number,
    date: facts.date,
    files: facts.files,
    changes: facts.changes && JSON.stringify(facts.changes),
    score: facts.score,
    met: facts.met,
    partial: facts.partial,
    missing: facts.missing,
    unclear: facts.unclear,
  };
}

/** Files that have no unit, of which the document's status is such. */
function nobodys(id: string, such: ReturnType<typeof sql>): ReturnType<typeof sql> {
  return sql`(select count(*) from campaign_plans p join documents d on d.id = p.document
    where p.campaign = ${id} and p.unit is null and d.removed_at is null and d.status ${such})`;
}

function toRow(row: Selectable<CampaignUnitRow>): UnitRow {
  const { reviewed_by: by, reviewed_at: at } = row;
  return {
    unit: unitOf(row),
    assignee: row.assignee,
    reviewed: by === null || at === null ? null : { by, at },
    state: row.state as RowState,
    late: row.late !== 0,
    incomplete: row.incomplete !== 0,
    document: row.document,
    comparison: row.comparison,
    number: row.number,
    date: row.date,
    files: row.files,
    changes: row.changes === null ? null : (JSON.parse(row.changes) as Changes),
    score: row.score,
    met: row.met,
    partial: row.partial,
    missing: row.missing,
    unclear: row.unclear,
  };
}
