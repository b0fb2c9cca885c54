// Who changed what; only ever added to.
import { sql } from 'kysely';
import type { AuditFilter, AuditLog } from '../../../ports/store.ts';
import { namesOf } from './names.ts';
import type { Database } from '../database.ts';

export function createAuditLog(db: Database): AuditLog {
  const matching = ({ subject, actor, action, from, to }: AuditFilter) => {
    let query = db.selectFrom('audit');
    if (subject !== undefined) query = query.where('subject', '=', subject);
    if (actor !== undefined) query = query.where('actor', '=', actor);
    if (action !== undefined) {
      query = query.where((of) => of.or([of('action', '=', action), of('action', 'like', `${action}.%`)]));
    }
    if (from !== undefined) query = query.where('at', '>=', from);
    // Before the day after: the times of a day begin with it.
    if (to !== undefined) query = query.where('at', '<', `${to}U`);
    return query;
  };

  return {
    async add(entry) {
      await db
        .insertInto('audit')
        .values({ ...entry, detail: JSON.stringify(entry.detail) })
        .execute();
    },

    async list(filter, { offset, limit }) {
      const rows = await matching(filter)
        .select(['at', 'actor', 'action', 'subject', 'detail'])
        .orderBy('id', 'desc')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }));
    },

    async count(filter) {
      const { count } = await matching(filter)
        .select(sql<number>`count(*)`.as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async actors() {
      const rows = await db.selectFrom('audit').select('actor').distinct().orderBy('actor').execute();
      return rows.map(({ actor }) => actor);
    },

    names: (entries) => namesOf(db, entries),
  };
}
