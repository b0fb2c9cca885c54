// Where files lie: what was sent, which must never be lost, and pictures, which can be drawn again.
import type { Content } from './reading.ts';

/** A file that has come in and is not yet kept. */
export interface ReceivedFile {
  /** sha256, hex. */
  readonly id: string;
  readonly content: Content;
  /** Without effect where it was kept meanwhile. */
  discard(): Promise<void>;
}

export interface OriginalStore {
  /** Takes the bytes as they come, and their hash with them. Rejects with Failure `too-large` at the first byte beyond the limit, and keeps nothing. */
  receive(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<ReceivedFile>;
  /** On disk when it resolves. What lies there already is left if it is whole, and replaced if it is damaged. */
  keep(id: string, content: Content): Promise<void>;
  /** Checked by its hash. */
  find(id: string): Promise<Content | 'lost' | 'damaged'>;
  /** For good; without effect where it is not there. */
  delete(id: string): Promise<void>;
  /** Ids of all that is there, checked or not. */
  list(): AsyncIterable<string>;
  /** Throws away what was left half received before then. */
  sweep(before: Date): Promise<void>;
}

/** Files made to be fetched: they can be made again, and are thrown away after a while. */
export interface BundleStore {
  /** On disk when it resolves; nothing is left where `bytes` fails. */
  put(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  find(name: string): Promise<Content | undefined>;
  /** Throws away what was made, or left half made, before then. */
  sweep(before: Date): Promise<void>;
}

/** Bytes under a name; may be emptied at any time. */
export interface BlobStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
}
