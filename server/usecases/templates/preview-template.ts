// A draft of a template held against one plan before anything is stored: what each criterion would say, beside what it says now.
import { Failure } from '../../failure.ts';
import type { CriterionResult, Status, Summary } from '../../model/comparison.ts';
import type { Application } from '../application.ts';
import { editedTemplate, type TemplateDraft } from './edited-template.ts';

export interface PreviewedCriterion {
  readonly result: CriterionResult;
  /** With the version in force; null for a criterion that it does not have. */
  readonly before: Status | null;
}

export interface TemplatePreview {
  readonly before: Summary;
  readonly after: Summary;
  readonly criteria: readonly PreviewedCriterion[];
}

/** Of the machine alone: what people decided is theirs. Rejects with Failure `not-found`, `not-ready` or `invalid-request`. */
export async function previewTemplate(
  { store, stages }: Application,
  {
    template: id,
    document,
    ...draft
  }: TemplateDraft & { readonly template: string; readonly document: string },
  signal: AbortSignal,
): Promise<TemplatePreview> {
  const versions = await store.templates.versions(id);
  const current = versions.find(({ proposed }) => !proposed);
  if (current === undefined || (await store.documents.get(document)) === undefined) {
    throw new Failure('not-found');
  }
  const plan = await store.documents.text(document);
  if (plan === undefined) throw new Failure('not-ready');
  const before = await stages.compare(current.template, plan, signal);
  const after = await stages.compare(editedTemplate(current.template, versions, draft), plan, signal);
  const statuses = new Map(before.criteria.map((one) => [one.id, one.status]));
  return {
    before: before.summary,
    after: after.summary,
    criteria: after.criteria.map((result) => ({ result, before: statuses.get(result.id) ?? null })),
  };
}
