// Document and comparison → the JSON of the command line and the API, keys in the contract's order.
import type { Comparison, PlanDetails } from '../model/comparison.ts';
import type { Document, Metadata, Reference, Section } from '../model/document.ts';
import { differencesOf } from './differences.ts';

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

function referencesJson(references: readonly Reference[]): object {
  return references.map(({ kind, number, date, issuer, lines }) => ({ kind, number, date, issuer, lines }));
}

function detailsJson({ bases, recipients, deadlines }: Omit<PlanDetails, 'references'>): object {
  return {
    bases: bases.map(({ text, numbers, lines }) => ({ text, numbers, lines })),
    recipients: recipients.map(({ name, purpose, lines }) => ({ name, purpose, lines })),
    deadlines: deadlines.map(({ kind, value, phrase, path, lines }) => ({
      kind,
      value,
      phrase,
      path,
      lines,
    })),
  };
}

export function documentJson(document: Document): object {
  const { references, bases, recipients, deadlines, closing, articles } = document;
  return {
    ...metadataJson(document.metadata),
    references: referencesJson(references),
    sections: document.sections.map(sectionJson),
    notices: document.notices.map(({ code, message, lines }) => ({ code, message, lines })),
    ...detailsJson({ bases, recipients, deadlines }),
    ...(closing && { closing: closing.map(sectionJson) }),
    ...(articles && { articles: articles.map(sectionJson) }),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

export function comparisonJson(comparison: Comparison): object {
  const { template, templateName, templateRelease, plan, details, summary } = comparison;
  return {
    template: { ...metadataJson(template), name: templateName, version: templateRelease },
    plan: {
      ...metadataJson(plan),
      references: referencesJson(details.references),
      ...detailsJson(details),
    },
    summary: { ...summary, score: round(summary.score) },
    criteria: comparison.criteria.map((criterion) => ({
      id: criterion.id,
      path: criterion.path,
      heading: criterion.heading,
      text: criterion.text,
      ...(criterion.fields && { fields: criterion.fields }),
      lines: criterion.lines,
      status: criterion.status,
      confidence: round(criterion.confidence ?? 0),
      coverage: round(criterion.coverage),
      margin: round(criterion.margin),
      ...(criterion.doubt && { doubt: criterion.doubt }),
      evidence: criterion.evidence.map(({ path, lines, page, text }) => ({ path, lines, page, text })),
      nearest: criterion.nearest ?? null,
      differences: differencesOf(criterion),
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
