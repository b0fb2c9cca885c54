// Documents, their pages and texts, and what is found in them.
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
  kind: Generated<string | null>;
  /** Folded. */
  number: Generated<string | null>;
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
  /** 1: takes one before it back. */
  undo: Generated<number>;
  actor: string;
  at: string;
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

/** By what the ids of a document's passages begin with, where the engine tells them so. */
export interface PassageDocumentRow {
  seq: Generated<number>;
  document: string;
}

export interface StatedValueRow {
  id: Generated<number>;
  document: string;
  passage: number;
  kind: string;
  /** Of a citation, folded. */
  name: string;
  number: string;
  /** Of a deadline: `MM-DD`, and ISO where a year is named. */
  day: string;
  date: string | null;
}

export interface VocabularyRow {
  word: string;
  length: number;
  count: number;
}
