// Cells of a round, each with its unit and what its plan says there.
import { sql } from 'kysely';
import type { Evidence, Status } from '../../../model/comparison.ts';
import type { CampaignStore, UnitCell } from '../../../ports/campaigns.ts';
import type { Database } from '../database.ts';
import { OUTDATED } from '../tables/comparisons.ts';
import { unitOf } from './unit-of.ts';

/** Of cells: a person decided, and not that it is to be looked at, before the criterion was reworded. */
const ASKED_AGAIN = sql<boolean>`cells.outdated = ${OUTDATED} and cells.status <> 'unclear'`;

type Filter = Parameters<CampaignStore['unitCells']>[1];

export async function unitCells(
  db: Database,
  id: string,
  { criterion, status, asked }: Filter,
): Promise<readonly UnitCell[]> {
  let query = db
    .selectFrom('campaign_units as u')
    .innerJoin('cells', 'cells.comparison', 'u.comparison')
    .where('u.campaign', '=', id)
    .where('u.state', '=', 'compared');
  if (criterion !== undefined) query = query.where('cells.criterion', '=', criterion);
  if (status !== undefined) query = query.where('cells.status', '=', status);
  if (asked) query = query.where((of) => of.or([of('cells.status', '=', 'unclear'), ASKED_AGAIN]));
  const rows = await query
    .select([
      'u.unit',
      'u.name',
      'u.kind',
      'u.former',
      'cells.comparison',
      'cells.document',
      'cells.criterion',
      'cells.status',
      'cells.evidence',
      'cells.looked',
      'cells.leaning',
    ])
    .orderBy('u.position')
    .orderBy('cells.position')
    .execute();
  return rows.map((row) => ({
    unit: unitOf(row),
    comparison: row.comparison,
    document: row.document,
    criterion: row.criterion,
    status: row.status as Status,
    said: saidIn(row.looked),
    leaning: row.leaning,
    evidence: row.evidence === null ? null : (JSON.parse(row.evidence) as UnitCell['evidence']),
  }));
}

function saidIn(looked: string | null): string {
  const passages = looked === null ? [] : (JSON.parse(looked) as readonly Evidence[]);
  return passages.map(({ text }) => text).join('\n');
}
