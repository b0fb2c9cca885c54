// The tables as Kysely sees them. Columns that hold JSON are text here and are parsed where they are read.
import type { Generated } from 'kysely';

export interface DocumentRow {
  id: string;
  name: string;
  media_type: string;
  bytes: number;
  page_count: number;
  role: string;
  status: string;
  fault: string | null;
  metadata: string | null;
  /** Copies out of `metadata`, to filter and count by. */
  issuer: string | null;
  province: string | null;
  year: number | null;
  revision: Generated<number>;
  /** That the search index holds. */
  indexed_revision: Generated<number>;
  original: Generated<string>;
  notices: Generated<number>;
  date: Generated<string | null>;
  /** Folded: what a list is searched by. */
  words: Generated<string>;
  added_at: string;
  removed_at: string | null;
}

export interface PageRow {
  document: string;
  number: number;
  page: string;
  /** The way of reading that a person prefers. */
  choice: string | null;
}

export interface TextRow {
  document: string;
  revision: number;
  transcript: string;
  structure: string;
}

export interface AmendmentRow {
  id: Generated<number>;
  document: string;
  page: number;
  offset: number;
  read: string;
  text: string;
  actor: string;
  at: string;
}

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

export interface AuditRow {
  id: Generated<number>;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: string;
}

export interface TaskRow {
  /** In the order they came. */
  seq: Generated<number>;
  id: string;
  kind: string;
  subject: string;
  status: string;
  stage: string;
  done: number;
  total: number;
  tries: number;
  fault: string | null;
  worker: string | null;
  /** Milliseconds since 1970. */
  lease_until: number;
  /** Milliseconds since 1970; the earliest goes first. */
  due: number;
  created_at: string;
  updated_at: string;
}

export interface PassageRow {
  id: Generated<number>;
  document: string;
  path: string;
  heading: string;
  text: string;
  page: number;
  first_line: number;
  last_line: number;
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
}

export interface VocabularyRow {
  word: string;
  length: number;
  count: number;
}

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
}

export interface WordingRow {
  seq: Generated<number>;
  id: string;
  campaign: string;
  /** JSON. */
  wording: string;
}

export interface SettingRow {
  name: string;
  value: string;
}

export interface Schema {
  documents: DocumentRow;
  pages: PageRow;
  texts: TextRow;
  amendments: AmendmentRow;
  templates: TemplateRow;
  comparisons: ComparisonRow;
  verdicts: VerdictRow;
  audit: AuditRow;
  tasks: TaskRow;
  templates_in_use: TemplateRow;
  passages: PassageRow;
  cells: CellRow;
  vocabulary: VocabularyRow;
  campaigns: CampaignRow;
  campaign_units: CampaignUnitRow;
  campaign_plans: CampaignPlanRow;
  settlements: SettlementRow;
  wordings: WordingRow;
  settings: SettingRow;
}
