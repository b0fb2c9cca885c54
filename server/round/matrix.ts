// Units × plans → the matrix: a row a unit, its totals by criterion, and how far the round is.
import type { Status } from '../model/comparison.ts';
import type { ReviewedCriterion } from '../model/review.ts';
import type {
  Cell,
  Counts,
  Matrix,
  MatrixCriterion,
  MatrixRow,
  RoundPlan,
  StatusCounts,
  Unassigned,
  Unit,
} from '../model/round/round.ts';
import type { Criterion, Template } from '../model/template.ts';
import { changesBetween } from './changes.ts';
import { inOrder, planThatCounts } from './later-plan.ts';
import type { Placement } from './place-plans.ts';
import { isIncomplete, isLate, stateOf } from './row-state.ts';

export interface RoundTerms {
  readonly template: Template;
  readonly units: readonly Unit[];
  /** ISO day. */
  readonly deadline: string | null;
  /** By unit, the file that a person said counts. */
  readonly chosen: ReadonlyMap<string, string>;
}

export function matrixOf({ template, units, deadline, chosen }: RoundTerms, placement: Placement): Matrix {
  const rows = units.map((unit) =>
    rowOf(unit, placement.plansOf.get(unit.id) ?? [], deadline, chosen.get(unit.id)),
  );
  const criteria = criteriaOf(template);
  return {
    criteria,
    rows,
    totals: totalsOf(criteria, rows),
    counts: countsOf(rows, placement.unassigned),
    unassigned: placement.unassigned,
  };
}

export function criteriaOf({ criteria }: Template): readonly MatrixCriterion[] {
  return criteria.map((criterion) => {
    const { id, path, heading, required } = criterion;
    return { id, path, heading, section: sectionOf(criterion), required };
  });
}

function sectionOf({ path, context }: Criterion): MatrixCriterion['section'] {
  const [heading] = context;
  return heading === undefined ? null : { path: path.split('.')[0] ?? '', heading };
}

export function rowOf(
  unit: Unit,
  plans: readonly RoundPlan[],
  deadline: string | null,
  chosen: string | undefined,
): MatrixRow {
  const { plan, others } = planThatCounts(plans, chosen);
  const state = stateOf(plan);
  const isCompared = state === 'compared';
  const comparison = isCompared ? (plan?.comparison ?? null) : null;
  return {
    unit,
    state,
    // Of several files the first that was sent in time is what the unit owed.
    late: plans.length > 0 && plans.every((one) => isLate(one, deadline)),
    incomplete: plan !== null && isIncomplete(plan),
    plan,
    others,
    changes: plan === null ? null : changesSince(plan, plans),
    score: comparison?.summary.score ?? null,
    summary: comparison?.summary ?? null,
    cells: new Map(
      comparison?.criteria.map((criterion): [string, Cell] => [criterion.id, cellOf(criterion)]),
    ),
  };
}

/** Of a person's word nothing is the machine's. */
function cellOf({ status, verdict, confidence, doubt, precedent }: ReviewedCriterion): Cell {
  if (verdict !== null) return { status, by: 'person', ...(verdict.outdated === true && { outdated: true }) };
  return {
    status,
    by: 'machine',
    ...(confidence !== undefined && { confidence }),
    ...(doubt && { doubt }),
    ...(precedent && { precedent: precedent.unit }),
  };
}

function changesSince(plan: RoundPlan, plans: readonly RoundPlan[]): MatrixRow['changes'] {
  const ordered = inOrder(plans);
  const before = ordered
    .slice(0, ordered.indexOf(plan))
    .findLast((earlier) => stateOf(earlier) === 'compared');
  if (!before?.comparison || !plan.comparison) return null;
  return changesBetween(before.comparison, plan.comparison);
}

const noCounts = (): Record<Status, number> => ({ met: 0, partial: 0, missing: 0, unclear: 0 });

function totalsOf(
  criteria: readonly MatrixCriterion[],
  rows: readonly MatrixRow[],
): ReadonlyMap<string, StatusCounts> {
  const totals = new Map(criteria.map(({ id }) => [id, noCounts()]));
  for (const { cells } of rows) {
    for (const [id, { status }] of cells) {
      const total = totals.get(id);
      if (total) total[status]++;
    }
  }
  return totals;
}

/** Whether it is put to a person. */
export const isAsked = ({ status, outdated }: Cell): boolean => status === 'unclear' || outdated === true;

function countsOf(rows: readonly MatrixRow[], unassigned: readonly Unassigned[]): Counts {
  const count = (test: (row: MatrixRow) => boolean): number => rows.filter(test).length;
  const notSubmitted = count(({ state }) => state === 'not-submitted');
  return {
    units: rows.length,
    submitted: rows.length - notSubmitted,
    notSubmitted,
    late: count(({ late }) => late),
    compared: count(({ state }) => state === 'compared'),
    reading: count(({ state }) => state === 'reading'),
    failed: count(({ state }) => state === 'failed'),
    anotherSubject: count(({ state }) => state === 'another-subject'),
    incomplete: count(({ incomplete }) => incomplete),
    unassigned: unassigned.length,
    unsure: rows.reduce((sum, { cells }) => sum + [...cells.values()].filter(isAsked).length, 0),
  };
}
