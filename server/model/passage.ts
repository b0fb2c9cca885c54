// What the search finds: a part of a document that is read as one.
import type { LineRange } from './transcript.ts';

/** What is indexed and found: one section's own text. */
export interface Passage {
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  readonly page: number;
  readonly lines: LineRange;
}
