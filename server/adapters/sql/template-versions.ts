// The versions of a template as they are kept.
import type { Selectable } from 'kysely';
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { Database } from './database.ts';
import { templateJson } from './stored-json.ts';
import type { TemplateRow } from './tables/comparisons.ts';

/** All of them, newest first, proposals among them. */
export async function versionsOf(db: Database, id: string): Promise<readonly StoredTemplate[]> {
  const rows = await db
    .selectFrom('templates')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toTemplate);
}

export function toTemplate(row: Selectable<TemplateRow>): StoredTemplate {
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
