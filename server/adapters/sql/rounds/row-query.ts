// What narrows and orders the rows of a matrix, as SQL.
import { sql, type SelectQueryBuilder } from 'kysely';
import { fold } from '../../../language/fold.ts';
import { NOBODY, type RowFilter, type RowOrder } from '../../../ports/campaigns.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';

/** In the order in which an officer goes through them. */
const STATE_ORDER = sql`case state when 'failed' then 0 when 'another-subject' then 1 when 'reading' then 2
  when 'not-submitted' then 3 else 4 end`;

type RowQuery<Output> = SelectQueryBuilder<Schema, 'campaign_units', Output>;

/** Units of a round that the filter leaves. What it looks at stands in one index, so that no row is read for it. */
export function narrowed(db: Database, campaign: string, filter: RowFilter): RowQuery<object> {
  const { q, state, submitted, late, incomplete, kind, reviewed, assignee } = filter;
  const { unsure, complete, criterion, status } = filter;
  let rows: RowQuery<object> = db.selectFrom('campaign_units').where('campaign', '=', campaign);
  if (q !== undefined) {
    const words = fold(q.normalize('NFC')).replace(/[%_\\]/gu, '');
    rows = rows.where('words', 'like', `%${words}%`);
  }
  if (state !== undefined) rows = rows.where('state', '=', state);
  if (submitted !== undefined) rows = rows.where('state', submitted ? '<>' : '=', 'not-submitted');
  if (late !== undefined) rows = rows.where('late', '=', late ? 1 : 0);
  if (incomplete !== undefined) rows = rows.where('incomplete', '=', incomplete ? 1 : 0);
  if (kind !== undefined) rows = rows.where('kind', '=', kind);
  if (reviewed !== undefined) rows = rows.where('reviewed_at', reviewed ? 'is not' : 'is', null);
  if (assignee === NOBODY) rows = rows.where('assignee', 'is', null);
  else if (assignee !== undefined) rows = rows.where('assignee', '=', assignee);
  if (unsure !== undefined) rows = rows.where('asked', unsure ? '>' : '=', 0);
  if (complete !== undefined) {
    const isComplete = sql<boolean>`(state = 'compared' and missing = 0 and partial = 0 and unclear = 0)`;
    rows = rows.where(complete ? isComplete : sql<boolean>`not ${isComplete}`);
  }
  if (criterion !== undefined) {
    let such = db
      .selectFrom('campaign_statuses')
      .select('campaign_statuses.position')
      .where('campaign_statuses.campaign', '=', campaign)
      .where('campaign_statuses.criterion', '=', criterion);
    if (status !== undefined) such = such.where('campaign_statuses.status', '=', status);
    rows = rows.where('position', 'in', such);
  } else if (status !== undefined) rows = rows.where(status, '>', 0);
  return rows;
}

export function ordered<Output>(query: RowQuery<Output>, order: RowOrder): RowQuery<Output> {
  const direction = order.startsWith('-') ? 'desc' : 'asc';
  const column = order.replace(/^-/u, '');
  switch (column) {
    case 'state':
      return query.orderBy(STATE_ORDER);
    case 'score':
    case 'date':
      return query.orderBy(sql`${sql.ref(column)} is null`).orderBy(sql.ref(column), direction);
    case 'missing':
    case 'unclear':
      return query.orderBy(sql`state <> 'compared'`).orderBy(sql.ref(column), direction);
    default:
      return query;
  }
}

/** How many units the filter leaves. */
export async function countLeft(db: Database, campaign: string, filter: RowFilter): Promise<number> {
  const { criterion, status, ...others } = filter;
  const isAlone = Object.values(others).every((one) => one === undefined);
  // Each of such a cell's units is in the round, and need not be looked up.
  const count = sql<number>`count(*)`.as('total');
  const query =
    criterion !== undefined && status !== undefined && isAlone
      ? db
          .selectFrom('campaign_statuses')
          .where('campaign', '=', campaign)
          .where('criterion', '=', criterion)
          .where('status', '=', status)
          .select(count)
      : narrowed(db, campaign, filter).select(count);
  return Number((await query.executeTakeFirstOrThrow()).total);
}
