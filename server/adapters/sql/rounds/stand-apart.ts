// Changes of one round, one after the other.
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Two changes of one round wait for each other, so that neither counts from what the other is about to change. */
export async function standApart(tx: Database, campaign: string): Promise<void> {
  await tx
    .updateTable('campaigns')
    .set({ edition: sql`edition + 1` })
    .where('id', '=', campaign)
    .execute();
}
