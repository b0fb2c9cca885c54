// What the searching thread is asked and answers; everything in it can be cloned.
import type { Slice } from '../../ports/lists.ts';
import type { SearchRequest, SearchResults } from '../../search/search.ts';

export interface SearchQuestion {
  readonly id: number;
  readonly request: SearchRequest;
  readonly slice: Slice;
}

export type SearchReply = { readonly id: number } & (
  | { readonly found: SearchResults }
  | { readonly failure: { readonly code: string } }
  | { readonly bug: string }
);
