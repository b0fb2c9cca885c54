// Documents of hits → how many there are of each province, issuer, year and kind.
import type { StoredDocument } from '../model/stored/document.ts';
import type { Facet, Facets } from '../ports/lists.ts';

export const NO_FACETS: Facets = { province: [], issuer: [], year: [], kind: [], status: [] };

export function countedBy(documents: readonly StoredDocument[]): Facets {
  const facet = (of: (document: StoredDocument) => string | null | undefined): readonly Facet[] => {
    const counts = new Map<string, number>();
    for (const document of documents) {
      const value = of(document);
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
  };
  return {
    province: facet(({ metadata }) => metadata?.province),
    issuer: facet(({ metadata }) => metadata?.issuer),
    year: facet(({ metadata }) => metadata?.date?.slice(0, 4)),
    kind: facet(({ metadata }) => metadata?.kind),
    status: [],
  };
}
