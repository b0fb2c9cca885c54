// What the app is given: the application and the few facts of its surroundings.
import type { Context, MiddlewareHandler } from 'hono';
import type { Actor } from '../access.ts';
import type { Application } from '../usecases/application.ts';
import type { DocumentRole } from '../model/stored/document.ts';
import type { Slice } from '../ports/lists.ts';
import type { SearchRequest, SearchResults } from '../search/search.ts';
import type { Accounts } from '../ports/accounts.ts';
import type { BlobStore } from '../ports/files.ts';
import type { Identified } from './identify.ts';

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly role: DocumentRole;
}

/** The round that the sample set makes. */
export interface SampleRound {
  readonly name: string;
  readonly deadline: string;
  readonly units: readonly string[];
}

/** Without accounts everyone at this machine is one person. */
export const LOCAL_ACTOR: Actor = { name: 'cục bộ', role: 'admin' };

export interface Room {
  /** Bytes; null where the store is on another machine. */
  readonly disk: { readonly free: number; readonly total: number } | null;
  readonly bytes: { readonly store: number; readonly originals: number };
}

/** What the process knows of where it runs. */
export interface Surroundings {
  readonly engine: string;
  readonly startedAt: string;
  room(): Promise<Room>;
  /** Bytes left on the disk of the store, as cheap as a look; null where it is another machine's. */
  freeBytes(): Promise<number | null>;
}

/** Counts requests and their times; says nothing of what is in them. */
export interface Metrics {
  watch(): MiddlewareHandler;
  text(queue: {
    readonly waiting: number;
    readonly running: number;
  }): Promise<{ readonly text: string; readonly type: string }>;
}

export interface Services extends Application {
  /** undefined: the service is for whoever sits at this machine. */
  readonly accounts: Accounts | undefined;
  /** Who sends the request. */
  /** Beside the service's own work where the store is in this process. */
  search(request: SearchRequest, slice: Slice): Promise<SearchResults>;
  identify(request: Request): Promise<Identified>;
  /** The address of whoever sends it. */
  peerOf(c: Context): string;
  /** Page pictures already drawn; may be emptied at any time. */
  readonly pictures: BlobStore;
  samples(signal: AbortSignal): Promise<readonly SampleFile[]>;
  /** Files of the templates that come with the program. */
  shippedTemplates(signal: AbortSignal): Promise<readonly Omit<SampleFile, 'role'>[]>;
  sampleRound(signal: AbortSignal): Promise<SampleRound>;
  /** A list kept as .txt, .csv or .xlsx → rows of cells. Rejects with the Failure of a file. */
  readRows(bytes: Uint8Array, name: string): Promise<readonly (readonly string[])[]>;
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Names under which the service may be called: a page of another name that resolves to this machine is refused. undefined: any. */
  readonly hostNames: ReadonlySet<string> | undefined;
  /** As browsers call it from elsewhere, where that is set. */
  readonly url: string | undefined;
  readonly version: string;
  readonly surroundings: Surroundings;
  readonly metrics: Metrics;
  /** Milliseconds between looks at a job whose progress is being told. */
  readonly eventMs?: number;
  /** Hears of bugs; the caller is told nothing about them. */
  onFault(fault: unknown): void;
}
