// A draft of a template held against one plan before anything is stored: what each criterion would say, beside what it says now.
import { Failure } from '../../failure.ts';
import type { CriterionResult, Status, Summary } from '../../model/comparison.ts';
import type { StoredText } from '../../model/stored/document.ts';
import type { Application } from '../application.ts';
import { editedTemplate, type TemplateDraft } from './edited-template.ts';
import { writtenTemplate, type WrittenTemplate } from './write-template.ts';

export interface PreviewedCriterion {
  readonly result: CriterionResult;
  /** With the version in force; null for a criterion that it does not have. */
  readonly before: Status | null;
}

export interface TemplatePreview {
  /** null: the template is not stored yet. */
  readonly before: Summary | null;
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
  if (current === undefined) throw new Failure('not-found');
  const plan = await planOf(store, document);
  const before = await stages.compare(current.template, plan, signal);
  const after = await stages.compare(editedTemplate(current.template, versions, draft), plan, signal);
  const statuses = new Map(before.criteria.map((one) => [one.id, one.status]));
  return {
    before: before.summary,
    after: after.summary,
    criteria: after.criteria.map((result) => ({ result, before: statuses.get(result.id) ?? null })),
  };
}

/** The same of a template that is not stored: there is nothing it could be held against but the plan. */
export async function previewWritten(
  { store, stages }: Application,
  { document, ...written }: Omit<WrittenTemplate, 'actor'> & { readonly document: string },
  signal: AbortSignal,
): Promise<TemplatePreview> {
  const template = writtenTemplate(written);
  const after = await stages.compare(template, await planOf(store, document), signal);
  return {
    before: null,
    after: after.summary,
    criteria: after.criteria.map((result) => ({ result, before: null })),
  };
}

async function planOf({ documents }: Application['store'], document: string): Promise<StoredText> {
  if ((await documents.get(document)) === undefined) throw new Failure('not-found');
  const plan = await documents.text(document);
  if (plan === undefined) throw new Failure('not-ready');
  return plan;
}
