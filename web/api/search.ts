// The search.
import type { SearchView } from '../../server/http/search/schema.ts';
import { get } from './ask.ts';

type Query = Readonly<Record<string, string>>;

const asked = (query: Query): string => new URLSearchParams(query).toString();

export function search(query: Query, signal?: AbortSignal) {
  return get<SearchView>(`/api/search?${asked(query)}`, signal);
}

/** All of the results, not only those that are shown. */
export function searchFile(query: Query, format: 'xlsx' | 'csv'): string {
  const wanted = new URLSearchParams({ ...query, format });
  wanted.delete('limit');
  return `/api/search/export?${wanted.toString()}`;
}
