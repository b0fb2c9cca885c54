// The index of words and of values: passages by what they say. An engine finds and counts; which passage answers best is
// decided over its candidates in search/.
import type { Passage } from '../model/passage.ts';
import type { StatedValue } from '../model/stated-value.ts';
import type { StoredDocument } from '../model/stored/document.ts';
import type { Facets, SearchFilter } from './lists.ts';

/** Places side by side, each matched by any of its alternatives. A phrase of one place is a word. */
export interface MatchPhrase {
  readonly places: readonly (readonly string[])[];
  /** exact: with accents, as written. folded: without. */
  readonly form: 'exact' | 'folded';
}

/** All of them in one passage. */
export type Match = readonly MatchPhrase[];

/** What a passage must state. Days are `MM-DD`, and of any year; `YYYY-MM-DD`, and of that year. */
export type ValueQuestion =
  | { readonly kind: 'deadline'; readonly relation: 'after' | 'until' | 'on'; readonly day: string }
  /** `name`: folded kind of document; `number`: all of it or what stands before its first / or -, folded. */
  | { readonly kind: 'citation'; readonly name?: string; readonly number?: string };

export interface PassageFilter extends SearchFilter {
  /** Of the document itself, folded. */
  readonly number?: string | undefined;
  readonly values?: ValueQuestion | undefined;
  /** The first passage of each document alone. */
  readonly opening?: boolean | undefined;
}

export interface PassageHit {
  readonly document: StoredDocument;
  readonly passage: Passage;
}

/** What matches, looked up once: counted, and put in order, when that is asked for. */
export interface FoundPassages {
  readonly total: number;
  /** Over all of them. */
  facets(): Promise<Facets>;
  /**
   * Best first as far as the engine can tell: enough of them hold the best. `FEW` or fewer come in the order of documents and of
   * their text, as do those that no words were asked of. `among`: those alone that match one of these lists too, and by them.
   */
  best(limit: number, among?: readonly Match[]): Promise<readonly PassageHit[]>;
}

/** So many are put in order by whoever asked. */
export const FEW = 200;

export interface SearchIndex {
  /** Replaces what was indexed of the document by what its revision says. */
  put(
    document: string,
    revision: number,
    content: { readonly passages: readonly Passage[]; readonly values: readonly StatedValue[] },
  ): Promise<void>;
  /** Documents whose newest revision is not indexed: the process ended in between. */
  stale(): Promise<readonly string[]>;
  /** Passages that match any one of the lists; with no list, all that the filter leaves. */
  find(anyOf: readonly Match[], filter: PassageFilter): Promise<FoundPassages>;
  /** Folded words of the index whose length lies in the range. */
  vocabulary(shortest: number, longest: number): Promise<readonly string[]>;
  /** How many passages hold each of the folded words; those that stand nowhere are left out. */
  frequencies(words: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Of documents in sight. */
  issuers(): Promise<readonly string[]>;
}
