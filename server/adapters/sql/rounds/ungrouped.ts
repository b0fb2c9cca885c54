// Criteria of a round whose questions may be others than those kept.
import { sql } from 'kysely';
import type { Ungrouped } from '../../../ports/campaigns.ts';
import type { Database } from '../database.ts';
import { inParts } from '../in-parts.ts';

/** Within the transaction of the change. */
export async function ungroup(tx: Database, campaign: string, criteria: Iterable<string>): Promise<void> {
  const rows = [...new Set(criteria)].map((criterion) => ({ campaign, criterion }));
  await inParts(rows, (some) =>
    tx
      .insertInto('campaign_ungrouped')
      .values(some)
      .onConflict((conflict) => conflict.columns(['campaign', 'criterion']).doNothing())
      .execute(),
  );
}

/**
 * Of the comparisons that count for these units, as what they say may be otherwise. Where a person decides, it is not, and the other
 * criteria of the plan keep their questions.
 */
export async function ungroupUnits(tx: Database, campaign: string, units: readonly string[]): Promise<void> {
  const rows = await inParts(units, (some) =>
    tx
      .selectFrom('campaign_units as u')
      .innerJoin('cells', 'cells.comparison', 'u.comparison')
      .select('cells.criterion')
      .distinct()
      .where('u.campaign', '=', campaign)
      .where('u.unit', 'in', some)
      .where((of) => of.or([of('cells.status', '=', 'unclear'), of('cells.outdated', 'is not', null)]))
      .execute(),
  );
  await ungroup(
    tx,
    campaign,
    rows.map(({ criterion }) => criterion),
  );
}

/** As what a criterion asks for tells its cells apart. Within the transaction that put a version of the template in force. */
export async function ungroupOf(tx: Database, template: string): Promise<void> {
  await sql`
    insert into campaign_ungrouped (campaign, criterion)
    select distinct q.campaign, q.criterion from campaign_questions q join campaigns c on c.id = q.campaign
    where c.template = ${template} on conflict (campaign, criterion) do nothing`.execute(tx);
}

/** What people are asked first. */
export async function nextUngrouped(db: Database): Promise<Ungrouped | undefined> {
  const open = db.selectFrom('campaigns as c').where('c.closed', '=', 0);
  const asked = await open
    .innerJoin('campaign_ungrouped as u', 'u.campaign', 'c.id')
    .select(['u.campaign', 'u.criterion'])
    .limit(1)
    .executeTakeFirst();
  if (asked !== undefined) return { ...asked, cells: 'asked' };
  const all = await open
    .innerJoin('campaign_likened as u', 'u.campaign', 'c.id')
    .where('u.stale', '=', 1)
    .select(['u.campaign', 'u.criterion'])
    .limit(1)
    .executeTakeFirst();
  return all && { ...all, cells: 'all' };
}
