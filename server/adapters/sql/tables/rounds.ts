// Rounds: units, files, what was settled.
import type { Generated } from 'kysely';

export interface CampaignRow {
  seq: Generated<number>;
  id: string;
  name: string;
  template: string;
  deadline: string | null;
  province: string | null;
  closed: Generated<number>;
  created_at: string;
  created_by: string;
  /** One more with each change of what its matrix shows. Counting it up keeps two changes of one round apart. */
  edition: Generated<number>;
}

export interface CampaignUnitRow {
  campaign: string;
  unit: string;
  position: number;
  name: string;
  kind: string;
  former: string;
  /** Its name, folded, to be searched. */
  words: string;
  assignee: string | null;
  reviewed_by: string | null;
  reviewed_at: string | null;
  state: Generated<string>;
  late: Generated<number>;
  incomplete: Generated<number>;
  document: string | null;
  comparison: string | null;
  number: string | null;
  date: string | null;
  files: Generated<number>;
  changes: string | null;
  score: number | null;
  met: Generated<number>;
  partial: Generated<number>;
  missing: Generated<number>;
  unclear: Generated<number>;
  /** How many of its cells are put to a person. */
  asked: Generated<number>;
}

/** What the matrix shows of a unit whose plan was compared. */
export interface CampaignCellsRow {
  campaign: string;
  unit: string;
  /** JSON: by criterion, in the template's order. */
  cells: string;
}

/** Of one cell that the matrix shows. */
export interface CampaignStatusRow {
  campaign: string;
  criterion: string;
  status: string;
  /** Of the unit. */
  position: number;
}

/** Cells put to a person that say alike. */
export interface CampaignQuestionRow {
  campaign: string;
  criterion: string;
  /** Among the criterion's. */
  rank: number;
  /** Of its first cell. */
  comparison: string;
  document: string;
  size: number;
  urgency: number;
  /** Where the criterion's first cell that is asked stands: its unit's position, and its place in the comparison. */
  first_unit: number;
  place: number;
  /** JSON: the first units, and the ids of all. */
  first: string;
  units: string;
}

/** A criterion whose questions may be others than those kept. */
export interface CampaignUngroupedRow {
  campaign: string;
  criterion: string;
}

/** A cell among those of its criterion that say alike. */
export interface CampaignAlikeRow {
  campaign: string;
  criterion: string;
  /** Of its group, and its own within that. */
  place: number;
  rank: number;
  /** Of the unit. */
  position: number;
  /** Comparison of the group's first cell. */
  lead: string;
}

/** A criterion whose cells are grouped. */
export interface CampaignLikenedRow {
  campaign: string;
  criterion: string;
  /** 1: some say otherwise since. */
  stale: number;
}

/** How many units of a round, or how many cells of a criterion, are such. */
export interface CampaignTallyRow {
  campaign: string;
  /** '': of units. */
  criterion: string;
  /** Of a criterion a status; of units `late`, `state failed` and the like. */
  name: string;
  amount: number;
}

export interface CampaignPlanRow {
  arrival: Generated<number>;
  campaign: string;
  document: string;
  unit: string | null;
  placed_by: Generated<string>;
  chosen: Generated<number>;
  received_on: string | null;
  suggestions: Generated<string>;
}

export interface SettlementRow {
  seq: Generated<number>;
  id: string;
  campaign: string;
  criterion: string;
  status: string;
  note: string;
  actor: string;
  at: string;
  undone: Generated<number>;
  cells: string;
  followed: Generated<string>;
}

export interface WordingRow {
  seq: Generated<number>;
  id: string;
  campaign: string;
  /** JSON. */
  wording: string;
}
