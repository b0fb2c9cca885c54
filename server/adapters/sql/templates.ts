// Templates in SQLite: every version is kept, the newest is the one in force.
import type { Selectable } from 'kysely';
import type { Template } from '../../model/template.ts';
import type { StoredTemplate } from '../../model/stored-template.ts';
import type { TemplateStore } from '../../ports/store.ts';
import type { Database } from '../sqlite/database.ts';
import type { TemplateRow } from './schema.ts';

export function createTemplateStore(db: Database, now: () => Date): TemplateStore {
  return {
    async put(id, template, source) {
      return db.transaction().execute(async (tx) => {
        const { newest } = await tx
          .selectFrom('templates')
          .select((of) => of.fn.coalesce(of.fn.max('version'), of.lit(0)).as('newest'))
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        const row: TemplateRow = {
          id,
          version: Number(newest) + 1,
          template: JSON.stringify(template),
          source_document: source?.document ?? null,
          source_revision: source?.revision ?? null,
          created_at: now().toISOString(),
        };
        await tx.insertInto('templates').values(row).execute();
        return toTemplate(row);
      });
    },

    async get(id, version) {
      let query = db.selectFrom('templates').selectAll().where('id', '=', id);
      if (version !== undefined) query = query.where('version', '=', version);
      const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst();
      return row && toTemplate(row);
    },

    async list() {
      const rows = await db
        .selectFrom('templates')
        .selectAll()
        .where((of) =>
          of(
            'version',
            '=',
            of
              .selectFrom('templates as other')
              .select((other) => other.fn.max('other.version').as('newest'))
              .whereRef('other.id', '=', 'templates.id'),
          ),
        )
        .where((of) =>
          of.not(
            of.exists(
              of
                .selectFrom('documents')
                .select('documents.id')
                .whereRef('documents.id', '=', 'templates.source_document')
                .where('documents.removed_at', 'is not', null),
            ),
          ),
        )
        .orderBy('created_at')
        .execute();
      return rows.map(toTemplate);
    },
  };
}

function toTemplate(row: Selectable<TemplateRow>): StoredTemplate {
  return {
    id: row.id,
    version: row.version,
    template: JSON.parse(row.template) as Template,
    source:
      row.source_document === null || row.source_revision === null
        ? null
        : { document: row.source_document, revision: row.source_revision },
    createdAt: row.created_at,
  };
}
