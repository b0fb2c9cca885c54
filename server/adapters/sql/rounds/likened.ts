// Rounds of which the plans may say otherwise than when their cells were grouped. What people decide changes no group.
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { standApart } from './stand-apart.ts';
import { ungroupUnits } from './ungrouped.ts';

/** Within the transaction of the change. */
export async function unlike(tx: Database, campaign: string): Promise<void> {
  await tx.updateTable('campaign_likened').set({ stale: 1 }).where('campaign', '=', campaign).execute();
}

/** Of the rounds where this comparison counts. Within the transaction that put it anew. */
export async function unlikeComparison(tx: Database, comparison: string): Promise<void> {
  const rounds = await tx
    .selectFrom('campaign_units')
    .select(['campaign', 'unit'])
    .where('comparison', '=', comparison)
    .orderBy('campaign')
    .execute();
  for (const { campaign, unit } of rounds) {
    await standApart(tx, campaign);
    await unlike(tx, campaign);
    await ungroupUnits(tx, campaign, [unit]);
  }
}

/** As what a criterion asks for tells its cells apart. Within the transaction that put a version of the template in force. */
export async function unlikeTemplate(tx: Database, template: string): Promise<void> {
  await sql`update campaigns set edition = edition + 1 where template = ${template}`.execute(tx);
  await sql`
    update campaign_likened set stale = 1 where campaign in (select id from campaigns where template = ${template})`.execute(
    tx,
  );
}
