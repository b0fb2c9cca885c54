// A query and filters → ranked passages with their highlights, or plans by what they do with a criterion.
import type { Status } from '../model/comparison.ts';
import type { Span } from '../model/transcript.ts';
import type { Hits, SearchFilter, Slice } from '../ports/lists.ts';
import type { MatchWord, PassageHit, SearchIndex } from '../ports/search.ts';
import type { Records } from '../ports/store.ts';
import { closeness, snippetOf } from './highlight.ts';
import { parseQuery } from './query.ts';
import { lengthsNear, relax } from './relax.ts';
import { searchCriteria, type CriterionAnswer, type CriterionHit } from './search-criteria.ts';

export interface SearchRequest extends SearchFilter {
  readonly q: string;
  readonly template?: string | undefined;
  /** Its id. */
  readonly criterion?: string | undefined;
  readonly status?: Status | undefined;
}

export interface Highlighted {
  readonly text: string;
  readonly highlights: readonly Span[];
}

export type SearchResults =
  | (Hits<PassageHit & { readonly snippet: Highlighted }> & {
      readonly kind: 'passages';
      /** as-typed: every word stands in each passage. relaxed: none had them all, so near words and lesser matches count. */
      readonly match: 'as-typed' | 'relaxed';
    })
  | (Omit<CriterionAnswer, 'hits'> & {
      readonly hits: readonly (CriterionHit & { readonly snippet: Highlighted | null })[];
      readonly kind: 'criteria';
      readonly match: 'as-typed';
    });

/** Hits that are put in order by how close their words stand; later pages keep the index's own order. */
const REORDERED = 200;

export async function search(
  records: Pick<Records, 'index' | 'templates' | 'matrix'>,
  request: SearchRequest,
  slice: Slice,
): Promise<SearchResults> {
  const { index } = records;
  const query = parseQuery(request.q);
  const status = request.status ?? query.status;
  if (status !== undefined || request.criterion !== undefined) {
    const found = await searchCriteria(records, { ...request, status, words: query.words }, slice);
    return {
      ...found,
      kind: 'criteria',
      match: 'as-typed',
      hits: found.hits.map((hit) => ({
        ...hit,
        snippet: hit.evidence && snippetOf(hit.evidence.text, query.words),
      })),
    };
  }
  if (query.words.length === 0) return { ...NOTHING, kind: 'passages', match: 'as-typed' };
  const strict = await ranked(index, [query.words], query.words, request, slice);
  if (strict.total > 0) return { ...strict, kind: 'passages', match: 'as-typed' };
  const wider = relax(query.words, await index.vocabulary(...lengthsNear(query.words)));
  return {
    ...(await ranked(index, wider, wider[0] ?? [], request, slice)),
    kind: 'passages',
    match: 'relaxed',
  };
}

const NOTHING = { total: 0, hits: [], facets: { province: [], issuer: [], year: [], status: [] } } as const;

async function ranked(
  index: SearchIndex,
  anyOf: readonly (readonly MatchWord[])[],
  words: readonly MatchWord[],
  filter: SearchFilter,
  slice: Slice,
): Promise<Hits<PassageHit & { readonly snippet: Highlighted }>> {
  const within = slice.offset + slice.limit <= REORDERED;
  const found = await index.passages(anyOf, filter, within ? { offset: 0, limit: REORDERED } : slice);
  const hits = within
    ? found.hits
        .map((hit) => ({ hit, close: closeness(wholeText(hit), words) }))
        .toSorted((a, b) => b.close - a.close || b.hit.score - a.hit.score)
        .slice(slice.offset, slice.offset + slice.limit)
        .map(({ hit }) => hit)
    : found.hits;
  return {
    ...found,
    hits: hits.map((hit) => ({ ...hit, snippet: snippetOf(wholeText(hit), words) })),
  };
}

/** A heading stands in its section's text or before it. */
function wholeText({ passage }: PassageHit): string {
  return passage.text.startsWith(passage.heading) ? passage.text : `${passage.heading}\n${passage.text}`;
}
