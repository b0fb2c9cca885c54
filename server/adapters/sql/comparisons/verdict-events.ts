// What people said of a comparison's criteria, as it is kept.
import type { Selectable } from 'kysely';
import type { Status } from '../../../model/comparison.ts';
import type { VerdictEvent } from '../../../model/stored/comparison.ts';
import type { Database } from '../database.ts';
import type { VerdictRow } from '../tables/comparisons.ts';

/** Oldest first. */
export async function eventsOf(db: Database, comparison: string): Promise<readonly VerdictEvent[]> {
  const rows = await db
    .selectFrom('verdicts')
    .selectAll()
    .where('comparison', '=', comparison)
    .orderBy('id')
    .execute();
  return rows.map(toEvent);
}

export function toEvent(row: Selectable<VerdictRow>): VerdictEvent {
  return {
    criterion: row.criterion,
    kind: row.kind as VerdictEvent['kind'],
    status: row.status as Status | null,
    note: row.note,
    machine: row.machine as Status,
    actor: row.actor,
    at: row.at,
  };
}
