// Cells of a round, each with its unit and what its plan says there.
import { sql, type RawBuilder } from 'kysely';
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
  const narrowed = criterion === undefined ? undefined : positionsOf(id, criterion, status, asked);
  if (narrowed !== undefined) query = query.where(sql<boolean>`u.position in (${narrowed})`);
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

/** Units whose cell of the criterion may be such, found without looking at the cells of all others; undefined: all of them may. */
function positionsOf(
  id: string,
  criterion: string,
  status: Status | undefined,
  asked: true | undefined,
): RawBuilder<unknown> | undefined {
  const such = asked === true ? 'unclear' : status;
  if (such === undefined) return undefined;
  const shown = sql`select position from campaign_statuses
    where campaign = ${id} and criterion = ${criterion} and status = ${such}`;
  if (asked !== true) return shown;
  return sql`${shown} union select other.position from cells again
    join campaign_units other on other.comparison = again.comparison
    where again.outdated = ${OUTDATED} and again.criterion = ${criterion} and other.campaign = ${id}`;
}

function saidIn(looked: string | null): string {
  const passages = looked === null ? [] : (JSON.parse(looked) as readonly Evidence[]);
  return passages.map(({ text }) => text).join('\n');
}
