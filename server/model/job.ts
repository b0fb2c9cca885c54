// A reading that waits, runs or has ended.
import type { Fault } from './fault.ts';

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
