// A comparison as the store keeps it, and what people said of its criteria.
import type { Comparison, Status, Summary } from '../comparison.ts';

/** What a person says of one criterion. Setting and undoing are both kept. */
export interface VerdictEvent {
  readonly criterion: string;
  readonly kind: 'set' | 'undo';
  readonly status: Status | null;
  readonly note: string;
  /** What the machine said at that time. */
  readonly machine: Status;
  readonly actor: string;
  readonly at: string;
}

export interface StoredComparison {
  readonly id: string;
  readonly template: string;
  readonly templateVersion: number;
  readonly document: string;
  readonly documentRevision: number;
  readonly comparison: Comparison;
  /** As it stands with people's verdicts. */
  readonly summary: Summary;
  readonly createdAt: string;
}
