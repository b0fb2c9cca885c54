// The index of words: passages by what they say, plans by what they do with a criterion.
import type { Status } from '../model/comparison.ts';
import type { Passage } from '../model/passage.ts';
import type { StoredComparison } from '../model/stored-comparison.ts';
import type { StoredDocument } from '../model/stored-document.ts';
import type { LineRange } from '../model/transcript.ts';
import type { Slice } from './store.ts';

/** Each word must be matched by one of its alternatives. */
export interface MatchWord {
  readonly alternatives: readonly string[];
  /** exact: with accents, as written. folded: without. */
  readonly form: 'exact' | 'folded';
}

export interface SearchFilter {
  readonly province?: string | undefined;
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
}

export interface PassageHit {
  readonly document: StoredDocument;
  readonly passage: Passage;
  readonly score: number;
}

export interface CriterionFilter extends SearchFilter {
  readonly criterion?: string | undefined;
  readonly status?: Status | undefined;
  /** Words of the criterion itself. */
  readonly words: readonly MatchWord[];
}

export interface CriterionHit {
  readonly comparison: string;
  readonly document: StoredDocument;
  readonly criterion: { readonly path: string; readonly heading: string; readonly text: string };
  /** A person's verdict where there is one. */
  readonly status: Status;
  readonly evidence: { readonly text: string; readonly page: number; readonly lines: LineRange } | null;
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

export interface Hits<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Counted over all hits; `status` for criteria alone. */
  readonly facets: {
    readonly province: readonly Facet[];
    readonly issuer: readonly Facet[];
    readonly year: readonly Facet[];
    readonly status: readonly Facet[];
  };
}

export interface SearchIndex {
  /** Replaces what was indexed of the document by what its revision says. */
  put(document: string, revision: number, passages: readonly Passage[]): Promise<void>;
  /** Documents whose newest revision is not indexed: the process ended in between. */
  stale(): Promise<readonly string[]>;
  /** Replaces the criteria of one comparison. */
  putCriteria(comparison: StoredComparison, statuses: ReadonlyMap<string, Status>): Promise<void>;
  /** Passages that match all of any one list of words, best first. */
  passages(
    anyOf: readonly (readonly MatchWord[])[],
    filter: SearchFilter,
    slice: Slice,
  ): Promise<Hits<PassageHit>>;
  criteria(filter: CriterionFilter, slice: Slice): Promise<Hits<CriterionHit>>;
  /** Folded words of the index whose length lies in the range, with the number of passages that hold them. */
  vocabulary(
    shortest: number,
    longest: number,
  ): Promise<readonly { readonly word: string; readonly count: number }[]>;
}
