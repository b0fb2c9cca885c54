// A template → what the API shows of it.
import { templateDifferences, type TemplateDifference } from '../../compare/template/template-differences.ts';
import type { Language } from '../../model/comparison.ts';
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { Criterion, Template } from '../../model/template.ts';
import { criterionIn } from '../../review/review.ts';
import type { PlanStages } from '../../usecases/application.ts';
import type { TemplatePreview } from '../../usecases/templates/preview-template.ts';

/** Without its criteria. */
export function showTemplate(stored: StoredTemplate) {
  return {
    id: stored.id,
    version: stored.version,
    name: stored.template.name,
    metadata: stored.template.metadata,
    origin: stored.origin,
    proposed: stored.proposed,
    criteria: stored.template.criteria.length,
    document: stored.source?.document ?? null,
    createdAt: stored.createdAt,
  };
}

export function showWhole(stored: StoredTemplate, versions: readonly StoredTemplate[]) {
  return {
    ...showTemplate(stored),
    criteria: stored.template.criteria.map(showCriterion),
    versions: versions.map(({ version, origin, proposed, template, createdAt }) => ({
      version,
      origin,
      proposed,
      criteria: template.criteria.length,
      createdAt,
    })),
  };
}

export function showDraft({ name, metadata, references, criteria }: Template) {
  const { kind, number, date, issuer, province } = metadata;
  const isKnown = [kind, number, date, issuer, province].some((said) => said !== null);
  return {
    name,
    source:
      isKnown || references.length > 0
        ? { kind, number, date, issuer, province, cites: [...references] }
        : null,
    criteria: criteria.map(showCriterion),
  };
}

export function showPreview({ before, after, criteria }: TemplatePreview, language: Language) {
  return {
    before,
    after,
    criteria: criteria.map(({ result, before: was }) => ({
      id: result.id,
      path: result.path,
      heading: result.heading,
      text: result.text,
      status: result.status,
      before: was,
      reason: criterionIn(result, language).reason,
      evidence: result.evidence[0]?.text ?? null,
    })),
  };
}

export function showDifferences(
  before: StoredTemplate,
  after: StoredTemplate,
  { wordDiff }: Pick<PlanStages, 'wordDiff'>,
) {
  const shown = (one: TemplateDifference) => {
    const was = 'before' in one ? one.before : null;
    const is = 'after' in one ? one.after : null;
    const fields = one.kind === 'changed' ? one.fields : [];
    const words = was && is && fields.includes('text') ? wordDiff(was.text, is.text) : [];
    return {
      kind: one.kind,
      before: was && showCriterion(was),
      after: is && showCriterion(is),
      fields,
      words,
    };
  };
  const differences = templateDifferences(before.template, after.template).map(shown);
  return { from: before.version, to: after.version, differences };
}

function showCriterion({ fields = [], basis, ...criterion }: Criterion) {
  return { ...criterion, basis: basis ?? null, fields };
}
