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
  const standing = markOutdated(
    standingVerdicts(await services.store.comparisons.verdicts(stored.id)),
    await services.store.templates.versions(stored.template),
  );
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
  const shown = await Promise.all(
    rows.map(async ({ id, template, document: of, summary, createdAt }) => {
      const document = await store.documents.get(of);
      return document && { id, templateId: template, document, summary, createdAt };
    }),
  );
  return shown.flatMap((row) => (row === undefined ? [] : [row]));
}
