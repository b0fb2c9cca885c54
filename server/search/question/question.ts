// What is asked for, as it was understood of what a person typed.
import type { Status } from '../../model/comparison.ts';
import type { RowState } from '../../model/round/round.ts';
import type { MatchPhrase, ValueQuestion } from '../../ports/search.ts';

export type Ask =
  | { readonly kind: 'passages' }
  /** Plans by what they do with a criterion. `form`: its path as typed, folded: `ii.6`. */
  | {
      readonly kind: 'criteria';
      readonly statuses: readonly Status[] | undefined;
      readonly form: string | undefined;
    }
  /** Units of a round by how they stand. */
  | { readonly kind: 'units'; readonly state: UnitState }
  | { readonly kind: 'values'; readonly values: ValueQuestion; readonly typed: string }
  /** A document by its number and symbol, folded. */
  | { readonly kind: 'symbol'; readonly number: string };

/** complete: every demand is met. lacking: those that lack most first. unsure: something is left for a person to look at. */
export type UnitState = RowState | 'submitted' | 'late' | 'complete' | 'lacking' | 'unsure';

export interface Question {
  readonly ask: Ask;
  /** The rest: words and quoted phrases that a passage or a criterion is to hold. */
  readonly terms: readonly MatchPhrase[];
  /** An issuer that was named in it. */
  readonly unit: string | undefined;
}
