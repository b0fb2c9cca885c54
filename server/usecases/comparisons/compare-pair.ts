// A plan is compared with a template, both as they now are.
import { Failure } from '../../failure.ts';
import { withoutPrecedents } from '../../compare/examples/reconsider.ts';
import { lookedAt } from '../../compare/examples/settled-answer.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { StoredComparison } from '../../model/stored/comparison.ts';
import type { Application } from '../application.ts';
import { drawTemplate } from './draw-template.ts';
import { decidedIn, followAnswers, reconsidererOf } from './follow-answers.ts';
import { refreshDocument } from '../matrix/refresh-row.ts';

/** Itself where plan and template are still what they were, else made anew. Rejects as `comparePair`. */
export async function broughtUpToDate(
  application: Application,
  stored: StoredComparison,
  signal: AbortSignal,
): Promise<StoredComparison> {
  const { documents, templates } = application.store;
  const document = await documents.get(stored.document);
  const template = await templates.get(stored.template);
  const isCurrent =
    document?.revision === stored.documentRevision && template?.version === stored.templateVersion;
  return isCurrent ? stored : comparePair(application, stored, signal);
}

/** `template` is a template's or a document's id. Rejects with Failure `not-found` or `not-ready`. */
export async function comparePair(
  application: Application,
  pair: { readonly template: string; readonly document: string },
  signal: AbortSignal,
): Promise<StoredComparison> {
  const { store, stages } = application;
  const template =
    (await store.templates.get(pair.template)) ?? (await drawTemplate(application, pair.template));
  const document = await store.documents.get(pair.document);
  if (document === undefined) throw new Failure('not-found');
  const before = await store.comparisons.find(template.id, pair.document);
  if (
    before !== undefined &&
    before.templateVersion === template.version &&
    before.documentRevision === document.revision
  ) {
    return before;
  }
  const text = await store.documents.text(pair.document);
  if (text === undefined) throw new Failure('not-ready');
  const comparison = await stages.compare(template.template, text, signal);
  return store.atomically(async (records) => {
    const reconsider = await reconsidererOf(records, template.id, template.template);
    const decided = before === undefined ? new Set<string>() : await decidedIn(records, before.id);
    const put = await records.comparisons.put({
      template: template.id,
      templateVersion: template.version,
      document: pair.document,
      documentRevision: text.revision,
      comparison: reconsider(comparison, { decided }),
    });
    await refreshDocument(records, pair.document);
    // Others may have been judged by this plan's settled cells as it was compared before.
    for (const criterion of decided) {
      if (saying(before?.comparison, criterion) === saying(put.comparison, criterion)) continue;
      await followAnswers(records, template.id, criterion);
    }
    return put;
  });
}

/** What others are held against where a person settled the cell; the same as long as that is. */
function saying(comparison: Comparison | undefined, criterion: string): string {
  const own = comparison && withoutPrecedents(comparison).criteria.find(({ id }) => id === criterion);
  return own === undefined ? '' : JSON.stringify([own.status, ...lookedAt(own).map(({ text }) => text)]);
}
