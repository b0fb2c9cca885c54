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
  created_at: string;
}

export interface ComparisonRow {
  id: string;
  template: string;
  template_version: number;
  document: string;
  document_revision: number;
  comparison: string;
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

export interface JobRow {
  id: string;
  document: string;
  status: string;
  stage: string;
  pages_read: number;
  page_count: number;
  tries: number;
  fault: string | null;
  worker: string | null;
  /** Milliseconds since 1970. */
  lease_until: number;
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

export interface CriterionRow {
  id: Generated<number>;
  comparison: string;
  document: string;
  path: string;
  heading: string;
  text: string;
  status: string;
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
  jobs: JobRow;
  passages: PassageRow;
  criteria: CriterionRow;
  vocabulary: VocabularyRow;
}
