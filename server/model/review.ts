// A comparison as it reads once people have looked at it: their verdicts stand over the machine's.
import type { Comparison, CriterionResult, Status, Summary } from './comparison.ts';

/** A person's. */
export interface Verdict {
  readonly status: Status;
  readonly note: string;
  readonly actor: string;
  /** ISO. */
  readonly at: string;
  /** The criterion was reworded since: it stands, and is asked again. */
  readonly outdated?: boolean;
}

export interface ReviewedCriterion extends CriterionResult {
  /** What the machine says; `status` is the person's where there is a verdict. */
  readonly machineStatus: Status;
  /** The machine's sentence; `reason` is the person's where there is a verdict. */
  readonly machineReason: string;
  readonly verdict: Verdict | null;
  /** Of a machine's status that follows a settled answer: what it would be without. */
  readonly statusAlone?: Status;
}

export interface Reviewed extends Comparison {
  readonly criteria: readonly ReviewedCriterion[];
  readonly machineSummary: Summary;
}
