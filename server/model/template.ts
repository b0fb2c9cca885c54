// What a province asks of a plan: criteria, each the smallest thing that can be met or missing.
import type { Field, Metadata, Reference } from './document.ts';
import type { LineRange } from './transcript.ts';

export type Body = 'xã' | 'phường' | 'cơ quan tỉnh';

/** Why it is one: it bids something, sets a figure to reach, sets a day, or is a row of a table of tasks. */
export const BASES = ['duty', 'indicator', 'deadline', 'row'] as const;
export type Basis = (typeof BASES)[number];

export interface Criterion {
  /** Unique in the template; the path for criteria drawn from a plan. */
  readonly id: string;
  readonly path: string;
  readonly heading: string;
  /** Titles above it, from the root. */
  readonly context: readonly string[];
  /** The demand. */
  readonly text: string;
  /** Absent from criteria written by hand. */
  readonly basis?: Basis;
  /** Of a row of a table: who leads, who helps, when, what comes of it. */
  readonly fields?: readonly Field[];
  /** Of the plan it was drawn from; null where it was written as a criterion. */
  readonly lines: LineRange | null;
  /** Other wordings that count. */
  readonly wordings: readonly string[];
  /** Values a plan must carry: deadline, period, reference, award level. */
  readonly values: readonly string[];
  readonly required: boolean;
  /** Empty: everyone. */
  readonly appliesTo: readonly Body[];
  readonly weight: number;
}

/** Where it is cited is told only of a document that was read. */
export type CitedDocument = Omit<Reference, 'lines'>;

export interface Template {
  readonly name: string;
  readonly version: string;
  readonly metadata: Metadata;
  /** Documents it cites; a plan of the same province is to cite the same provincial plan. */
  readonly references: readonly CitedDocument[];
  readonly criteria: readonly Criterion[];
}
