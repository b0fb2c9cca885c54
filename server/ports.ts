// What the core asks of the world. Adapters implement these; wire.ts names them.
import type { FailureCode } from './failure.ts';
import type { Comparison, Status } from './model/comparison.ts';
import type { Document, Metadata } from './model/document.ts';
import type { Line, Page, PageSource } from './model/page.ts';
import type { Template } from './model/template.ts';
import type { LineRange, Transcript } from './model/transcript.ts';

// ---- Reading ----

/** One channel, one byte a pixel, rows from the top, no padding. */
export interface GreyBitmap {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly data: Uint8Array;
}

/** An encoded picture for people. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** What a bitmap shows: a page to be divided by the engine (the default), one block of lines, or one line. */
export type Layout = 'page' | 'block' | 'line';

/** Recognises one cleaned page. The same bitmap gives the same lines whatever was read before. */
export interface OcrEngine {
  /** Boxes are pixels of the bitmap. Rejects with Failure `page-unreadable` when the engine fails, AbortError when cancelled. */
  recognize(bitmap: GreyBitmap, signal: AbortSignal, layout?: Layout): Promise<readonly Line[]>;
  close(): Promise<void>;
}

/** A file opened for reading; its bytes were recognised and its limits checked. */
export interface OpenFile {
  readonly mediaType: string;
  readonly pageCount: number;
  /**
   * Reads page `number` (1-based). Pages may be read in any order and several at once. `every-reading` also recognises the
   * picture of a page whose text layer would do, so that a person can choose.
   */
  read(number: number, signal: AbortSignal, need?: 'every-reading'): Promise<Page>;
  /** The page as people see it, in the pixels that boxes refer to; undefined where the source has no pages to look at. */
  picture(number: number, signal: AbortSignal): Promise<Picture | undefined>;
  close(): Promise<void>;
}

/** What a file holds, or where it lies: a long scan on disk is read piece by piece and never held whole. */
export type Content = Uint8Array | { readonly path: string; readonly size: number };

export interface PageReader {
  /** Rejects with Failure: empty, unsupported-type, too-large, too-many-pages, encrypted, damaged, no-pages. */
  open(content: Content, name: string, signal: AbortSignal): Promise<OpenFile>;
  close(): Promise<void>;
}

// ---- Storing ----
// Every promise of a store resolves after the change is on disk. Times are ISO 8601, UTC.

/** What a file may be told to the person who sent it. */
export interface Fault {
  readonly code: FailureCode;
  readonly message: string;
}

/** cancelled: a person stopped the reading; the pages read so far are kept. */
export type DocumentStatus = 'queued' | 'reading' | 'ready' | 'failed' | 'cancelled';

export type DocumentRole = 'plan' | 'template';

export interface StoredDocument {
  /** sha256 of the file, hex: the same file twice is one document. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pageCount: number;
  readonly role: DocumentRole;
  readonly status: DocumentStatus;
  readonly fault: Fault | null;
  /** null until the document is understood. */
  readonly metadata: Metadata | null;
  /** Grows by one with every new understanding; 0 before the first. */
  readonly revision: number;
  /** Out of sight of lists, search and comparisons, though nothing of it is deleted. */
  readonly removed: boolean;
  readonly addedAt: string;
}

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

export interface StoredText {
  readonly transcript: Transcript;
  readonly document: Document;
  readonly revision: number;
}

/** A word put right by a person. Kept with its surroundings, so that it finds its place again when the page is read another way. */
export interface Amendment {
  readonly page: number;
  /** From the start of the page's text, UTF-16 units. */
  readonly offset: number;
  readonly read: string;
  readonly text: string;
  readonly actor: string;
  readonly at: string;
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

export interface StoredTemplate {
  readonly id: string;
  /** Whole numbers from 1; every version is kept. */
  readonly version: number;
  readonly template: Template;
  /** The document it was drawn from. */
  readonly source: { readonly document: string; readonly revision: number } | null;
  readonly createdAt: string;
}

export interface TemplateStore {
  /** A new version of the template `id`, or its first. */
  put(id: string, template: Template, source: StoredTemplate['source']): Promise<StoredTemplate>;
  /** The newest version unless one is named. */
  get(id: string, version?: number): Promise<StoredTemplate | undefined>;
  /** Newest versions; without those drawn from a document that was removed. */
  list(): Promise<readonly StoredTemplate[]>;
}

/** What a person says of one criterion. Setting and undoing are both kept. */
export interface VerdictEvent {
  readonly criterion: string;
  readonly kind: 'set' | 'undo';
  readonly status: Status | null;
  readonly note: string;
  /** What the machine said at that time. */
  readonly machine: Status;
  readonly actor: string;
  readonly at: string;
}

export interface StoredComparison {
  readonly id: string;
  readonly template: string;
  readonly templateVersion: number;
  readonly document: string;
  readonly documentRevision: number;
  readonly comparison: Comparison;
  readonly createdAt: string;
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

export interface AuditEntry {
  readonly at: string;
  readonly actor: string;
  /** `words.correct`, `reading.choose`, `verdict.set`, … */
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
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

// ---- Working through the queue ----

export type JobStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Job {
  readonly id: string;
  readonly document: string;
  readonly status: JobStatus;
  /** understanding: all pages are read; the text is being restored and its structure found. */
  readonly stage: 'waiting' | 'reading' | 'understanding' | 'finished';
  readonly pagesRead: number;
  readonly pageCount: number;
  /** Claims since the last page that was read. */
  readonly tries: number;
  readonly fault: Fault | null;
  readonly updatedAt: string;
}

/** Jobs outlive the process that runs them. One worker holds a job at a time, by a lease that it must keep renewing. */
export interface JobQueue {
  /** The document's unfinished job if it has one, else a new one. */
  enqueue(document: string, pages: { readonly read: number; readonly count: number }): Promise<Job>;
  get(id: string): Promise<Job | undefined>;
  latest(document: string): Promise<Job | undefined>;
  /** Unfinished ones, and those finished since `since`, oldest change first. */
  recent(since: string): Promise<readonly Job[]>;
  /** Takes the oldest job that nobody holds, or whose holder died, and counts a try. */
  claim(worker: string): Promise<Job | undefined>;
  /** Keeps the lease and tells how far it is. `lost`: the job was cancelled or another worker has it; stop. */
  renew(
    id: string,
    worker: string,
    progress?: { readonly stage: Job['stage']; readonly pagesRead: number },
  ): Promise<'held' | 'lost'>;
  finish(
    id: string,
    worker: string,
    status: 'done' | 'failed',
    fault: Fault | null,
  ): Promise<'held' | 'lost'>;
  /** Gives a job back unfinished. stopped: at an orderly stop, and the try does not count. stumbled: it does. */
  release(id: string, worker: string, reason: 'stopped' | 'stumbled'): Promise<void>;
  /** undefined: no such job. A finished job is left as it is. */
  cancel(id: string): Promise<Job | undefined>;
}

// ---- Searching ----

/** What is indexed and found: one section's own text. */
export interface Passage {
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  readonly page: number;
  readonly lines: LineRange;
}

/** Each word must be matched by one of its alternatives. */
export interface MatchWord {
  readonly alternatives: readonly string[];
  /** exact: with accents, as written. folded: without. */
  readonly form: 'exact' | 'folded';
}

export interface SearchFilter {
  readonly province?: string | undefined;
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
}

export interface PassageHit {
  readonly document: StoredDocument;
  readonly passage: Passage;
  readonly score: number;
}

export interface CriterionFilter extends SearchFilter {
  readonly criterion?: string | undefined;
  readonly status?: Status | undefined;
  /** Words of the criterion itself. */
  readonly words: readonly MatchWord[];
}

export interface CriterionHit {
  readonly comparison: string;
  readonly document: StoredDocument;
  readonly criterion: { readonly path: string; readonly heading: string; readonly text: string };
  /** A person's verdict where there is one. */
  readonly status: Status;
  readonly evidence: { readonly text: string; readonly page: number; readonly lines: LineRange } | null;
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

export interface Hits<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Counted over all hits; `status` for criteria alone. */
  readonly facets: {
    readonly province: readonly Facet[];
    readonly issuer: readonly Facet[];
    readonly year: readonly Facet[];
    readonly status: readonly Facet[];
  };
}

export interface SearchIndex {
  /** Replaces what was indexed of the document by what its revision says. */
  put(document: string, revision: number, passages: readonly Passage[]): Promise<void>;
  /** Documents whose newest revision is not indexed: the process ended in between. */
  stale(): Promise<readonly string[]>;
  /** Replaces the criteria of one comparison. */
  putCriteria(comparison: StoredComparison, statuses: ReadonlyMap<string, Status>): Promise<void>;
  /** Passages that match all of any one list of words, best first. */
  passages(
    anyOf: readonly (readonly MatchWord[])[],
    filter: SearchFilter,
    slice: Slice,
  ): Promise<Hits<PassageHit>>;
  criteria(filter: CriterionFilter, slice: Slice): Promise<Hits<CriterionHit>>;
  /** Folded words of the index whose length lies in the range, with the number of passages that hold them. */
  vocabulary(
    shortest: number,
    longest: number,
  ): Promise<readonly { readonly word: string; readonly count: number }[]>;
}
