// The queue of all work: tasks outlive the process that runs them. One worker holds a task at a time, by a lease that it must keep renewing.
import type { Fault } from '../model/fault.ts';
import type { Task, TaskKind, TaskStage, Urgency } from '../model/task.ts';

export interface NewTask {
  readonly kind: TaskKind;
  readonly subject: string;
  readonly urgency: Urgency;
  /** How much of it is done and how much there is: a short one goes before a long one that came with it. */
  readonly done: number;
  readonly total: number;
}

export interface TaskQueue {
  /** The same task where it waits already, and of a reading where it runs; else a new one. */
  enqueue(task: NewTask): Promise<Task>;
  get(id: string): Promise<Task | undefined>;
  /** The newest of its kind. */
  latest(kind: TaskKind, subject: string): Promise<Task | undefined>;
  /** The same for many subjects. */
  latestOf(kind: TaskKind, subjects: readonly string[]): Promise<ReadonlyMap<string, Task>>;
  /** Unfinished ones, and those that changed since `since`, oldest change first. */
  recent(since: string): Promise<readonly Task[]>;
  /** Those that changed since, finished or not, oldest change first. */
  changed(since: string): Promise<readonly Task[]>;
  /** Takes the most urgent task of these kinds that nobody holds, and counts a try, or whose holder died, and counts a loss. */
  claim(worker: string, kinds: readonly TaskKind[]): Promise<Task | undefined>;
  /** Keeps the lease and tells how far it is. `lost`: the task was cancelled or another worker has it; stop. */
  renew(
    id: string,
    worker: string,
    progress?: { readonly stage: TaskStage; readonly done: number },
  ): Promise<'held' | 'lost'>;
  finish(
    id: string,
    worker: string,
    status: 'done' | 'failed',
    fault: Fault | null,
  ): Promise<'held' | 'lost'>;
  /** Gives a task back unfinished. stopped: through no fault of its own, and the try does not count. stumbled: it does. */
  release(id: string, worker: string, reason: 'stopped' | 'stumbled'): Promise<void>;
  /** undefined: no such task. A finished one is left as it is. */
  cancel(id: string): Promise<Task | undefined>;
  /** Forgets what was done before then, but for readings, whose end is told for as long as their document is there. */
  prune(before: string): Promise<void>;
  /** Calls back when there is something new to do. Gives what ends it. */
  watch(onNew: () => void): () => void;
  /** Calls back when a task changed, in whichever process. Gives what ends it. undefined: only looking again tells. */
  readonly follow: ((onChange: () => void) => () => void) | undefined;
}
