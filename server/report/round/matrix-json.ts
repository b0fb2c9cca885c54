// The matrix of a round → the JSON of the command line, keys in the contract's order.
import type { Metadata } from '../../model/document.ts';
import type { Changes, Matrix, MatrixRow, RoundPlan, Unit } from '../../model/round/round.ts';
import type { Template } from '../../model/template.ts';
import { changesText } from '../../round/changes.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;

function metadataJson(metadata: Metadata): object {
  const { kind, number, date, issuer, place, province, title, signer } = metadata;
  return { kind, number, date, issuer, place, province, title, signer };
}

function unitJson({ id, name, kind }: Unit): object {
  return { id, name, kind };
}

function documentJson({ name, metadata }: RoundPlan): object {
  return { name, number: metadata?.number ?? null, date: metadata?.date ?? null };
}

function changesJson(changes: Changes | null): object | null {
  return changes && { ...changes, message: changesText(changes) };
}

function rowJson({ unit, state, late, incomplete, plan, others, changes, score, cells }: MatrixRow): object {
  return {
    unit: unitJson(unit),
    state,
    late,
    incomplete,
    document: plan && documentJson(plan),
    fault: plan?.fault ?? null,
    score: score === null ? null : round(score),
    statuses: Object.fromEntries([...cells].map(([id, { status, by }]) => [id, { status, by }])),
    replaced: others.map(documentJson),
    changes: changesJson(changes),
  };
}

export function matrixJson(template: Template, matrix: Matrix): object {
  const { name, version, metadata } = template;
  return {
    template: { ...metadataJson(metadata), name, version },
    criteria: matrix.criteria,
    rows: matrix.rows.map(rowJson),
    totals: Object.fromEntries(matrix.totals),
    counts: matrix.counts,
    unassigned: matrix.unassigned.map(({ plan, suggestions }) => ({
      document: { ...documentJson(plan), issuer: plan.metadata?.issuer ?? null },
      fault: plan.fault,
      suggestions: suggestions.map(({ unit, why }) => ({ unit: unitJson(unit), why })),
    })),
  };
}
