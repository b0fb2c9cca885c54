// Templates, comparisons with them, and the cells of the matrix.
import type { Generated } from 'kysely';

/** What a cell holds whose verdict is asked again; null where it is not. */
export const OUTDATED = 1;

export interface TemplateRow {
  id: string;
  version: number;
  template: string;
  source_document: string | null;
  source_revision: number | null;
  origin: Generated<string>;
  proposed: Generated<number>;
  created_at: string;
}

export interface ComparisonRow {
  id: string;
  template: string;
  template_version: number;
  document: string;
  document_revision: number;
  comparison: string;
  /** As people's verdicts make it. */
  summary: string;
  score: number;
  created_at: string;
}

export interface VerdictRow {
  id: Generated<number>;
  comparison: string;
  criterion: string;
  kind: string;
  status: string | null;
  note: string;
  machine: string;
  actor: string;
  at: string;
}

export interface CellRow {
  comparison: string;
  criterion: string;
  position: number;
  template: string;
  document: string;
  weight: number;
  machine: string;
  person: string | null;
  status: string;
  confidence: number | null;
  doubt: string | null;
  evidence: string | null;
  /** JSON: passages that the machine looked at, whatever it made of them. */
  looked: string | null;
  /** Whose settled answer the machine's status follows: `xã Cam Lộ`. */
  precedent: string | null;
  /** Where the machine by itself is not sure of the wording: chance that nothing answers, 0..1. */
  leaning: number | null;
  /** 1: decided before the criterion was reworded, so it is asked again; 2: not told yet. */
  outdated: number | null;
}
