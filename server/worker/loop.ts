// Works through the queue: bounded, cancellable, resumable. The only place that decides how much runs at once.
import { Failure } from '../failure.ts';
import type { Task, TaskKind } from '../model/task.ts';
import type { Records } from '../ports/store.ts';
import type { Application } from '../usecases/application.ts';
import { endReading } from '../usecases/documents/end-reading.ts';
import { placeDocument } from '../usecases/rounds/place-documents.ts';
import { groupNext } from '../usecases/rounds/group-cells.ts';
import { judgeWording } from '../usecases/rounds/wordings.ts';
import { writeLetters } from '../usecases/rounds/write-letters.ts';
import { createGate } from '../pages/gate.ts';
import { recover } from './recover.ts';
import { compare } from './tasks/compare.ts';
import { follow } from './tasks/follow.ts';
import type { TaskProgress } from './tasks/progress.ts';
import { read, type ReadingContext } from './tasks/read.ts';

interface Lane {
  readonly kinds: readonly TaskKind[];
  readonly atOnce: number;
  /** A small step of what the store itself tells is to be done. Gives whether there was one. */
  readonly whenIdle?: (application: Application) => Promise<boolean>;
}

/** Tasks in hand at a time. Two readings: while one is being understood or has few pages left, the other keeps the readers busy; what is short never waits for them. */
const LANES: readonly Lane[] = [
  { kinds: ['read'], atOnce: 2 },
  // Between two plans of many that come at once the groups of a round would be made again and again.
  { kinds: ['follow', 'compare', 'wording'], atOnce: 1, whenIdle: groupNext },
  { kinds: ['letters'], atOnce: 1 },
];
/** Claims of one task that end without getting on before it is given up. */
const MAX_TRIES = 3;
/**
 * Workers that a task other than reading may lose. A file is then read by a process of its own, whose end tells whether the file
 * is at fault; what computes on text has none, and must not end the service for ever.
 */
const MAX_LOSSES = 10;
/** Milliseconds between looks for what others left undone. */
const RECOVER_MS = 60 * 60_000;
/** What says nothing of the task but of its surroundings: it is tried again when they are better, and no try is counted. */
const SURROUNDINGS: ReadonlySet<string> = new Set([
  'storage-full',
  'store-busy',
  'store-unreachable',
  'store-unwritable',
]);

export interface WorkerOptions {
  /** Unique among all workers on the store, for all time. */
  readonly name: string;
  /** Pages read at once. */
  readonly parallel: number;
  /** Milliseconds between looks at the queue for tasks that other processes put there. */
  readonly pollMs?: number;
  /** Milliseconds between signs of life; also how soon a cancellation is noticed. */
  readonly renewMs?: number;
  /** Milliseconds before what the surroundings prevented is tried again. */
  readonly patienceMs?: number;
  /** Hears of what went wrong beyond what the document is told. */
  readonly onFault?: (fault: unknown) => void;
}

export interface Worker {
  /** Lets go of the tasks in hand, unfinished. */
  close(): Promise<void>;
}

export function startWorker(application: Application, options: WorkerOptions): Worker {
  const { pollMs = 1000, renewMs = 1000, patienceMs = 5000, onFault = () => undefined } = options;
  const { store } = application;
  const gate = createGate(options.parallel);
  const stopped = new AbortController();

  const runLane = async ({ kinds, atOnce, whenIdle }: Lane): Promise<void> => {
    const inHand = new Set<Promise<void>>();
    while (!stopped.signal.aborted) {
      const news = newsOf((onNew) => store.tasks.watch(onNew));
      const task = inHand.size < atOnce ? await claim(kinds) : undefined;
      const hasStepped = task === undefined && inHand.size === 0 && whenIdle && (await step(whenIdle));
      if (task === undefined && !hasStepped)
        await Promise.race([news.came, pause(pollMs, stopped.signal), ...inHand]);
      news.end();
      // The embedded store answers at once, so that a thousand short tasks would leave requests no turn.
      await new Promise((go) => setImmediate(go));
      if (task === undefined) continue;
      const running = run(task).finally(() => inHand.delete(running));
      inHand.add(running);
    }
    await Promise.all(inHand);
  };

  const step = async (whenIdle: NonNullable<Lane['whenIdle']>): Promise<boolean> => {
    try {
      return await whenIdle(application);
    } catch (cause) {
      onFault(cause);
      return false;
    }
  };

  const claim = async (kinds: readonly TaskKind[]): Promise<Task | undefined> => {
    try {
      return await store.tasks.claim(options.name, kinds);
    } catch (cause) {
      onFault(cause);
      return undefined;
    }
  };

  const run = async (task: Task): Promise<void> => {
    const lost = new AbortController();
    const signal = AbortSignal.any([stopped.signal, lost.signal]);
    const onProgress = async (progress?: TaskProgress): Promise<void> => {
      if ((await store.tasks.renew(task.id, options.name, progress)) === 'lost') lost.abort();
    };
    const finishWithin = async (records: Records): Promise<void> => {
      if ((await records.tasks.finish(task.id, options.name, 'done', null)) === 'held') return;
      lost.abort();
      lost.signal.throwIfAborted();
    };
    const timer = setInterval(() => void onProgress().catch(onFault), renewMs);
    try {
      if (task.kind !== 'read' && task.losses > MAX_LOSSES) {
        throw new Failure('internal', {
          detail: {
            vi: `Chương trình đã bị tắt ${task.losses} lần trong khi làm.`,
            en: `The program was ended ${task.losses} times over it.`,
          },
        });
      }
      await work(task, { onProgress, finishWithin }, signal);
      await untilDone(() => store.tasks.finish(task.id, options.name, 'done', null));
    } catch (cause) {
      if (lost.signal.aborted) await untilDone(() => leave(task));
      else if (stopped.signal.aborted) await store.tasks.release(task.id, options.name, 'stopped');
      else await stumble(task, cause);
    } finally {
      clearInterval(timer);
    }
  };

  const work = (
    task: Task,
    { onProgress, finishWithin }: Pick<ReadingContext, 'onProgress' | 'finishWithin'>,
    signal: AbortSignal,
  ): Promise<void> => {
    switch (task.kind) {
      case 'read':
        return read({ application, gate, onProgress, finishWithin, onFault }, task, signal);
      case 'follow':
        return onProgress({ stage: 'working', done: 0 }).then(() => follow(application, task));
      case 'compare':
        return compare(application, task, onProgress, signal);
      case 'wording':
        return judgeWording(
          application,
          task.subject,
          (done) => onProgress({ stage: 'working', done }),
          signal,
        );
      case 'letters':
        return writeLetters(application, task, (done) => onProgress({ stage: 'working', done }), signal);
    }
  };

  /** The task is someone else's now, or nobody's: this worker may have marked the document as being read after it was cancelled. */
  const leave = async (task: Task): Promise<void> => {
    const now = await store.tasks.get(task.id);
    if (now?.status !== 'cancelled' || task.kind !== 'read') return;
    await store.atomically((records) => endReading(records, task.subject, 'cancelled', null));
  };

  const stumble = async (task: Task, cause: unknown): Promise<void> => {
    if (cause instanceof Failure && SURROUNDINGS.has(cause.code)) {
      onFault(cause);
      await pause(patienceMs, stopped.signal);
      return untilDone(() => store.tasks.release(task.id, options.name, 'stopped'));
    }
    if (!(cause instanceof Failure) || cause.code === 'conflict') {
      onFault(cause);
      if (task.tries < MAX_TRIES) {
        return untilDone(() => store.tasks.release(task.id, options.name, 'stumbled'));
      }
    }
    const failure = cause instanceof Failure ? cause : new Failure('internal', { cause });
    const fault = { code: failure.code, message: failure.message };
    await untilDone(() =>
      store.atomically(async (records) => {
        if (task.kind === 'read') {
          await endReading(records, task.subject, 'failed', fault);
          await placeDocument(records, application.places(), task.subject);
        }
        await records.tasks.finish(task.id, options.name, 'failed', fault);
      }),
    );
  };

  /** The last word on a task is not lost to a full disk or a locked store; whoever dies meanwhile leaves the task to its lease. */
  const untilDone = async (step: () => Promise<unknown>): Promise<void> => {
    for (;;) {
      try {
        await step();
        return;
      } catch (cause) {
        onFault(cause);
        if (!(cause instanceof Failure) || !SURROUNDINGS.has(cause.code) || stopped.signal.aborted) return;
      }
      await pause(patienceMs, stopped.signal);
    }
  };

  const lookAfter = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await recover(application).catch(onFault);
      await pause(RECOVER_MS, stopped.signal);
    }
  };

  const working = Promise.all([lookAfter(), ...LANES.map(runLane)]);
  return {
    async close() {
      stopped.abort();
      await working;
    },
  };
}

/** Settles when something new is in the queue; from now on, so that nothing is missed between a look and the wait. */
function newsOf(watch: (onNew: () => void) => () => void) {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { came: promise, end: watch(resolve) };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
