// What sentences tell of, as they take it.
import type { LineRange } from '../model/transcript.ts';

/** Where a plan says something. */
export interface Place {
  readonly path: string;
  readonly lines: LineRange;
  /** Only where the plan has pages to turn. */
  readonly page?: number;
}

/** Another plan's passage that a person settled. */
export interface Named {
  readonly unit: string;
  readonly path: string;
}

/** A figure or a day of the demand that is given otherwise, or not at all (null, as JSON keeps it). */
export interface Lesser {
  readonly asked: string;
  readonly found?: string | null | undefined;
}
