// A comparison → what the API shows of it: as it stands with people's verdicts.
import type { Language } from '../../model/comparison.ts';
import type { StoredComparison } from '../../model/stored/comparison.ts';
import type { ComparisonRow } from '../../ports/store.ts';
import { markOutdated } from '../../review/outdated-verdicts.ts';
import { review } from '../../review/review.ts';
import { standingVerdicts } from '../../review/standing-verdicts.ts';
import type { Services } from '../services.ts';

export async function showComparison(services: Services, stored: StoredComparison, language: Language) {
  const template = await services.store.templates.get(stored.template, stored.templateVersion);
  const document = await services.store.documents.get(stored.document);
  const said = standingVerdicts(await services.store.comparisons.verdicts(stored.id));
  // Most comparisons have none, and need not know how often the template was edited.
  const standing =
    said.size === 0 ? said : markOutdated(said, await services.store.templates.versions(stored.template));
  return {
    id: stored.id,
    templateId: stored.template,
    templateVersion: stored.templateVersion,
    templateDocument: template?.source?.document ?? null,
    documentId: stored.document,
    documentName: document?.name ?? '',
    documentRevision: stored.documentRevision,
    ...review(stored.comparison, template?.template, standing, language),
    // A template may have been renamed since.
    templateName: template?.template.name ?? stored.comparison.templateName,
  };
}

/** A row for each comparison of a document in sight. */
export async function showRows({ store }: Services, rows: readonly ComparisonRow[]) {
  const documents = await store.documents.some(rows.map(({ document }) => document));
  return rows.flatMap(({ id, template, document: of, summary, createdAt }) => {
    const document = documents.get(of);
    return document === undefined ? [] : [{ id, templateId: template, document, summary, createdAt }];
  });
}
