// The index of words: passages by what they say.
import type { Passage } from '../model/passage.ts';
import type { StoredDocument } from '../model/stored-document.ts';
import type { Hits, SearchFilter, Slice } from './lists.ts';

/** Each word must be matched by one of its alternatives. */
export interface MatchWord {
  readonly alternatives: readonly string[];
  /** exact: with accents, as written. folded: without. */
  readonly form: 'exact' | 'folded';
}

export interface PassageHit {
  readonly document: StoredDocument;
  readonly passage: Passage;
  readonly score: number;
}

export interface SearchIndex {
  /** Replaces what was indexed of the document by what its revision says. */
  put(document: string, revision: number, passages: readonly Passage[]): Promise<void>;
  /** Documents whose newest revision is not indexed: the process ended in between. */
  stale(): Promise<readonly string[]>;
  /** Passages that match all of any one list of words, best first. */
  passages(
    anyOf: readonly (readonly MatchWord[])[],
    filter: SearchFilter,
    slice: Slice,
  ): Promise<Hits<PassageHit>>;
  /** Folded words of the index whose length lies in the range, with the number of passages that hold them. */
  vocabulary(
    shortest: number,
    longest: number,
  ): Promise<readonly { readonly word: string; readonly count: number }[]>;
}
