// A round (đợt kiểm tra): which units are to answer a template, whose plan is whose, and what the matrix says of each.
import type { Doubt, Status, Summary } from '../comparison.ts';
import type { Metadata } from '../document.ts';
import type { Reviewed } from '../review.ts';

/** cơ quan: an office, a school, a department; whatever is no commune. */
export type UnitKind = 'xã' | 'phường' | 'đặc khu' | 'cơ quan';

/** Who is to send a plan. */
export interface Unit {
  /** Unique in the round, readable in an address: `xa-cam-lo`. */
  readonly id: string;
  /** `UBND xã Cam Lộ`, `Sở Nội vụ` */
  readonly name: string;
  readonly kind: UnitKind;
  /** Names of the communes that were merged into it or that it had before: `thị trấn Cam Lộ`. */
  readonly former: readonly string[];
}

/** A file of the round as far as it is known. */
export interface RoundPlan {
  readonly id: string;
  /** Of the file. */
  readonly name: string;
  /** ready: read and compared. */
  readonly state: 'reading' | 'failed' | 'ready';
  readonly fault: { readonly code: string; readonly message: string } | null;
  readonly metadata: Metadata | null;
  /** Whether its marks stand as they were typed; on a restored or recognised page Sơn Hà may be Sơn Hạ. */
  readonly marksSure: boolean;
  /** ISO day on which it came, where somebody said so. */
  readonly receivedOn: string | null;
  /** Later files have higher numbers. */
  readonly arrival: number;
  readonly comparison: Reviewed | null;
}

export type RowState = 'compared' | 'reading' | 'failed' | 'another-subject' | 'not-submitted';

/** Of a criterion of one plan. */
export interface Cell {
  readonly status: Status;
  readonly by: 'machine' | 'person';
  /** Of the machine's: that it holds, 0..1; why a person should look; and whose settled answer it follows. */
  readonly confidence?: number;
  readonly doubt?: Doubt;
  readonly precedent?: string;
  /** Of a person's: the criterion was reworded since, so it is asked again. */
  readonly outdated?: boolean;
}

/** What a later plan of a unit says otherwise than the one before. */
export interface Changes {
  /** Criteria that are better met. */
  readonly added: readonly string[];
  /** Criteria that are met less. */
  readonly dropped: readonly string[];
}

export interface MatrixRow {
  readonly unit: Unit;
  readonly state: RowState;
  /** Sent after the deadline. */
  readonly late: boolean;
  /** The file ends before the plan does. */
  readonly incomplete: boolean;
  /** The plan that counts. */
  readonly plan: RoundPlan | null;
  /** The other files of the unit, newest first. */
  readonly others: readonly RoundPlan[];
  /** Against the plan before, where both were compared. */
  readonly changes: Changes | null;
  readonly score: number | null;
  readonly summary: Summary | null;
  /** By criterion; what does not apply to the unit is left out. */
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface MatrixCriterion {
  readonly id: string;
  readonly path: string;
  readonly heading: string;
  /** The first title above it: what the matrix groups by. */
  readonly section: { readonly path: string; readonly heading: string } | null;
  readonly required: boolean;
}

export type StatusCounts = Readonly<Record<Status, number>>;

export interface Counts {
  readonly units: number;
  readonly submitted: number;
  readonly notSubmitted: number;
  readonly late: number;
  readonly compared: number;
  readonly reading: number;
  readonly failed: number;
  readonly anotherSubject: number;
  readonly incomplete: number;
  /** Files that belong to nobody yet. */
  readonly unassigned: number;
  /** Cells that a person should look at. */
  readonly unsure: number;
}

/** A file whose unit is not known for certain, and who it might be. */
export interface Unassigned {
  readonly plan: RoundPlan;
  readonly suggestions: readonly Suggestion[];
}

export interface Suggestion {
  readonly unit: Unit;
  /** A Vietnamese phrase. */
  readonly why: string;
}

export interface Matrix {
  readonly criteria: readonly MatrixCriterion[];
  readonly rows: readonly MatrixRow[];
  /** By criterion, over the plans that were compared. */
  readonly totals: ReadonlyMap<string, StatusCounts>;
  readonly counts: Counts;
  readonly unassigned: readonly Unassigned[];
}
