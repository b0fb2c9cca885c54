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
}
