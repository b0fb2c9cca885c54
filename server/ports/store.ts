// What is kept and found again. Every promise of a store resolves after the change is on disk.
import type { AuditEntry } from '../model/audit.ts';
import type { Document } from '../model/document.ts';
import type { Fault } from '../model/fault.ts';
import type { Page, PageSource } from '../model/page.ts';
import type { StoredComparison, VerdictEvent } from '../model/stored-comparison.ts';
import type {
  Amendment,
  DocumentRole,
  DocumentStatus,
  StoredDocument,
  StoredText,
} from '../model/stored-document.ts';
import type { StoredTemplate } from '../model/stored-template.ts';
import type { Template } from '../model/template.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Content } from './reading.ts';

export interface DocumentFilter {
  readonly status?: DocumentStatus | undefined;
  readonly role?: DocumentRole | undefined;
  readonly province?: string | undefined;
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
}

export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

export interface DocumentStore {
  /** Gives the document as it stands and whether it was there before. */
  add(document: Omit<StoredDocument, 'addedAt' | 'revision' | 'metadata' | 'fault' | 'removed'>): Promise<{
    readonly document: StoredDocument;
    readonly known: boolean;
  }>;
  get(id: string): Promise<StoredDocument | undefined>;
  /** Without those removed. */
  list(
    filter: DocumentFilter,
    slice: Slice,
  ): Promise<{ readonly total: number; readonly documents: readonly StoredDocument[] }>;
  setStatus(id: string, status: DocumentStatus, fault: Fault | null): Promise<void>;
  setRole(id: string, role: DocumentRole): Promise<void>;
  /** Out of sight, and back. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  putPage(id: string, page: Page): Promise<void>;
  /** In order; a person's choice of reading stands first. */
  pages(id: string): Promise<readonly Page[]>;
  page(id: string, number: number): Promise<Page | undefined>;
  pagesRead(id: string): Promise<readonly number[]>;
  /** A person prefers this way of reading the page. */
  choose(id: string, number: number, source: PageSource): Promise<void>;
  /** Sets status `ready` and adds one to the revision. `expected` other than the present revision: Failure `conflict`. */
  putText(
    id: string,
    text: { readonly transcript: Transcript; readonly document: Document },
    change: { readonly expected: number; readonly amendments: readonly Amendment[] },
  ): Promise<number>;
  text(id: string): Promise<StoredText | undefined>;
  amendments(id: string): Promise<readonly Amendment[]>;
}

export interface TemplateStore {
  /** A new version of the template `id`, or its first. */
  put(id: string, template: Template, source: StoredTemplate['source']): Promise<StoredTemplate>;
  /** The newest version unless one is named. */
  get(id: string, version?: number): Promise<StoredTemplate | undefined>;
  /** Newest versions; without those drawn from a document that was removed. */
  list(): Promise<readonly StoredTemplate[]>;
}

export interface ComparisonStore {
  /** One comparison for each pair of template and document: a later one replaces its content and keeps its id and verdicts. */
  put(comparison: Omit<StoredComparison, 'id' | 'createdAt'>): Promise<StoredComparison>;
  get(id: string): Promise<StoredComparison | undefined>;
  list(filter: {
    readonly template?: string | undefined;
    readonly document?: string | undefined;
  }): Promise<readonly StoredComparison[]>;
  addVerdict(id: string, event: VerdictEvent): Promise<void>;
  /** Oldest first. */
  verdicts(id: string): Promise<readonly VerdictEvent[]>;
}

export interface AuditLog {
  add(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(filter: { readonly subject?: string | undefined }, slice: Slice): Promise<readonly AuditEntry[]>;
}

export interface PlanStore {
  readonly documents: DocumentStore;
  readonly templates: TemplateStore;
  readonly comparisons: ComparisonStore;
  readonly audit: AuditLog;
}

/** Bytes under a name that says what they are: for originals their sha256. */
export interface BlobStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
  /** For reading alone, without holding it in memory where it need not be. */
  find(key: string): Promise<Content | undefined>;
}
