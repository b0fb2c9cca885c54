// What a round still has to ask, grouped once and kept by criterion. A change of a cell that is asked, or of the template, names its
// criterion in the same transaction; a worker with nothing else to do groups those anew, or whoever asks before that. Grouped with each
// change, each of a round's plans would group all before it again.
import type { Unit } from '../../../model/round/round.ts';
import type { AskedGroup, CampaignStore, UnitCell } from '../../../ports/campaigns.ts';
import { inTransaction, type Database } from '../database.ts';
import { inParts } from '../in-parts.ts';
import { standApart } from './stand-apart.ts';
import { nextUngrouped } from './ungrouped.ts';
import { unitCells } from './unit-cells.ts';

/** Units told with a question. */
const FIRST = 20;

type QuestionMethods = Pick<
  CampaignStore,
  'ungrouped' | 'nextUngrouped' | 'regroup' | 'questions' | 'unitsAsked'
>;

export function keptQuestions(db: Database): QuestionMethods {
  return {
    async ungrouped(id) {
      const rows = await db
        .selectFrom('campaign_ungrouped')
        .select('criterion')
        .where('campaign', '=', id)
        .orderBy('criterion')
        .execute();
      return rows.map(({ criterion }) => criterion);
    },

    nextUngrouped: () => nextUngrouped(db),

    regroup: (id, criterion, group) =>
      inTransaction(db, async (tx) => {
        await standApart(tx, id);
        await tx
          .deleteFrom('campaign_ungrouped')
          .where('campaign', '=', id)
          .where('criterion', '=', criterion)
          .execute();
        await tx
          .deleteFrom('campaign_questions')
          .where('campaign', '=', id)
          .where('criterion', '=', criterion)
          .execute();
        const cells = await unitCells(tx, id, { criterion, asked: true });
        await keep(tx, id, cells, group(cells));
      }),

    async questions(id, { offset, limit }) {
      const { total, cells } = await db
        .selectFrom('campaign_questions')
        .where('campaign', '=', id)
        .select((of) => [of.fn.countAll().as('total'), of.fn.sum('size').as('cells')])
        .executeTakeFirstOrThrow();
      const rows = await db
        .selectFrom('campaign_questions')
        .where('campaign', '=', id)
        .select(['criterion', 'size', 'first', 'comparison', 'document'])
        .orderBy('size', 'desc')
        .orderBy('urgency', 'desc')
        .orderBy('first_unit')
        .orderBy('place')
        .orderBy('rank')
        .limit(limit)
        .offset(offset)
        .execute();
      const questions = rows.map(({ first, ...row }) => ({
        ...row,
        units: JSON.parse(first) as readonly Unit[],
      }));
      return { total: Number(total), cells: Number(cells ?? 0), questions };
    },

    async unitsAsked(id, criterion, comparison) {
      const row = await db
        .selectFrom('campaign_questions')
        .where('campaign', '=', id)
        .where('criterion', '=', criterion)
        .where('comparison', '=', comparison)
        .select('units')
        .executeTakeFirst();
      return row && (JSON.parse(row.units) as readonly string[]);
    },
  };
}

async function keep(
  tx: Database,
  campaign: string,
  asked: readonly UnitCell[],
  groups: readonly AskedGroup[],
): Promise<void> {
  const [first] = asked;
  if (first === undefined) return;
  const { position, place } = await tx
    .selectFrom('campaign_units as u')
    .innerJoin('cells', 'cells.comparison', 'u.comparison')
    .where('u.campaign', '=', campaign)
    .where('u.unit', '=', first.unit.id)
    .where('cells.criterion', '=', first.criterion)
    .select(['u.position', 'cells.position as place'])
    .executeTakeFirstOrThrow();
  const rows = groups.map(({ criterion, cells, urgency }, rank) => ({
    campaign,
    criterion,
    rank,
    comparison: cells[0].comparison,
    document: cells[0].document,
    size: cells.length,
    urgency,
    first_unit: position,
    place,
    first: JSON.stringify(cells.slice(0, FIRST).map(({ unit }) => unit)),
    units: JSON.stringify(cells.map(({ unit }) => unit.id)),
  }));
  await inParts(rows, (some) => tx.insertInto('campaign_questions').values(some).execute());
}
