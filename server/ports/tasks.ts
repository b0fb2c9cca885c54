// The queue of work: jobs outlive the process that runs them.
import type { Fault } from '../model/fault.ts';
import type { Job } from '../model/job.ts';

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
