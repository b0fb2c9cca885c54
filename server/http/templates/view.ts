// A template → what the API shows of it.
import type { StoredTemplate } from '../../model/stored-template.ts';

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
