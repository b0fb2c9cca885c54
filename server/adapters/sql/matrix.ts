// The matrix: cells as comparisons and verdicts left them, read by plan, by criterion, by status.
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Doubt, Status } from '../../model/comparison.ts';
import type { StatusCounts } from '../../model/round/round.ts';
import type { Cell, CellFilter, CellHit, Matrix, PlanCells } from '../../ports/matrix.ts';
import type { Database } from './database.ts';
import { documentFilter, facetsOf, groupsOf } from './facets.ts';
import { toDocument } from './documents.ts';
import type { CellRow } from './tables/comparisons.ts';
import type { DocumentRow } from './tables/documents.ts';

/** Plans that are to be compared, each with the templates in use that it was not compared with as both now are. */
const WAITING = sql`
  documents join templates_in_use t on (t.source_document is null or t.source_document <> documents.id)
  where documents.role = 'plan' and documents.revision > 0 and documents.removed_at is null
    and not exists (
      select 1 from comparisons c where c.template = t.id and c.document = documents.id
        and c.template_version = t.version and c.document_revision = documents.revision)`;

export function createMatrix(db: Database): Matrix {
  return {
    async rows(template, documents) {
      if (documents.length === 0) return [];
      const found = await db
        .selectFrom('cells')
        .selectAll()
        .where('template', '=', template)
        .where('document', 'in', documents)
        .orderBy('document')
        .orderBy('position')
        .execute();
      const byDocument = Map.groupBy(found, ({ document }) => document);
      return documents.flatMap((document): readonly PlanCells[] => {
        const cells = byDocument.get(document);
        const [first] = cells ?? [];
        return cells && first ? [{ document, comparison: first.comparison, cells: cells.map(toCell) }] : [];
      });
    },

    async totals(template, documents) {
      let query = db
        .selectFrom('cells')
        .innerJoin('documents', 'documents.id', 'cells.document')
        .where('cells.template', '=', template)
        .where('documents.removed_at', 'is', null);
      if (documents !== undefined) query = query.where('cells.document', 'in', documents);
      const rows = await query
        .select(['cells.criterion', 'cells.status', (of) => of.fn.countAll<number>().as('count')])
        .groupBy(['cells.criterion', 'cells.status'])
        .execute();
      return totalsOf(rows);
    },

    async cells(filter, { offset, limit }) {
      const from = fromCells(filter);
      const { statuses } = filter;
      const narrowed =
        statuses === undefined ? from : sql`${from} and cells.status in (${sql.join(statuses)})`;
      const { rows } = await sql<Selectable<DocumentRow> & CellColumns>`
        select documents.*, cells.comparison, cells.criterion, cells.status as cell_status, cells.evidence
        ${narrowed} order by cells.position, ${inOrder(statuses ?? ANSWERED_FIRST)}, documents.issuer, documents.id limit ${limit} offset ${offset}`.execute(
        db,
      );
      const all = await groupsOf(db, { status: sql.ref('cells.status'), count: sql`count(*)` }, from);
      const wanted = all.filter(({ status }) => statuses?.includes(status as Status) ?? true);
      const { total, facets } = facetsOf(wanted);
      // Counted over all statuses: it tells what another choice of status would find.
      return { total, hits: rows.map(toHit), facets: { ...facets, status: facetsOf(all).facets.status } };
    },

    async progress(template) {
      const one = template === undefined ? sql`` : sql`and t.id = ${template}`;
      const { rows } = await sql<{ plans: number; waiting: number }>`
        select
          (select count(*) from documents where role = 'plan' and revision > 0 and removed_at is null
            and id not in (select source_document from templates_in_use t
              where source_document is not null ${one})) as plans,
          (select count(distinct documents.id) from ${WAITING} ${one}
            and documents.id not in (select source_document from templates_in_use t
              where source_document is not null ${one})) as waiting`.execute(db);
      const [counts] = rows;
      const plans = Number(counts?.plans ?? 0);
      return { compared: plans - Number(counts?.waiting ?? 0), plans };
    },

    async waitingTemplates(document) {
      const { rows } = await sql<{ id: string }>`
        select t.id from ${WAITING} and documents.id = ${document} order by t.created_at, t.id`.execute(db);
      return rows.map(({ id }) => id);
    },

    async waitingPlans(template) {
      const one = template === undefined ? sql`` : sql`and t.id = ${template}`;
      const { rows } = await sql<{ id: string }>`select distinct documents.id from ${WAITING} ${one}`.execute(
        db,
      );
      return rows.map(({ id }) => id);
    },
  };
}

const ANSWERED_FIRST: readonly Status[] = ['met', 'partial', 'unclear', 'missing'];

function inOrder(statuses: readonly Status[]): RawBuilder<unknown> {
  const ranks = statuses.map((status, rank) => sql`when ${status} then ${sql.lit(rank)}`);
  return sql`case cells.status ${sql.join(ranks, sql` `)} else ${sql.lit(statuses.length)} end`;
}

interface CellColumns {
  readonly comparison: string;
  readonly criterion: string;
  readonly cell_status: string;
  readonly evidence: string | null;
}

function fromCells(filter: CellFilter): RawBuilder<unknown> {
  const { criteria } = filter;
  const named =
    criteria === undefined
      ? sql``
      : criteria.length === 0
        ? sql`and false`
        : sql`and cells.criterion in (${sql.join(criteria)})`;
  return sql`
    from cells
    join documents on documents.id = cells.document
    where cells.template = ${filter.template} ${named} ${documentFilter(filter)}`;
}

function toCell(row: Selectable<CellRow>): Cell {
  return {
    criterion: row.criterion,
    machine: row.machine as Status,
    person: row.person as Status | null,
    status: row.status as Status,
    confidence: row.confidence,
    doubt: row.doubt as Doubt | null,
  };
}

function toHit(row: Selectable<DocumentRow> & CellColumns): CellHit {
  return {
    comparison: row.comparison,
    document: toDocument(row),
    criterion: row.criterion,
    status: row.cell_status as Status,
    evidence: row.evidence === null ? null : (JSON.parse(row.evidence) as CellHit['evidence']),
  };
}

/** By criterion, of counts by criterion and status. */
function totalsOf(
  rows: readonly { readonly criterion: string; readonly status: string; readonly count: number | string }[],
): ReadonlyMap<string, StatusCounts> {
  const totals = new Map<string, Record<Status, number>>();
  for (const { criterion, status, count } of rows) {
    const total = totals.get(criterion) ?? { met: 0, partial: 0, missing: 0, unclear: 0 };
    total[status as Status] += Number(count);
    totals.set(criterion, total);
  }
  return totals;
}
