// The search.
import type { SearchView } from '../../server/http/search/schema.ts';
import { get } from './ask.ts';

export function search(query: Readonly<Record<string, string>>, signal?: AbortSignal) {
  return get<SearchView>(`/api/search?${new URLSearchParams(query).toString()}`, signal);
}
