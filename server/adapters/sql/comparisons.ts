// Comparisons and what people said of them, in SQLite. Verdicts are events: undoing one adds to them.
import type { Selectable } from 'kysely';
import type { Comparison, Status } from '../../model/comparison.ts';
import type { StoredComparison, VerdictEvent } from '../../model/stored-comparison.ts';
import type { ComparisonStore } from '../../ports/store.ts';
import type { Database } from '../sqlite/database.ts';
import { idOf } from './documents.ts';
import type { ComparisonRow, VerdictRow } from './schema.ts';

export function createComparisonStore(db: Database, now: () => Date): ComparisonStore {
  return {
    async put(comparison) {
      const content = {
        template_version: comparison.templateVersion,
        document_revision: comparison.documentRevision,
        comparison: JSON.stringify(comparison.comparison),
        created_at: now().toISOString(),
      };
      const row = await db
        .insertInto('comparisons')
        .values({
          id: idOf(comparison.template, comparison.document),
          template: comparison.template,
          document: comparison.document,
          ...content,
        })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
        .returningAll()
        .executeTakeFirstOrThrow();
      return toComparison(row);
    },

    async get(id) {
      const row = await db.selectFrom('comparisons').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toComparison(row);
    },

    async list(filter) {
      let query = db.selectFrom('comparisons').selectAll();
      if (filter.template !== undefined) query = query.where('template', '=', filter.template);
      if (filter.document !== undefined) query = query.where('document', '=', filter.document);
      const rows = await query.orderBy('created_at', 'desc').orderBy('id').execute();
      return rows.map(toComparison);
    },

    async addVerdict(id, event) {
      await db
        .insertInto('verdicts')
        .values({ comparison: id, ...event })
        .execute();
    },

    async verdicts(id) {
      const rows = await db
        .selectFrom('verdicts')
        .selectAll()
        .where('comparison', '=', id)
        .orderBy('id')
        .execute();
      return rows.map(toEvent);
    },
  };
}

function toComparison(row: Selectable<ComparisonRow>): StoredComparison {
  return {
    id: row.id,
    template: row.template,
    templateVersion: row.template_version,
    document: row.document,
    documentRevision: row.document_revision,
    comparison: JSON.parse(row.comparison) as Comparison,
    createdAt: row.created_at,
  };
}

function toEvent(row: Selectable<VerdictRow>): VerdictEvent {
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
