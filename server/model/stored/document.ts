// A document as the store keeps it: the file it came as, how far its reading is, its text, and the words people put right. Times are ISO 8601, UTC.
import type { Document, Metadata } from '../document.ts';
import type { Fault } from '../fault.ts';
import type { Transcript } from '../transcript.ts';

/** cancelled: a person stopped the reading; the pages read so far are kept. */
export type DocumentStatus = 'queued' | 'reading' | 'ready' | 'failed' | 'cancelled';

export type DocumentRole = 'plan' | 'template';

export interface StoredDocument {
  /** sha256 of the file, hex: the same file twice is one document. Of a file that was never kept, of its name and round. */
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
  /** How many notices its text has. */
  readonly notices: number;
  /**
   * lost: the file is not where it was kept. damaged: it is not what was sent. Sending it again mends both. never: there
   * was nothing to keep, as the file was empty or too large; `fault` tells which.
   */
  readonly original: 'kept' | 'lost' | 'damaged' | 'never';
  readonly addedAt: string;
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
  /** Takes one before it back: `text` is as doubtful again as it was. */
  readonly isUndo?: boolean;
  readonly actor: string;
  readonly at: string;
}
