// What was found → what the API gives: one kind of row for passages, for plans by a criterion, and for units.
import { NO_FACETS } from '../../search/counted-by.ts';
import type { SearchResults } from '../../search/search.ts';
import type { SearchResultView, SearchView } from './schema.ts';

export function searchView(
  found: SearchResults,
  asked: Pick<SearchView, 'q' | 'offset' | 'limit'>,
): SearchView {
  const { kind, understood, compared, total } = found;
  return {
    ...asked,
    kind,
    understood,
    compared,
    total,
    match: found.kind === 'passages' ? found.match : 'as-typed',
    template: found.kind === 'criteria' ? found.template : null,
    round: found.kind === 'units' && found.round ? { id: found.round.id, name: found.round.name } : null,
    facets: found.kind === 'units' ? NO_FACETS : found.facets,
    results: rowsOf(found),
  };
}

const NOTHING = {
  path: '',
  heading: '',
  page: null,
  lines: null,
  snippet: null,
  comparison: null,
  status: null,
  unit: null,
} as const;

function rowsOf(found: SearchResults): readonly SearchResultView[] {
  switch (found.kind) {
    case 'passages':
      return found.hits.map(({ document, passage, snippet }) => {
        const { path, heading, page, lines } = passage;
        return { ...NOTHING, document, path, heading, page, lines, snippet };
      });
    case 'criteria':
      return found.hits.map(({ document, criterion, evidence, snippet, comparison, status }) => ({
        ...NOTHING,
        document,
        path: criterion.path,
        heading: criterion.heading,
        page: evidence?.page ?? null,
        lines: evidence?.lines ?? null,
        snippet,
        comparison,
        status,
      }));
    case 'units':
      return found.hits.map(({ document, row }) => ({
        ...NOTHING,
        document,
        comparison: row.comparison,
        unit: {
          id: row.unit.id,
          name: row.unit.name,
          state: row.state,
          late: row.late,
          missing: row.missing,
          unclear: row.unclear,
        },
      }));
  }
}
