// Comparisons and what people said of them. Verdicts are events: undoing one adds to them. The cells of the matrix and the
// summary are derived here and nowhere else, in the transaction of what they are derived from.
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { summarize } from '../../compare/findings/summarize.ts';
import { withoutPrecedent } from '../../compare/examples/carry-over.ts';
import { lookedAt } from '../../compare/examples/settled-answer.ts';
import type { CriterionResult, Evidence, Status, Summary } from '../../model/comparison.ts';
import type { Metadata } from '../../model/document.ts';
import type { StoredComparison, VerdictEvent } from '../../model/stored/comparison.ts';
import type { ComparisonRow, ComparisonStore } from '../../ports/store.ts';
import { standingVerdicts } from '../../review/standing-verdicts.ts';
import { inTransaction, type Database } from './database.ts';
import type { ComparisonRow as Row, VerdictRow } from './tables/comparisons.ts';
import { comparisonJson, templateJson } from './stored-json.ts';

/** Cells in one statement: an engine takes so many values at most. */
const CELLS_AT_ONCE = 500;
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

    async saidCells(template, { criterion, decided }) {
      let query = db
        .selectFrom('cells')
        .innerJoin('documents', 'documents.id', 'cells.document')
        .where('cells.template', '=', template)
        .where('documents.removed_at', 'is', null);
      if (criterion !== undefined) query = query.where('cells.criterion', '=', criterion);
      if (decided === true) query = query.where('cells.person', 'is not', null);
      const rows = await query
        .select(['cells.comparison', 'cells.criterion', 'cells.machine', 'cells.person'])
        .select(['cells.precedent', 'cells.looked', 'documents.metadata'])
        .orderBy('cells.comparison')
        .execute();
      return rows.map(({ machine, person, looked, metadata, ...row }) => ({
        ...row,
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
        const standing = standingVerdicts(await eventsOf(tx, id)).get(event.criterion);
        await tx
          .updateTable('cells')
          .set((of) => ({
            person: standing?.status ?? null,
            status: standing === undefined ? of.ref('machine') : standing.status,
          }))
          .where('comparison', '=', id)
          .where('criterion', '=', event.criterion)
          .execute();
        await putSummary(tx, id);
      }),

    verdicts: (id) => eventsOf(db, id),
  };
}

async function putCells(
  tx: Database,
  stored: Omit<StoredComparison, 'createdAt' | 'summary'>,
): Promise<void> {
  const weights = await weightsOf(tx, stored);
  const standing = standingVerdicts(await eventsOf(tx, stored.id));
  await tx.deleteFrom('cells').where('comparison', '=', stored.id).execute();
  const cells = stored.comparison.criteria.map((result, position) => {
    const person = standing.get(result.id)?.status ?? null;
    return {
      comparison: stored.id,
      criterion: result.id,
      position,
      template: stored.template,
      document: stored.document,
      weight: weights.get(result.id) ?? 1,
      person,
      status: person ?? result.status,
      ...machineColumns(result),
    };
  });
  for (let from = 0; from < cells.length; from += CELLS_AT_ONCE) {
    await tx
      .insertInto('cells')
      .values(cells.slice(from, from + CELLS_AT_ONCE))
      .execute();
  }
}

/** What the machine says of a cell. */
function machineColumns(result: CriterionResult) {
  const [evidence] = result.evidence;
  const looked = lookedAt(withoutPrecedent(result));
  return {
    machine: result.status,
    confidence: result.confidence ?? null,
    doubt: result.doubt ?? null,
    evidence:
      evidence === undefined
        ? null
        : JSON.stringify({ text: evidence.text, page: evidence.page, lines: evidence.lines }),
    looked: looked.length === 0 ? null : JSON.stringify(looked),
    precedent: result.precedent?.unit ?? null,
  };
}

async function weightsOf(
  tx: Database,
  { template, templateVersion }: Pick<StoredComparison, 'template' | 'templateVersion'>,
): Promise<ReadonlyMap<string, number>> {
  const row = await tx
    .selectFrom('templates')
    .select('template')
    .where('id', '=', template)
    .where('version', '=', templateVersion)
    .executeTakeFirst();
  const criteria = row === undefined ? [] : templateJson.read(row.template).criteria;
  return new Map(criteria.map(({ id, weight }) => [id, weight]));
}

async function putSummary(tx: Database, id: string): Promise<void> {
  const cells = await tx
    .selectFrom('cells')
    .select(['criterion as id', 'status', 'weight'])
    .where('comparison', '=', id)
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

async function eventsOf(db: Database, comparison: string): Promise<readonly VerdictEvent[]> {
  const rows = await db
    .selectFrom('verdicts')
    .selectAll()
    .where('comparison', '=', comparison)
    .orderBy('id')
    .execute();
  return rows.map(toEvent);
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

/** A short id that is the same for the same pair. */
function idOf(template: string, document: string): string {
  return createHash('sha256').update(`${template}\n${document}`).digest('hex').slice(0, 24);
}
