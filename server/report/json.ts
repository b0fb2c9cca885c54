// Document and comparison → the JSON of the command line and the API, keys in the contract's order.
import type { Comparison } from '../model/comparison.ts';
import type { Document, Metadata, Section } from '../model/document.ts';

function sectionJson(section: Section): object {
  const { path, label, heading, fields, lines, page, children } = section;
  return {
    path,
    label,
    heading,
    ...(fields && { fields }),
    lines,
    page,
    children: children.map(sectionJson),
  };
}

function metadataJson(metadata: Metadata): object {
  const { kind, number, date, issuer, place, province, title, signer } = metadata;
  return { kind, number, date, issuer, place, province, title, signer };
}

export function documentJson(document: Document): object {
  return {
    ...metadataJson(document.metadata),
    references: document.references.map(({ kind, number, date, issuer, lines }) => ({
      kind,
      number,
      date,
      issuer,
      lines,
    })),
    sections: document.sections.map(sectionJson),
    notices: document.notices.map(({ code, message, lines }) => ({ code, message, lines })),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

export function comparisonJson(comparison: Comparison): object {
  const { template, plan, summary } = comparison;
  return {
    template: metadataJson(template),
    plan: metadataJson(plan),
    summary: { ...summary, score: round(summary.score) },
    criteria: comparison.criteria.map((criterion) => ({
      path: criterion.path,
      heading: criterion.heading,
      text: criterion.text,
      ...(criterion.fields && { fields: criterion.fields }),
      lines: criterion.lines,
      status: criterion.status,
      coverage: round(criterion.coverage),
      margin: round(criterion.margin),
      evidence: criterion.evidence.map(({ path, lines, page, text }) => ({ path, lines, page, text })),
      ambiguous: criterion.ambiguous ?? false,
      reason: criterion.reason,
      suggestion: criterion.suggestion,
    })),
    findings: comparison.findings.map(({ kind, severity, criterion, message, lines }) => ({
      kind,
      severity,
      criterion,
      message,
      lines,
    })),
  };
}
