// Documents, their pages as they were read, and the text made of them.
import type { Selectable } from 'kysely';
import { Failure } from '../../failure.ts';
import type { Metadata } from '../../model/document.ts';
import type { Page, PageSource, Reading } from '../../model/page.ts';
import type { Fault } from '../../model/fault.ts';
import type { DocumentRole, DocumentStatus, StoredDocument } from '../../model/stored/document.ts';
import type { DocumentStore } from '../../ports/store.ts';
import { inTransaction, type Database } from './database.ts';
import { filtered, listed, ordered } from './document-list.ts';
import { inParts } from './in-parts.ts';
import { documentJson, pageJson, transcriptJson } from './stored-json.ts';
import type { DocumentRow, PageRow } from './tables/documents.ts';
import { deleteDocument, removedDocuments } from './trash.ts';

export function createDocumentStore(db: Database, now: () => Date): DocumentStore {
  const get: DocumentStore['get'] = async (id) => {
    const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toDocument(row);
  };

  return {
    get,

    async some(ids) {
      const rows = await inParts(ids, (some) =>
        db.selectFrom('documents').selectAll().where('id', 'in', some).execute(),
      );
      return new Map(rows.map((row) => [row.id, toDocument(row)]));
    },

    async add(document) {
      const added = await db
        .insertInto('documents')
        .values({
          id: document.id,
          name: document.name,
          media_type: document.mediaType,
          bytes: document.bytes,
          page_count: document.pageCount,
          role: document.role,
          status: document.status,
          words: listed(document.name, null),
          added_at: now().toISOString(),
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      const stored = await get(document.id);
      if (stored === undefined) throw new Error(`document ${document.id} vanished`);
      return { document: stored, known: added === undefined };
    },

    async list(filter, { offset, limit }, order = { by: '-added' }) {
      const matching = filtered(db, filter);
      const { total } = await matching
        .select((of) => of.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await ordered(matching.selectAll('documents'), order)
        .orderBy('documents.id')
        .limit(limit)
        .offset(offset)
        .execute();
      return { total: Number(total), documents: rows.map(toDocument) };
    },

    async all({ offset, limit }) {
      const rows = await db
        .selectFrom('documents')
        .selectAll()
        .orderBy('id')
        .limit(limit)
        .offset(offset)
        .execute();
      return { documents: rows.map(toDocument) };
    },

    async setStatus(id, status, fault) {
      await db
        .updateTable('documents')
        .set({ status, fault: fault && JSON.stringify(fault) })
        .where('id', '=', id)
        .execute();
    },

    async setOriginal(id, original) {
      await db.updateTable('documents').set({ original }).where('id', '=', id).execute();
    },

    async setRole(id, role) {
      await db.updateTable('documents').set({ role }).where('id', '=', id).execute();
    },

    async setFile(id, { mediaType, pageCount }) {
      const file = { media_type: mediaType, page_count: pageCount };
      await db.updateTable('documents').set(file).where('id', '=', id).execute();
    },

    async remove(id) {
      const removedAt = now().toISOString();
      await db.updateTable('documents').set({ removed_at: removedAt }).where('id', '=', id).execute();
    },

    async restore(id) {
      await db.updateTable('documents').set({ removed_at: null }).where('id', '=', id).execute();
    },

    async removed(slice) {
      const { total, rows } = await removedDocuments(db, slice);
      const documents = rows.map((row) => ({ document: toDocument(row), removedAt: row.removed_at ?? '' }));
      return { total, documents };
    },

    async removedAt(id) {
      const row = await db
        .selectFrom('documents')
        .select('removed_at')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.removed_at ?? undefined;
    },

    delete: (id) => deleteDocument(db, id),

    async putPage(id, page) {
      const json = pageJson.write(page);
      await db
        .insertInto('pages')
        .values({ document: id, number: page.number, page: json, choice: null })
        .onConflict((conflict) => conflict.columns(['document', 'number']).doUpdateSet({ page: json }))
        .execute();
    },

    async pages(id) {
      const rows = await db
        .selectFrom('pages')
        .selectAll()
        .where('document', '=', id)
        .orderBy('number')
        .execute();
      return rows.map(toPage);
    },

    async page(id, number) {
      const row = await db
        .selectFrom('pages')
        .selectAll()
        .where('document', '=', id)
        .where('number', '=', number)
        .executeTakeFirst();
      return row && toPage(row);
    },

    async pagesRead(id) {
      const rows = await db
        .selectFrom('pages')
        .select('number')
        .where('document', '=', id)
        .orderBy('number')
        .execute();
      return rows.map((row) => row.number);
    },

    async choose(id, number, source) {
      await db
        .updateTable('pages')
        .set({ choice: source })
        .where('document', '=', id)
        .where('number', '=', number)
        .execute();
    },

    async putText(id, text, { expected, amendments }) {
      const revision = expected + 1;
      const { metadata } = text.document;
      await inTransaction(db, async (tx) => {
        const { name } = await tx
          .selectFrom('documents')
          .select('name')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        const row = await tx
          .updateTable('documents')
          .set({
            revision,
            status: 'ready' satisfies DocumentStatus,
            fault: null,
            metadata: JSON.stringify(metadata),
            issuer: metadata.issuer,
            province: metadata.province,
            year: yearOf(metadata),
            date: metadata.date,
            notices: text.document.notices.length,
            words: listed(name, metadata),
          })
          .where('id', '=', id)
          .where('revision', '=', expected)
          .returning('id')
          .executeTakeFirst();
        if (row === undefined) throw new Failure('conflict');
        const content = {
          revision,
          transcript: transcriptJson.write(text.transcript),
          structure: documentJson.write(text.document),
        };
        await tx
          .insertInto('texts')
          .values({ document: id, ...content })
          .onConflict((conflict) => conflict.column('document').doUpdateSet(content))
          .execute();
        if (amendments.length > 0) {
          await tx
            .insertInto('amendments')
            .values(
              amendments.map(({ isUndo = false, ...amendment }) => ({
                document: id,
                ...amendment,
                undo: isUndo ? 1 : 0,
              })),
            )
            .execute();
        }
      });
      return revision;
    },

    async text(id) {
      const row = await db.selectFrom('texts').selectAll().where('document', '=', id).executeTakeFirst();
      return (
        row && {
          revision: row.revision,
          transcript: transcriptJson.read(row.transcript),
          document: documentJson.read(row.structure),
        }
      );
    },

    async amendments(id) {
      const rows = await db
        .selectFrom('amendments')
        .select(['page', 'offset', 'read', 'text', 'undo', 'actor', 'at'])
        .where('document', '=', id)
        .orderBy('id')
        .execute();
      return rows.map(({ undo, ...amendment }) => ({ ...amendment, ...(undo !== 0 && { isUndo: true }) }));
    },
  };
}

export function toDocument(row: Selectable<DocumentRow>): StoredDocument {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    pageCount: row.page_count,
    role: row.role as DocumentRole,
    status: row.status as DocumentStatus,
    fault: row.fault === null ? null : (JSON.parse(row.fault) as Fault),
    metadata: row.metadata === null ? null : (JSON.parse(row.metadata) as Metadata),
    revision: row.revision,
    removed: row.removed_at !== null,
    notices: row.notices,
    original: row.original as StoredDocument['original'],
    addedAt: row.added_at,
  };
}

function toPage(row: Selectable<PageRow>): Page {
  const page = pageJson.read(row.page);
  return row.choice === null ? page : preferring(page, row.choice as PageSource);
}

/** JSON leaves out what is undefined; the chosen reading moves to the front. */
function preferring(page: Page, source: PageSource): Page {
  const chosen = page.readings.find((reading) => reading.source === source);
  if (chosen === undefined) return page;
  const others = page.readings.filter((reading) => reading !== chosen);
  const readings: readonly [Reading, ...Reading[]] = [chosen, ...others];
  return { ...page, readings, reason: 'chosen-by-person' };
}

function yearOf(metadata: Metadata): number | null {
  const year = Number(metadata.date?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : null;
}
