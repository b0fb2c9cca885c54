// A template → what the API shows of it.
import type { StoredTemplate } from '../../model/stored/template.ts';

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
    criteria: stored.template.criteria.map(
      ({ id, path, heading, text, context, lines, wordings, required, appliesTo, weight }) => ({
        id,
        path,
        heading,
        text,
        context,
        lines,
        wordings,
        required,
        appliesTo,
        weight,
      }),
    ),
    versions: versions.map(({ version, origin, proposed, template, createdAt }) => ({
      version,
      origin,
      proposed,
      criteria: template.criteria.length,
      createdAt,
    })),
  };
}
