// Templates: every version is kept; in force is the newest that is no proposal.
import type { Selectable } from 'kysely';
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { TemplateStore } from '../../ports/store.ts';
import { inTransaction, type Database } from './database.ts';
import type { TemplateRow } from './tables/comparisons.ts';
import { templateJson } from './stored-json.ts';

export function createTemplateStore(db: Database, now: () => Date): TemplateStore {
  return {
    async put({ id, template, source, origin, proposed }) {
      return inTransaction(db, async (tx) => {
        const { newest } = await tx
          .selectFrom('templates')
          .select((of) => of.fn.coalesce(of.fn.max('version'), of.lit(0)).as('newest'))
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        const row: Selectable<TemplateRow> = {
          id,
          version: Number(newest) + 1,
          template: templateJson.write(template),
          source_document: source?.document ?? null,
          source_revision: source?.revision ?? null,
          origin,
          proposed: proposed ? 1 : 0,
          created_at: now().toISOString(),
        };
        await tx.insertInto('templates').values(row).execute();
        return toTemplate(row);
      });
    },

    async get(id, version) {
      const versions = db.selectFrom('templates').selectAll().where('id', '=', id);
      const row = await (
        version === undefined ? versions.where('proposed', '=', 0) : versions.where('version', '=', version)
      )
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toTemplate(row);
    },

    async versions(id) {
      const rows = await db
        .selectFrom('templates')
        .selectAll()
        .where('id', '=', id)
        .orderBy('version', 'desc')
        .execute();
      return rows.map(toTemplate);
    },

    async list() {
      const rows = await db
        .selectFrom('templates_in_use')
        .selectAll()
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toTemplate);
    },

    async dismiss(id, version) {
      await inTransaction(db, async (tx) => {
        const proposal = await tx
          .deleteFrom('templates')
          .where('id', '=', id)
          .where('version', '=', version)
          .where('proposed', '=', 1)
          .returning(['source_document', 'source_revision'])
          .executeTakeFirst();
        if (proposal === undefined) return;
        const inForce = tx
          .selectFrom('templates')
          .select((of) => of.fn.max('version').as('version'))
          .where('id', '=', id)
          .where('proposed', '=', 0);
        await tx
          .updateTable('templates')
          .set(proposal)
          .where('id', '=', id)
          .where('version', '=', inForce)
          .execute();
      });
    },
  };
}

function toTemplate(row: Selectable<TemplateRow>): StoredTemplate {
  return {
    id: row.id,
    version: row.version,
    template: templateJson.read(row.template),
    source:
      row.source_document === null || row.source_revision === null
        ? null
        : { document: row.source_document, revision: row.source_revision },
    origin: row.origin as StoredTemplate['origin'],
    proposed: row.proposed !== 0,
    createdAt: row.created_at,
  };
}
