// What every list of found things shares: which part of it is asked for, by what it is narrowed, what is counted over all of it.

export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

export interface SearchFilter {
  readonly province?: string | undefined;
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
  /** Kế hoạch, Quyết định, … */
  readonly kind?: string | undefined;
  /** A round's id: only the plans that count in it. */
  readonly round?: string | undefined;
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** Counted over all hits; `status` for cells of the matrix alone. */
export interface Facets {
  readonly province: readonly Facet[];
  readonly issuer: readonly Facet[];
  readonly year: readonly Facet[];
  readonly kind: readonly Facet[];
  readonly status: readonly Facet[];
}

export interface Hits<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly facets: Facets;
}
