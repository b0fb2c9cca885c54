// Works through the queue: bounded, cancellable, resumable. The only place that decides how much runs at once.
import { Failure } from '../failure.ts';
import { createGate } from './gate.ts';
import type { Application } from '../usecases/application.ts';
import { readDocument, type Progress } from './tasks/read.ts';
import { rest } from '../usecases/end-reading.ts';
import { mend } from '../usecases/store-text.ts';
import type { Job } from '../model/job.ts';

/** Documents in hand at a time: while one is being understood or has few pages left, the other keeps the readers busy. */
const DOCUMENTS_AT_ONCE = 2;
/** Claims of one job that end without a single new page before it is given up. */
const MAX_TRIES = 3;

export interface WorkerOptions {
  /** Unique among all workers on the store, for all time. */
  readonly name: string;
  /** Pages read at once. */
  readonly parallel: number;
  /** Milliseconds between looks at the queue for jobs that other processes put there. */
  readonly pollMs?: number;
  /** Milliseconds between signs of life; also how soon a cancellation is noticed. */
  readonly renewMs?: number;
  /** Hears of what went wrong beyond what the document is told. */
  readonly onFault?: (fault: unknown) => void;
}

export interface Worker {
  /** There may be something to do: look now. */
  wake(): void;
  /** Lets go of the jobs in hand, unfinished. */
  close(): Promise<void>;
}

export function startWorker(application: Application, options: WorkerOptions): Worker {
  const { pollMs = 1000, renewMs = 1000, onFault = () => undefined } = options;
  const gate = createGate(options.parallel);
  const stopped = new AbortController();
  const inHand = new Set<Promise<void>>();
  let look: () => void = () => undefined;

  const work = async (): Promise<void> => {
    await mend(application).catch(onFault);
    while (!stopped.signal.aborted) {
      const woken = new Promise<void>((resolve) => {
        look = resolve;
      });
      const job = inHand.size < DOCUMENTS_AT_ONCE ? await claim() : undefined;
      if (job === undefined) {
        await Promise.race([woken, pause(pollMs, stopped.signal), ...inHand]);
        continue;
      }
      const running = run(job).finally(() => inHand.delete(running));
      inHand.add(running);
    }
    await Promise.all(inHand);
  };

  const claim = async (): Promise<Job | undefined> => {
    try {
      return await application.queue.claim(options.name);
    } catch (cause) {
      onFault(cause);
      return undefined;
    }
  };

  const run = async (job: Job): Promise<void> => {
    const lost = new AbortController();
    const signal = AbortSignal.any([stopped.signal, lost.signal]);
    const renew = async (progress?: Progress): Promise<void> => {
      if ((await application.queue.renew(job.id, options.name, progress)) === 'lost') lost.abort();
    };
    const timer = setInterval(() => void renew().catch(onFault), renewMs);
    try {
      if (job.tries > MAX_TRIES) {
        throw new Failure('page-unreadable', { detail: `Đã thử ${MAX_TRIES} lần mà không đọc tiếp được.` });
      }
      const document = await application.store.documents.get(job.document);
      if (document === undefined) throw new Failure('not-found');
      await application.store.documents.setStatus(document.id, 'reading', null);
      await readDocument({ application, gate, onFault, onProgress: renew }, document, signal);
      await application.queue.finish(job.id, options.name, 'done', null);
    } catch (cause) {
      if (lost.signal.aborted) return await leave(job);
      if (stopped.signal.aborted) await application.queue.release(job.id, options.name, 'stopped');
      else await stumble(job, cause);
    } finally {
      clearInterval(timer);
    }
  };

  /** The job is someone else's now, or nobody's: this worker may have marked the document as being read after it was cancelled. */
  const leave = async (job: Job): Promise<void> => {
    const now = await application.queue.get(job.id);
    if (now?.status === 'cancelled') await rest(application, job.document, 'cancelled', null);
  };

  const stumble = async (job: Job, cause: unknown): Promise<void> => {
    if (!(cause instanceof Failure) || cause.code === 'conflict') {
      onFault(cause);
      if (job.tries < MAX_TRIES) return application.queue.release(job.id, options.name, 'stumbled');
    }
    const failure = cause instanceof Failure ? cause : new Failure('internal', { cause });
    const fault = { code: failure.code, message: failure.message };
    await rest(application, job.document, 'failed', fault);
    await application.queue.finish(job.id, options.name, 'failed', fault);
  };

  const working = work();
  return {
    wake: () => look(),
    async close() {
      stopped.abort();
      look();
      await working;
    },
  };
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
  });
}
