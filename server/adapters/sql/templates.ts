// Templates: every version is kept; in force is the newest that is no proposal.
import type { Selectable } from 'kysely';
import type { TemplateStore } from '../../ports/store.ts';
import { inTransaction, type Database } from './database.ts';
import type { TemplateRow } from './tables/comparisons.ts';
import { templateJson } from './stored-json.ts';
import { askAgain } from './comparisons/asked-again.ts';
import { unlikeTemplate } from './rounds/likened.ts';
import { ungroupOf } from './rounds/ungrouped.ts';
import { toTemplate, versionsOf } from './template-versions.ts';

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
        if (!proposed) {
          await askAgain(tx, id);
          await ungroupOf(tx, id);
          await unlikeTemplate(tx, id);
        }
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

    versions: (id) => versionsOf(db, id),

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
