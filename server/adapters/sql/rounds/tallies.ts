// How many units of a round are late, unread, reviewed …, and how many plans meet each criterion: kept as sums, and changed by what a
// change of a unit adds and takes away. Counted over the round, a single verdict among 3,321 units made the next page of the matrix wait.
import { sql } from 'kysely';
import type { Status } from '../../../model/comparison.ts';
import type { StatusCounts } from '../../../model/round/round.ts';
import type { Assignee } from '../../../ports/campaigns.ts';
import { isAsked } from '../../../round/matrix.ts';
import { inTransaction, type Database } from '../database.ts';
import { inParts } from '../in-parts.ts';
import { showCells, shownCells } from './shown-cells.ts';
import { standApart } from './stand-apart.ts';

/** By criterion, '' for what is counted of units, and name. */
type Tally = ReadonlyMap<string, ReadonlyMap<string, number>>;

const OF_UNITS = '';
/** Before a person's name: units that they look after, and those of them that are reviewed. */
const GIVEN = 'given ';
const DONE = 'reviewed of ';

/** Makes a change of units with what is counted of them, in one transaction. */
export function counting<Result>(
  db: Database,
  campaign: string,
  units: readonly string[],
  change: (tx: Database) => Promise<Result>,
): Promise<Result> {
  return inTransaction(db, async (tx) => {
    await standApart(tx, campaign);
    await tellOnce(tx, campaign);
    const before = await tallyOf(tx, campaign, units);
    const result = await change(tx);
    await add(tx, campaign, [
      [before, -1],
      [await tallyOf(tx, campaign, units), 1],
    ]);
    return result;
  });
}

/** By name; what there is none of may be absent. */
export async function unitTally(db: Database, campaign: string): Promise<ReadonlyMap<string, number>> {
  await told(db, campaign);
  const rows = await db
    .selectFrom('campaign_tallies')
    .select(['name', 'amount'])
    .where('campaign', '=', campaign)
    .where('criterion', '=', OF_UNITS)
    .execute();
  return new Map(rows.map(({ name, amount }) => [name, Number(amount)]));
}

/** By criterion, over the plans that were compared. */
export async function cellTotals(db: Database, campaign: string): Promise<ReadonlyMap<string, StatusCounts>> {
  await told(db, campaign);
  const rows = await db
    .selectFrom('campaign_tallies')
    .select(['criterion', 'name', 'amount'])
    .where('campaign', '=', campaign)
    .where('criterion', '<>', OF_UNITS)
    .where('amount', '>', 0)
    .execute();
  const totals = new Map<string, Record<Status, number>>();
  for (const { criterion, name, amount } of rows) {
    const total = totals.get(criterion) ?? { met: 0, partial: 0, missing: 0, unclear: 0 };
    total[name as Status] = Number(amount);
    totals.set(criterion, total);
  }
  return totals;
}

/** By name. */
export async function assigneesOf(db: Database, campaign: string): Promise<readonly Assignee[]> {
  await told(db, campaign);
  const rows = await db
    .selectFrom('campaign_tallies as given')
    .leftJoin('campaign_tallies as done', (on) =>
      on
        .onRef('done.campaign', '=', 'given.campaign')
        .onRef('done.criterion', '=', 'given.criterion')
        .on('done.name', '=', sql`${DONE} || substr(given.name, ${GIVEN.length + 1})`),
    )
    .select(['given.name', 'given.amount as units', 'done.amount as reviewed'])
    .where('given.campaign', '=', campaign)
    .where('given.criterion', '=', OF_UNITS)
    .where('given.name', 'like', `${GIVEN}%`)
    .where('given.amount', '>', 0)
    .orderBy('given.name')
    .execute();
  return rows.map(({ name, units, reviewed }) => ({
    name: name.slice(GIVEN.length),
    units: Number(units),
    reviewed: Number(reviewed ?? 0),
  }));
}

/** A change of who looks after units and of nothing else: of many at once, whose cells need not be looked at. */
export function countingAssignees<Result>(
  db: Database,
  campaign: string,
  change: (tx: Database) => Promise<Result>,
): Promise<Result> {
  return inTransaction(db, async (tx) => {
    await standApart(tx, campaign);
    await tellOnce(tx, campaign);
    const result = await change(tx);
    await tx
      .deleteFrom('campaign_tallies')
      .where('campaign', '=', campaign)
      .where('criterion', '=', OF_UNITS)
      .where((of) => of.or([of('name', 'like', `${GIVEN}%`), of('name', 'like', `${DONE}%`)]))
      .execute();
    const rows = await tx
      .selectFrom('campaign_units')
      .where('campaign', '=', campaign)
      .where('assignee', 'is not', null)
      .select([
        'assignee',
        (of) => of.fn.countAll().as('units'),
        (of) => of.fn.count('reviewed_at').as('done'),
      ])
      .groupBy('assignee')
      .execute();
    const tally = new Map(
      rows.flatMap(({ assignee, units, done }): readonly [string, number][] => [
        [`${GIVEN}${assignee}`, Number(units)],
        [`${DONE}${assignee}`, Number(done)],
      ]),
    );
    await add(tx, campaign, [[new Map([[OF_UNITS, tally]]), 1]]);
    return result;
  });
}

/** Of a round that an earlier version of this program left, cells and sums are made where they are first needed. */
export async function told(db: Database, campaign: string): Promise<void> {
  if (await isTold(db, campaign)) return;
  await inTransaction(db, async (tx) => {
    await standApart(tx, campaign);
    await tellOnce(tx, campaign);
  });
}

async function isTold(db: Database, campaign: string): Promise<boolean> {
  const row = await db
    .selectFrom('campaign_tallies')
    .select('campaign')
    .where('campaign', '=', campaign)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function tellOnce(tx: Database, campaign: string): Promise<void> {
  if (await isTold(tx, campaign)) return;
  const units = await unitsOf(tx, campaign);
  await showCells(tx, campaign, units);
  await add(tx, campaign, [[await tallyOf(tx, campaign, units), 1]]);
}

async function unitsOf(tx: Database, campaign: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('campaign_units')
    .select('unit')
    .where('campaign', '=', campaign)
    .execute();
  return rows.map(({ unit }) => unit);
}

/** From the rows: sums that add and take away would keep a fault for good. */
export function countAnew(db: Database, campaign: string): Promise<void> {
  return inTransaction(db, async (tx) => {
    await standApart(tx, campaign);
    if (!(await isTold(tx, campaign))) return tellOnce(tx, campaign);
    await tx.deleteFrom('campaign_tallies').where('campaign', '=', campaign).execute();
    await add(tx, campaign, [[await tallyOf(tx, campaign, await unitsOf(tx, campaign)), 1]]);
  });
}

/** What these units are counted as. */
async function tallyOf(tx: Database, campaign: string, units: readonly string[]): Promise<Tally> {
  const rows = await inParts(units, (some) =>
    tx
      .selectFrom('campaign_units')
      .select(['unit', 'state', 'late', 'incomplete', 'reviewed_at', 'assignee'])
      .where('campaign', '=', campaign)
      .where('unit', 'in', some)
      .execute(),
  );
  const shown = await shownCells(
    tx,
    campaign,
    rows.map(({ unit }) => unit),
  );
  const tally = new Map<string, Map<string, number>>();
  const count = (criterion: string, name: string): void => {
    const own = tally.get(criterion) ?? new Map<string, number>();
    tally.set(criterion, own.set(name, (own.get(name) ?? 0) + 1));
  };
  for (const { unit, state, late, incomplete, reviewed_at: reviewed, assignee } of rows) {
    count(OF_UNITS, 'units');
    count(OF_UNITS, stateName(state));
    if (late !== 0) count(OF_UNITS, 'late');
    if (incomplete !== 0) count(OF_UNITS, 'incomplete');
    if (reviewed !== null) count(OF_UNITS, 'reviewed');
    if (assignee !== null) count(OF_UNITS, `${GIVEN}${assignee}`);
    if (assignee !== null && reviewed !== null) count(OF_UNITS, `${DONE}${assignee}`);
    for (const [criterion, cell] of Object.entries(shown.get(unit) ?? {})) {
      count(criterion, cell.status);
      if (isAsked(cell)) count(OF_UNITS, 'unsure');
    }
  }
  return tally;
}

export const stateName = (state: string): string => `state ${state}`;

async function add(
  tx: Database,
  campaign: string,
  signed: readonly (readonly [Tally, 1 | -1])[],
): Promise<void> {
  const sums = new Map<string, Map<string, number>>();
  for (const [tally, sign] of signed) {
    for (const [criterion, names] of tally) {
      const own = sums.get(criterion) ?? new Map<string, number>();
      sums.set(criterion, own);
      for (const [name, amount] of names) own.set(name, (own.get(name) ?? 0) + sign * amount);
    }
  }
  const rows = [...sums].flatMap(([criterion, names]) =>
    [...names].flatMap(([name, amount]) => (amount === 0 ? [] : [{ campaign, criterion, name, amount }])),
  );
  await inParts(rows, (some) =>
    tx
      .insertInto('campaign_tallies')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['campaign', 'criterion', 'name'])
          .doUpdateSet({ amount: sql`campaign_tallies.amount + excluded.amount` }),
      )
      .execute(),
  );
}
