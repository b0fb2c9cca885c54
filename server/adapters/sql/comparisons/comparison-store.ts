// Comparisons and what people said of them. Verdicts are events: undoing one adds to them. The cells of the matrix and the
// summary are derived here and nowhere else, in the transaction of what they are derived from.
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { summarize } from '../../../compare/findings/summarize.ts';
import type { Evidence, Status, Summary } from '../../../model/comparison.ts';
import type { Metadata } from '../../../model/document.ts';
import type { StoredComparison } from '../../../model/stored/comparison.ts';
import type { ComparisonRow, ComparisonStore } from '../../../ports/store.ts';
import { standingVerdicts } from '../../../review/standing-verdicts.ts';
import { inTransaction, type Database } from '../database.ts';
import { OUTDATED, type ComparisonRow as Row } from '../tables/comparisons.ts';
import { comparisonJson } from '../stored-json.ts';
import { machineColumns, putCells } from './cells.ts';
import { isAskedAgain, tellUntold } from './asked-again.ts';
import { eventsOf } from './verdict-events.ts';

const COLUMNS = [
  'id',
  'template',
  'template_version',
  'document',
  'document_revision',
  'summary',
  'comparisons.created_at',
] as const;

export function createComparisonStore(db: Database, now: () => Date): ComparisonStore {
  return {
    put: (comparison) =>
      inTransaction(db, async (tx) => {
        const content = {
          template_version: comparison.templateVersion,
          document_revision: comparison.documentRevision,
          comparison: comparisonJson.write(comparison.comparison),
          created_at: now().toISOString(),
        };
        const { id } = await tx
          .insertInto('comparisons')
          .values({
            id: idOf(comparison.template, comparison.document),
            template: comparison.template,
            document: comparison.document,
            summary: '{}',
            score: 0,
            ...content,
          })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
          .returning('id')
          .executeTakeFirstOrThrow();
        await putCells(tx, { ...comparison, id });
        await putSummary(tx, id);
        return toComparison(
          await tx.selectFrom('comparisons').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
        );
      }),

    async get(id) {
      const row = await db.selectFrom('comparisons').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toComparison(row);
    },

    async find(template, document) {
      const row = await db
        .selectFrom('comparisons')
        .selectAll()
        .where('template', '=', template)
        .where('document', '=', document)
        .executeTakeFirst();
      return row && toComparison(row);
    },

    async judgedCell(id, criterion) {
      const row = await db
        .selectFrom('cells')
        .select(['template', 'document', 'machine'])
        .where('comparison', '=', id)
        .where('criterion', '=', criterion)
        .executeTakeFirst();
      return row && { ...row, machine: row.machine as Status };
    },

    async list(filter, { offset, limit }) {
      let query = db
        .selectFrom('comparisons')
        .where((of) =>
          of.exists(
            of
              .selectFrom('documents')
              .select('documents.id')
              .whereRef('documents.id', '=', 'comparisons.document')
              .where('documents.removed_at', 'is', null),
          ),
        );
      if (filter.template !== undefined) query = query.where('template', '=', filter.template);
      if (filter.document !== undefined) query = query.where('document', '=', filter.document);
      const { total } = await query
        .select((of) => of.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await query
        .select(COLUMNS)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .offset(offset)
        .execute();
      return { total: Number(total), comparisons: rows.map(toRow) };
    },

    async of(template, documents) {
      if (documents.length === 0) return new Map();
      const rows = await db
        .selectFrom('comparisons')
        .select(COLUMNS)
        .where('template', '=', template)
        .where('document', 'in', documents)
        .execute();
      return new Map(rows.map((row) => [row.document, toRow(row)]));
    },

    async saidCells(template, { criterion, decided, turning }) {
      let query = db
        .selectFrom('cells')
        .innerJoin('documents', 'documents.id', 'cells.document')
        .where('cells.template', '=', template)
        .where('documents.removed_at', 'is', null);
      if (criterion !== undefined) query = query.where('cells.criterion', '=', criterion);
      if (decided === true) query = query.where('cells.person', 'is not', null);
      if (turning !== undefined) {
        query = query
          .where('cells.leaning', 'is not', null)
          .where('cells.person', 'is', null)
          .where('cells.precedent', 'is', null)
          .where((of) =>
            of.or([
              of.and([of('cells.machine', '=', 'unclear'), of('cells.leaning', '<', turning)]),
              of.and([of('cells.machine', '<>', 'unclear'), of('cells.leaning', '>=', turning)]),
            ]),
          );
      }
      const rows = await query
        .select(['cells.comparison', 'cells.criterion', 'cells.machine', 'cells.person'])
        .select(['cells.precedent', 'cells.looked', 'cells.leaning', 'cells.outdated', 'documents.metadata'])
        .orderBy('cells.comparison')
        .execute();
      return rows.map(({ machine, person, looked, outdated, metadata, ...row }) => ({
        ...row,
        outdated: outdated === OUTDATED,
        machine: machine as Status,
        person: person as Status | null,
        looked: looked === null ? [] : (JSON.parse(looked) as readonly Evidence[]),
        metadata: metadata === null ? null : (JSON.parse(metadata) as Metadata),
      }));
    },

    judgeAnew: (id, comparison, criterion) =>
      inTransaction(db, async (tx) => {
        await tx
          .updateTable('comparisons')
          .set({ comparison: comparisonJson.write(comparison) })
          .where('id', '=', id)
          .execute();
        const result = comparison.criteria.find((one) => one.id === criterion);
        if (result === undefined) return;
        await tx
          .updateTable('cells')
          .set((of) => ({
            ...machineColumns(result),
            status: of.fn.coalesce('person', of.val(result.status)),
          }))
          .where('comparison', '=', id)
          .where('criterion', '=', criterion)
          .execute();
        await putSummary(tx, id);
      }),

    addVerdict: (id, event) =>
      inTransaction(db, async (tx) => {
        await tx
          .insertInto('verdicts')
          .values({ comparison: id, ...event })
          .execute();
        const standing = standingVerdicts(await eventsOf(tx, id));
        const own = standing.get(event.criterion);
        const { template } = await tx
          .selectFrom('comparisons')
          .select('template')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        const again = await isAskedAgain(tx, template, standing);
        await tx
          .updateTable('cells')
          .set((of) => ({
            person: own?.status ?? null,
            outdated: again(event.criterion),
            status: own === undefined ? of.ref('machine') : own.status,
          }))
          .where('comparison', '=', id)
          .where('criterion', '=', event.criterion)
          .execute();
        await putSummary(tx, id);
      }),

    verdicts: (id) => eventsOf(db, id),

    tellOutdated: () => inTransaction(db, tellUntold),
  };
}

async function putSummary(tx: Database, id: string): Promise<void> {
  const cells = await tx
    .selectFrom('cells')
    .select(['criterion as id', 'status', 'weight'])
    .where('comparison', '=', id)
    .orderBy('position')
    .execute();
  const weights = new Map(cells.map((cell) => [cell.id, cell.weight]));
  const summary = summarize(
    cells.map((cell) => ({ id: cell.id, status: cell.status as Status })),
    weights,
  );
  await tx
    .updateTable('comparisons')
    .set({ summary: JSON.stringify(summary), score: summary.score })
    .where('id', '=', id)
    .execute();
}

function toRow(row: Selectable<Omit<Row, 'comparison' | 'score'>>): ComparisonRow {
  return {
    id: row.id,
    template: row.template,
    templateVersion: row.template_version,
    document: row.document,
    documentRevision: row.document_revision,
    summary: JSON.parse(row.summary) as Summary,
    createdAt: row.created_at,
  };
}

function toComparison(row: Selectable<Row>): StoredComparison {
  return { ...toRow(row), comparison: comparisonJson.read(row.comparison) };
}

/** A short id that is the same for the same pair. */
function idOf(template: string, document: string): string {
  return createHash('sha256').update(`${template}\n${document}`).digest('hex').slice(0, 24);
}
