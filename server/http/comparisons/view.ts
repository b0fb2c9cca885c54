// Stored nouns → what the API shows of them.
import type { Job } from '../../model/job.ts';
import type { StoredComparison } from '../../model/stored-comparison.ts';
import type { StoredTemplate } from '../../model/stored-template.ts';
import { review, standingVerdicts } from '../../review/standing-verdicts.ts';
import type { Services } from '../services.ts';

export function showJob(job: Job) {
  return {
    id: job.id,
    document: job.document,
    status: job.status,
    stage: job.stage,
    page: job.pagesRead,
    pages: job.pageCount,
    fault: job.fault,
  };
}

export type JobView = ReturnType<typeof showJob>;

export function showTemplate(stored: StoredTemplate) {
  return {
    id: stored.id,
    version: stored.version,
    name: stored.template.name,
    metadata: stored.template.metadata,
    criteria: stored.template.criteria.length,
    document: stored.source?.document ?? null,
    createdAt: stored.createdAt,
  };
}

export async function showComparison(services: Services, stored: StoredComparison) {
  const template = await services.store.templates.get(stored.template, stored.templateVersion);
  const document = await services.store.documents.get(stored.document);
  const standing = standingVerdicts(await services.store.comparisons.verdicts(stored.id));
  return {
    id: stored.id,
    templateId: stored.template,
    templateVersion: stored.templateVersion,
    templateDocument: template?.source?.document ?? null,
    templateName: template?.template.name ?? '',
    documentId: stored.document,
    documentName: document?.name ?? '',
    documentRevision: stored.documentRevision,
    ...review(stored.comparison, template?.template, standing),
  };
}

/** A row for each comparison. A template is looked up once, however many plans answer it. */
export async function summaries(services: Services, comparisons: readonly StoredComparison[]) {
  const { store } = services;
  const templates = new Map<string, StoredTemplate | undefined>();
  const rows = [];
  for (const stored of comparisons) {
    const key = `${stored.template} ${stored.templateVersion}`;
    if (!templates.has(key)) {
      templates.set(key, await store.templates.get(stored.template, stored.templateVersion));
    }
    const document = await store.documents.get(stored.document);
    if (document === undefined || document.removed) continue;
    const standing = standingVerdicts(await store.comparisons.verdicts(stored.id));
    const { summary } = review(stored.comparison, templates.get(key)?.template, standing);
    rows.push({ id: stored.id, templateId: stored.template, document, summary, createdAt: stored.createdAt });
  }
  return rows;
}
