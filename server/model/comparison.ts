// What a plan does with each criterion of a template, with the evidence.
import type { Deadline, Field, LegalBasis, Metadata, Recipient, Reference } from './document.ts';
import type { LineRange } from './transcript.ts';

/** In which the program speaks. */
export type Language = 'vi' | 'en';

/**
 * A sentence that is not in words yet: which one, and what it tells. Kept with what it tells of, so that whoever reads it later may
 * ask for it in their language (`wording/`). `args` are JSON; one that is a saying itself is put into words first.
 */
export interface Saying {
  readonly key: string;
  readonly args: readonly unknown[];
}

export type Status = 'met' | 'partial' | 'missing' | 'unclear';

export interface Evidence {
  readonly path: string;
  readonly lines: LineRange;
  readonly page: number;
  readonly text: string;
}

/** Why a person should look. wording: something is there and the machine is not sure. page, file: it could not be read. */
export type Doubt = 'wording' | 'page' | 'file';

export interface CriterionResult {
  /** Of the criterion: what it is known by everywhere. */
  readonly id: string;
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  /** Of a row of a table. */
  readonly fields?: readonly Field[];
  /** Of the template; null for a template written as criteria, which has no lines. */
  readonly lines: LineRange | null;
  readonly status: Status;
  /** Chance that the status holds, 0..1; of `unclear`, of the likelier of missing and answered. Absent from earlier versions' results. */
  readonly confidence?: number;
  /** Why a person should look; only with `unclear`. */
  readonly doubt?: Doubt;
  /** Only where the machine weighed the wording and was not sure. */
  readonly leaning?: Leaning;
  /** Share of the criterion's own demand that the evidence covers, 0..1. */
  readonly coverage: number;
  /** Distance of the best candidate from the second, 0..1. */
  readonly margin: number;
  /** Two items of the plan answer about alike, so the evidence may be a lookalike. */
  readonly ambiguous?: boolean;
  readonly evidence: readonly Evidence[];
  /** Of what is missing: the passage that comes nearest and does not do, so that a person can see for themselves. */
  readonly nearest?: Evidence;
  /** One Vietnamese sentence: why this status. */
  readonly reason: string;
  /** One Vietnamese sentence: what to add and under which heading of the plan; null where nothing lacks. */
  readonly suggestion: string | null;
  /** What the two were put into words from. Absent from results of versions before 0.7.0, which are told in Vietnamese alone. */
  readonly said?: SaidOfCriterion;
  /** Where the status follows from what a person settled of another plan that says alike. */
  readonly precedent?: Precedent;
  /** Where the status follows from people's answers, with a precedent or without one: what the machine says by itself. */
  readonly own?: Omit<CriterionResult, 'precedent' | 'own'>;
}

/** Which way the machine leans with what it asks. */
export interface Leaning {
  /** Chance that nothing in the plan answers, 0..1. */
  readonly missing: number;
  /** What it would be called if something does. */
  readonly otherwise: 'met' | 'partial';
}

export interface SaidOfCriterion {
  readonly reason: Saying;
  readonly suggestion: Saying | null;
}

/** A cell that a person settled, on which the machine's word for another plan rests. */
export interface Precedent {
  /** Id of the other plan's comparison. */
  readonly comparison: string;
  /** Whose plan it is: `xã Cam Lộ`. */
  readonly unit: string;
  /** Where that plan says it. */
  readonly path: string;
  /** What the person said. */
  readonly status: Status;
}

export type FindingKind =
  | 'missing-section'
  | 'missing-criterion'
  | 'partial-criterion'
  | 'changed-fact'
  | 'format'
  | 'numbering'
  | 'extra-section'
  | 'another-subject'
  | 'incomplete-file';

export interface Finding {
  readonly kind: FindingKind;
  readonly severity: 'high' | 'medium' | 'low';
  /** Id of the criterion, null where the finding is about the plan alone. */
  readonly criterion: string | null;
  /** One Vietnamese sentence: what is missing or wrong, and where. */
  readonly message: string;
  /** What it was put into words from; absent as of criteria, and of what reading told. */
  readonly said?: Saying;
  readonly lines: LineRange | null;
}

export interface Summary {
  readonly met: number;
  readonly partial: number;
  readonly missing: number;
  readonly unclear: number;
  /** Weighted share of the template that the plan meets, 0..1; a partial counts half. */
  readonly score: number;
}

/** What an officer wants to know of a plan besides its criteria. */
export interface PlanDetails {
  readonly bases: readonly LegalBasis[];
  readonly references: readonly Reference[];
  readonly recipients: readonly Recipient[];
  readonly deadlines: readonly Deadline[];
}

export interface Comparison {
  readonly template: Metadata;
  readonly templateName: string;
  readonly templateRelease: string;
  readonly plan: Metadata;
  readonly details: PlanDetails;
  readonly summary: Summary;
  readonly criteria: readonly CriterionResult[];
  readonly findings: readonly Finding[];
  /** What they are by the machine itself; only where a criterion follows people's answers. */
  readonly own?: Pick<Comparison, 'summary' | 'findings'>;
}
