// What every list of found things shares: which part of it is asked for, by what it is narrowed, what is counted over all of it.

export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

export interface SearchFilter {
  readonly province?: string | undefined;
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

export interface Hits<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Counted over all hits; `status` for cells of the matrix alone. */
  readonly facets: {
    readonly province: readonly Facet[];
    readonly issuer: readonly Facet[];
    readonly year: readonly Facet[];
    readonly status: readonly Facet[];
  };
}
