// What is kept and found again. Every promise of a store resolves after the change is on disk.
import type { AuditEntry, NewAuditEntry } from '../model/audit.ts';
import type { Comparison, Evidence, Status } from '../model/comparison.ts';
import type { Document, Metadata } from '../model/document.ts';
import type { Fault } from '../model/fault.ts';
import type { Page, PageSource } from '../model/page.ts';
import type { StoredComparison, VerdictEvent } from '../model/stored/comparison.ts';
import type {
  Amendment,
  DocumentRole,
  DocumentStatus,
  StoredDocument,
  StoredText,
} from '../model/stored/document.ts';
import type { StoredTemplate } from '../model/stored/template.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Slice } from './lists.ts';
import type { CampaignStore, SettingsStore } from './campaigns.ts';
import type { Matrix } from './matrix.ts';
import type { SearchIndex } from './search.ts';
import type { TaskQueue } from './tasks.ts';

export interface DocumentFilter {
  readonly status?: DocumentStatus | undefined;
  readonly role?: DocumentRole | undefined;
  readonly province?: string | undefined;
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
  /** Stands in its name, issuer, number or title, with or without accents. */
  readonly q?: string | undefined;
}

/** Newest or best first by `-`. `score`: of the comparison with `template`; what has none comes last. */
export interface DocumentOrder {
  readonly by:
    | 'added'
    | '-added'
    | 'name'
    | '-name'
    | 'issuer'
    | '-issuer'
    | 'date'
    | '-date'
    | 'score'
    | '-score';
  readonly template?: string | undefined;
}

export interface DocumentStore {
  /** Gives the document as it stands and whether it was there before. */
  add(
    document: Omit<
      StoredDocument,
      'addedAt' | 'revision' | 'metadata' | 'fault' | 'removed' | 'notices' | 'original'
    >,
  ): Promise<{
    readonly document: StoredDocument;
    readonly known: boolean;
  }>;
  get(id: string): Promise<StoredDocument | undefined>;
  /** By id, those that are there. */
  some(ids: readonly string[]): Promise<ReadonlyMap<string, StoredDocument>>;
  /** Without those removed; newest first unless another order is asked for. */
  list(
    filter: DocumentFilter,
    slice: Slice,
    order?: DocumentOrder,
  ): Promise<{ readonly total: number; readonly documents: readonly StoredDocument[] }>;
  /** With those removed, in the order of their ids. */
  all(slice: Slice): Promise<{ readonly documents: readonly StoredDocument[] }>;
  setStatus(id: string, status: DocumentStatus, fault: Fault | null): Promise<void>;
  setOriginal(id: string, original: StoredDocument['original']): Promise<void>;
  setRole(id: string, role: DocumentRole): Promise<void>;
  /** What the file is, where it could not be opened when it came. */
  setFile(id: string, file: Pick<StoredDocument, 'mediaType' | 'pageCount'>): Promise<void>;
  /** Out of sight, and back. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Those out of sight, the newest first. */
  removed(slice: Slice): Promise<{
    readonly total: number;
    readonly documents: readonly { readonly document: StoredDocument; readonly removedAt: string }[];
  }>;
  /** undefined: it is in sight. */
  removedAt(id: string): Promise<string | undefined>;
  /** With all that was read, corrected and compared of it. */
  delete(id: string): Promise<void>;
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
  put(version: Omit<StoredTemplate, 'version' | 'createdAt'>): Promise<StoredTemplate>;
  /** The version in force, unless one is named. */
  get(id: string, version?: number): Promise<StoredTemplate | undefined>;
  /** All versions, newest first, proposals among them. */
  versions(id: string): Promise<readonly StoredTemplate[]>;
  /** Those in use: versions in force, without those drawn from a document that was removed. */
  list(): Promise<readonly StoredTemplate[]>;
  /** A person does not want it; a proposal only. The version in force then stands for the text that it was drawn from, too. */
  dismiss(id: string, version: number): Promise<void>;
}

/** Without the criteria, which are long. */
export type ComparisonRow = Omit<StoredComparison, 'comparison'>;

export interface ComparisonFilter {
  readonly template?: string | undefined;
  readonly document?: string | undefined;
}

/** What a plan says where a criterion was looked for, and how that stands. */
export interface SaidCell {
  readonly comparison: string;
  readonly criterion: string;
  readonly machine: Status;
  /** null where nobody said anything. */
  readonly person: Status | null;
  /** The person's: the criterion was reworded since, so it is asked again and is no example meanwhile. */
  readonly outdated: boolean;
  /** Whose settled answer the machine follows. */
  readonly precedent: string | null;
  /** Where the machine by itself is not sure of the wording: chance that nothing answers, 0..1. */
  readonly leaning: number | null;
  /** Passages that the machine looked at, whatever it made of them. */
  readonly looked: readonly Evidence[];
  /** Of the plan. */
  readonly metadata: Metadata | null;
}

/** Whose a cell is, and what the machine says of it. */
export interface JudgedCell {
  readonly template: string;
  readonly document: string;
  readonly machine: Status;
}

export interface ComparisonStore {
  /** One comparison for each pair of template and document: a later one replaces its content and keeps its id and verdicts. */
  put(comparison: Omit<StoredComparison, 'id' | 'createdAt' | 'summary'>): Promise<StoredComparison>;
  get(id: string): Promise<StoredComparison | undefined>;
  find(template: string, document: string): Promise<StoredComparison | undefined>;
  /** Of a comparison one criterion alone; undefined where there is none of them. */
  judgedCell(id: string, criterion: string): Promise<JudgedCell | undefined>;
  /** Newest first; of documents in sight. */
  list(
    filter: ComparisonFilter,
    slice: Slice,
  ): Promise<{ readonly total: number; readonly comparisons: readonly ComparisonRow[] }>;
  /** With one template, by document. */
  of(template: string, documents: readonly string[]): Promise<ReadonlyMap<string, ComparisonRow>>;
  /**
   * Of one criterion or of all; of documents in sight. `decided`: only those that a person judged. `turning`: only those that nobody
   * judged and that are another answer now that a leaning under it is called answered.
   */
  saidCells(
    template: string,
    filter: {
      readonly criterion?: string | undefined;
      readonly decided?: boolean;
      readonly turning?: number;
    },
  ): Promise<readonly SaidCell[]>;
  /** Puts in place of the comparison what it is once one criterion is judged anew. The summary and the matrix follow. */
  judgeAnew(id: string, comparison: Comparison, criterion: string): Promise<void>;
  /** The summary and the matrix follow. */
  addVerdict(id: string, event: VerdictEvent): Promise<void>;
  /** Oldest first. */
  verdicts(id: string): Promise<readonly VerdictEvent[]>;
  /** Of cells that an older program left, tells which are asked again. */
  tellOutdated(): Promise<void>;
}

export interface AuditFilter {
  readonly subject?: string | undefined;
  readonly actor?: string | undefined;
  /** Whole, `verdict.set`, or what stands before the dot. */
  readonly action?: string | undefined;
  /** ISO days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface AuditLog {
  add(entry: NewAuditEntry): Promise<void>;
  /** Newest first. */
  list(filter: AuditFilter, slice: Slice): Promise<readonly AuditEntry[]>;
  count(filter: AuditFilter): Promise<number>;
  /** Everyone who is named in it. */
  actors(): Promise<readonly string[]>;
  /** Of each entry, in their order. */
  names(entries: readonly AuditEntry[]): Promise<readonly AuditNames[]>;
}

/** Id → what people call it now, or called it when it was deleted: of what an entry is about and of what its detail tells. */
export type AuditNames = Readonly<Record<string, string>>;

/** Everything that is kept in the database. */
export interface Records {
  readonly documents: DocumentStore;
  readonly templates: TemplateStore;
  readonly comparisons: ComparisonStore;
  readonly matrix: Matrix;
  readonly campaigns: CampaignStore;
  readonly settings: SettingsStore;
  readonly tasks: TaskQueue;
  readonly index: SearchIndex;
  readonly audit: AuditLog;
}

export interface PlanStore extends Records {
  /** All of it is on disk when the promise resolves, or nothing. Within `work` only the records given may be changed, and nothing slow be waited for. */
  atomically<Result>(work: (records: Records) => Promise<Result>): Promise<Result>;
}
