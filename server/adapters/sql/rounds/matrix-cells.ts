// The cells of a page of a round's matrix, and their totals over the round. Both are read by everyone who browses it and change with
// what is put in the round alone, so they are kept in memory for as long as its editions, which the store counts, stand: of 500 plans
// and 60 criteria they were half of what a page of it took.
import { sql } from 'kysely';
import type { Doubt, Status } from '../../../model/comparison.ts';
import type { Cell, StatusCounts } from '../../../model/round/round.ts';
import type { CampaignStore } from '../../../ports/campaigns.ts';
import { createLatest } from '../../latest.ts';
import type { Database } from '../database.ts';
import { totalsOf } from '../matrix.ts';
import { OUTDATED } from '../comparisons/asked-again.ts';

type CellMethods = Pick<CampaignStore, 'cells' | 'totals'>;
type CellsOfOne = ReadonlyMap<string, Cell>;
type Totals = ReadonlyMap<string, StatusCounts>;

/** Comparisons whose cells are kept, some ten kilobytes each: those of a province, or what is looked at of a country. */
const MOST_CELLS = 1000;
const MOST_TOTALS = 20;

/** What it keeps is of this connection: within a transaction that may be taken back it is made, and ends, with it. */
export function matrixCells(db: Database): CellMethods {
  const cells = createLatest<string, AsOf<CellsOfOne>>(MOST_CELLS);
  const totals = createLatest<string, AsOf<Totals>>(MOST_TOTALS);
  return {
    async cells(comparisons) {
      if (comparisons.length === 0) return new Map();
      // Before what they stand for: a change in between is then read once more than need be, and never missed.
      const editions = await editionsOf(db, comparisons);
      const found = new Map<string, CellsOfOne>();
      for (const comparison of comparisons) {
        const kept = standing(cells.get(comparison), editions.get(comparison));
        if (kept !== undefined) found.set(comparison, kept);
      }
      const others = comparisons.filter((comparison) => !found.has(comparison));
      for (const [comparison, own] of await readCells(db, others)) {
        found.set(comparison, own);
        const edition = editions.get(comparison);
        if (edition !== undefined) cells.put(comparison, { edition, value: own });
      }
      return found;
    },

    async totals(id) {
      const round = await db
        .selectFrom('campaigns')
        .select('edition')
        .where('id', '=', id)
        .executeTakeFirst();
      const edition = round === undefined ? undefined : String(round.edition);
      const kept = standing(totals.get(id), edition);
      if (kept !== undefined) return kept;
      const counted = await countCells(db, id);
      if (edition !== undefined) totals.put(id, { edition, value: counted });
      return counted;
    },
  };
}

/** What was made of one edition: of another it no longer stands. */
interface AsOf<Value> {
  readonly edition: string;
  readonly value: Value;
}

function standing<Value>(kept: AsOf<Value> | undefined, edition: string | undefined): Value | undefined {
  return kept?.edition === edition ? kept?.value : undefined;
}

/** By comparison, of all rounds in which it counts. */
async function editionsOf(
  db: Database,
  comparisons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('campaign_units')
    .select(['comparison', 'campaign', 'edition'])
    .where('comparison', 'in', comparisons)
    .orderBy('campaign')
    .orderBy('unit')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ comparison }) => comparison ?? '')].map(([comparison, own]) => [
      comparison,
      own.map(({ campaign, edition }) => `${campaign} ${edition}`).join(),
    ]),
  );
}

async function readCells(
  db: Database,
  comparisons: readonly string[],
): Promise<ReadonlyMap<string, CellsOfOne>> {
  const cells = new Map<string, Map<string, Cell>>();
  if (comparisons.length === 0) return cells;
  const rows = await db
    .selectFrom('cells')
    .select(['comparison', 'criterion', 'status', 'person', 'outdated', 'confidence', 'doubt', 'precedent'])
    .where('comparison', 'in', comparisons)
    .orderBy('comparison')
    .orderBy('position')
    .execute();
  for (const { comparison, criterion, status, person, outdated, ...machine } of rows) {
    const own = cells.get(comparison) ?? new Map<string, Cell>();
    own.set(criterion, {
      status: status as Status,
      ...(person === null ? { by: 'machine', ...machineSays(machine) } : { by: 'person' }),
      ...(outdated === OUTDATED && status !== 'unclear' && { outdated: true }),
    });
    cells.set(comparison, own);
  }
  return cells;
}

function machineSays({
  confidence,
  doubt,
  precedent,
}: {
  readonly confidence: number | null;
  readonly doubt: string | null;
  readonly precedent: string | null;
}): Pick<Cell, 'confidence' | 'doubt' | 'precedent'> {
  return {
    ...(confidence !== null && { confidence }),
    ...(doubt !== null && { doubt: doubt as Doubt }),
    ...(precedent !== null && { precedent }),
  };
}

async function countCells(db: Database, id: string): Promise<Totals> {
  // Along the index by template, which holds all that is asked for: from the units on, three times as long.
  const counting = db
    .selectFrom('campaign_units')
    .select('comparison')
    .where('campaign', '=', id)
    .where('state', '=', 'compared')
    .where('comparison', 'is not', null);
  const rows = await db
    .selectFrom('cells')
    .where('template', '=', (of) => of.selectFrom('campaigns').select('template').where('id', '=', id))
    .where('comparison', 'in', counting.$castTo<{ comparison: string }>())
    .select(['criterion', 'status', (of) => of.fn.countAll<number>().as('count')])
    .groupBy(['criterion', 'status'])
    .execute();
  return totalsOf(rows);
}

/** Within the transaction of a change of what the round shows. Gives the new edition. */
export async function countUp(tx: Database, id: string): Promise<number> {
  const round = await tx
    .updateTable('campaigns')
    .set({ edition: sql`edition + 1` })
    .where('id', '=', id)
    .returning('edition')
    .executeTakeFirst();
  return Number(round?.edition ?? 0);
}
