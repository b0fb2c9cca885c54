// Work that waits, runs or has ended. A task says what is to be brought about, so that doing it twice does no harm.
import type { Fault } from './fault.ts';

/**
 * read: the pages of a document and its text. follow: what a new text of a document leads to, the index and a template drawn
 * from it. compare: a plan with every template in use that it was not compared with. wording: the plans of a round, judged as if a
 * wording counted. letters: all letters of a round as one file.
 */
export type TaskKind = 'read' | 'follow' | 'compare' | 'wording' | 'letters';

export type TaskStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** understanding: all pages are read; the text is being restored and its structure found. */
export type TaskStage = 'waiting' | 'reading' | 'understanding' | 'working' | 'finished';

export interface Task {
  readonly id: string;
  readonly kind: TaskKind;
  /** The document it is about; of a wording, its id; of letters, the round's. */
  readonly subject: string;
  readonly status: TaskStatus;
  readonly stage: TaskStage;
  /** Of a reading, pages; of comparing, templates; of letters, units. */
  readonly done: number;
  readonly total: number;
  /** Claims since it last got on, but for those that ended with their worker. */
  readonly tries: number;
  /** Claims whose worker died or was not heard of any more. */
  readonly losses: number;
  readonly fault: Fault | null;
  readonly updatedAt: string;
}

/** asked: a person waits for just this. sent: it came with others. batch: nobody looks at it now. */
export type Urgency = 'asked' | 'sent' | 'batch';
