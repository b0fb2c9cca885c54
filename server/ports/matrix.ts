// Plans × criteria as they stand: a cell for each criterion of each comparison, the machine's status and a person's over it.
// Cells change in the same transaction as comparisons and verdicts; nothing writes them by itself.
import type { Doubt, Status } from '../model/comparison.ts';
import type { LineRange } from '../model/transcript.ts';
import type { StoredDocument } from '../model/stored/document.ts';
import type { Hits, SearchFilter, Slice } from './lists.ts';

export interface Cell {
  /** Of the criterion. */
  readonly criterion: string;
  readonly machine: Status;
  /** null where nobody said anything. */
  readonly person: Status | null;
  /** The person's where there is one. */
  readonly status: Status;
  readonly confidence: number | null;
  readonly doubt: Doubt | null;
}

export interface PlanCells {
  readonly document: string;
  readonly comparison: string;
  /** In the template's order. */
  readonly cells: readonly Cell[];
}

export interface CellFilter extends SearchFilter {
  readonly template: string;
  /** undefined: all. */
  readonly criteria?: readonly string[] | undefined;
  /** Any of them; undefined: all. */
  readonly statuses?: readonly Status[] | undefined;
}

export interface CellHit {
  readonly comparison: string;
  readonly document: StoredDocument;
  readonly criterion: string;
  readonly status: Status;
  readonly evidence: { readonly text: string; readonly page: number; readonly lines: LineRange } | null;
}

/** N of M: plans that are compared with what they are to be compared with, and all that are ready. */
export interface Progress {
  readonly compared: number;
  readonly plans: number;
}

export interface Matrix {
  /** A row a plan, in the order of the documents named. */
  rows(template: string, documents: readonly string[]): Promise<readonly PlanCells[]>;
  /** By criterion and status, over all plans that are in sight, or over those named. */
  totals(
    template: string,
    documents?: readonly string[],
  ): Promise<ReadonlyMap<string, Readonly<Record<Status, number>>>>;
  /** Cells with their plans, ordered by criterion, then by status as they were asked for, or what is answered first, then by issuer. */
  cells(filter: CellFilter, slice: Slice): Promise<Hits<CellHit>>;
  /** With one template, or with every one in use. */
  progress(template?: string): Promise<Progress>;
  /** Templates in use that the plan, as it now reads, was not compared with. */
  waitingTemplates(document: string): Promise<readonly string[]>;
  /** Plans that are ready and were not compared with the template as it now is, or with any. */
  waitingPlans(template?: string): Promise<readonly string[]>;
}
