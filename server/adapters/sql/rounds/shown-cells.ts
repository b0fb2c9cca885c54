// What the matrix shows of a unit's cells, kept with the unit: a page of fifty rows is fifty values then. Read cell by cell it was three
// thousand rows of a large table, and kept in memory it was quick only for whoever came back to it.
import type { Doubt, Status } from '../../../model/comparison.ts';
import type { Cell } from '../../../model/round/round.ts';
import type { Database } from '../database.ts';
import { inParts } from '../in-parts.ts';
import { OUTDATED } from '../tables/comparisons.ts';
import { findCells, type CellsOfUnit, type Change } from './found-cells.ts';

/** By unit; those that were not compared have none. */
export async function shownCells(
  db: Database,
  campaign: string,
  units: readonly string[],
): Promise<ReadonlyMap<string, CellsOfUnit>> {
  const rows = await inParts(units, (some) =>
    db
      .selectFrom('campaign_cells')
      .select(['unit', 'cells'])
      .where('campaign', '=', campaign)
      .where('unit', 'in', some)
      .execute(),
  );
  return new Map(rows.map(({ unit, cells }) => [unit, JSON.parse(cells) as CellsOfUnit]));
}

/** As their comparisons now are. Within the transaction of the change. */
export async function showCells(tx: Database, campaign: string, units: readonly string[]): Promise<void> {
  await inParts(units, async (some) => {
    const before = await shownCells(tx, campaign, some);
    await tx
      .deleteFrom('campaign_cells')
      .where('campaign', '=', campaign)
      .where('unit', 'in', some)
      .execute();
    const cells = await comparedCells(tx, campaign, some);
    const rows = [...cells].map(([unit, own]) => ({ campaign, unit, cells: JSON.stringify(own) }));
    if (rows.length > 0) await tx.insertInto('campaign_cells').values(rows).execute();
    const changes = some.map((unit): [string, Change] => [
      unit,
      { before: before.get(unit) ?? {}, now: cells.get(unit) ?? {} },
    ]);
    await findCells(tx, campaign, new Map(changes));
    return [];
  });
}

/** Of a unit that leaves the round, within the transaction. */
export async function hideCells(tx: Database, campaign: string, unit: string): Promise<void> {
  const before = (await shownCells(tx, campaign, [unit])).get(unit) ?? {};
  await findCells(tx, campaign, new Map([[unit, { before, now: {} }]]));
}

async function comparedCells(
  db: Database,
  campaign: string,
  units: readonly string[],
): Promise<ReadonlyMap<string, CellsOfUnit>> {
  const rows = await db
    .selectFrom('campaign_units as u')
    .innerJoin('cells', 'cells.comparison', 'u.comparison')
    .where('u.campaign', '=', campaign)
    .where('u.unit', 'in', units)
    .where('u.state', '=', 'compared')
    .select([
      'u.unit',
      'cells.criterion',
      'cells.position',
      'cells.status',
      'cells.person',
      'cells.outdated',
      'cells.confidence',
      'cells.doubt',
      'cells.precedent',
    ])
    .execute();
  // Put in order unit by unit: all of them at once would be thousands to sort.
  return new Map(
    [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, own]) => [
      unit,
      Object.fromEntries(
        own.toSorted((a, b) => a.position - b.position).map((row) => [row.criterion, toCell(row)]),
      ),
    ]),
  );
}

interface ShownRow {
  readonly status: string;
  readonly person: string | null;
  readonly outdated: number | null;
  readonly confidence: number | null;
  readonly doubt: string | null;
  readonly precedent: string | null;
}

function toCell({ status, person, outdated, confidence, doubt, precedent }: ShownRow): Cell {
  return {
    status: status as Status,
    by: person === null ? 'machine' : 'person',
    // Of a person's word nothing is the machine's.
    ...(person === null && {
      ...(confidence !== null && { confidence }),
      ...(doubt !== null && { doubt: doubt as Doubt }),
      ...(precedent !== null && { precedent }),
    }),
    ...(outdated === OUTDATED && status !== 'unclear' && { outdated: true }),
  };
}
