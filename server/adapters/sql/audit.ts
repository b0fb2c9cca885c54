// Who changed what; only ever added to.
import type { AuditLog } from '../../ports/store.ts';
import type { Database } from './database.ts';

export function createAuditLog(db: Database): AuditLog {
  return {
    async add(entry) {
      await db
        .insertInto('audit')
        .values({ ...entry, detail: JSON.stringify(entry.detail) })
        .execute();
    },

    async list(filter, { offset, limit }) {
      let query = db.selectFrom('audit').select(['at', 'actor', 'action', 'subject', 'detail']);
      if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject);
      const rows = await query.orderBy('id', 'desc').limit(limit).offset(offset).execute();
      return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }));
    },
  };
}
