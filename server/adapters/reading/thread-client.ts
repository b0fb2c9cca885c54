// The reader's end of a file's thread: one request at a time, each within its time, a new thread after a lost one.
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../failure.ts';
import { machineClock, type Clock } from '../node/clock.ts';
import type { PageLayer } from '../../model/page-layer.ts';
import { watchMemory } from './memory-watch.ts';
import { asksForPage, unpack, type Packed } from './packing.ts';
import type { Opening, Reply, Request } from './protocol.ts';

/** Heap of the thread, in megabytes; buffers lie outside it and are watched. */
const HEAP_MB = 512;
/**
 * Milliseconds that a closed file's thread has for what it is at. Ended while it loads pdf.js, it takes the whole process
 * with it: one in some forty did.
 */
const LEAVE_MS = 500;
/** Whether its heap ran full or what lies outside of it. */
const BURST = 'Tệp bung ra quá lớn khi đọc.';
const THREAD = new URL('./thread.ts', import.meta.url);

export interface FileThread {
  /** `onTurn` is called when its turn has come and its time begins. */
  ask(what: Request['ask'], number: number, signal: AbortSignal, onTurn?: () => void): Promise<unknown>;
  layered(layers: readonly PageLayer[], signal: AbortSignal): Promise<unknown>;
  /** What comes after the requests in hand is answered by a new thread; the memory of this one is given back. */
  renew(): void;
  close(): Promise<void>;
}

/** `leaveMs`: how long its thread may go on with what it is at when the file is closed. `clock`: measures each request's time. */
export function startFileThread(
  opening: Opening,
  leaveMs = LEAVE_MS,
  clock: Clock = machineClock,
): FileThread {
  let queue: Promise<unknown> = Promise.resolve();
  let nextId = 1;
  let closed = false;
  /** Settles when the thread has nothing in hand, which may be after nobody waits for it. */
  let inHand: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    const started = new Worker(THREAD, {
      workerData: opening,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      // What a parser prints about a bad file is not for the user's terminal.
      stdout: true,
      stderr: true,
    });
    // A thread that falls over between two requests is replaced at the next one.
    started
      .on('error', () => undefined)
      .on('exit', () => {
        if (worker === started) worker = undefined;
      });
    started.unref();
    return started;
  };

  // Before it is asked anything: what the caller does next takes as long as the thread's start.
  let worker: Worker | undefined = start();

  const end = async (): Promise<void> => {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };

  const exchange = async (
    request: Omit<Request, 'id'>,
    signal: AbortSignal,
    ms = opening.limits.pageMs,
  ): Promise<unknown> => {
    signal.throwIfAborted();
    if (closed) throw new Error('the file is closed');
    const thread = (worker ??= start());
    const id = nextId++;
    const answered = Promise.withResolvers<unknown>();
    const interrupted = Promise.withResolvers<never>();
    const onMessage = (reply: Reply): void => {
      if (reply.id !== id) return;
      if ('value' in reply) answered.resolve(reply.value);
      else if ('failure' in reply) answered.reject(new Failure(reply.failure.code, reply.failure));
      else answered.reject(new Error(reply.bug));
    };
    const onLost = (cause: unknown): void => {
      if (worker === thread) worker = undefined;
      const isFull = (cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isFull) answered.reject(new Failure('too-large', { cause, detail: BURST }));
      else answered.reject(new Failure(request.ask === 'open' ? 'damaged' : 'page-unreadable', { cause }));
    };
    const onAbort = (): void => interrupted.reject(signal.reason as Error);
    const onExit = (code: number): void => onLost(new Error(`the thread ended with ${code}`));
    const callOff = clock.after(ms, () => {
      interrupted.reject(new Failure('too-slow'));
      void end();
    });
    const unwatch = watchMemory(thread, opening.limits.pixels, () => {
      interrupted.reject(new Failure('too-large', { detail: BURST }));
      void end();
    });
    thread.on('message', onMessage).once('error', onLost).once('exit', onExit);
    signal.addEventListener('abort', onAbort, { once: true });
    thread.ref();
    thread.postMessage({ id, ...request } satisfies Request);
    const deaf = (): void => {
      thread.off('message', onMessage).off('error', onLost).off('exit', onExit);
    };
    inHand = answered.promise.then(deaf, deaf);
    try {
      return await Promise.race([answered.promise, interrupted.promise]);
    } finally {
      callOff();
      unwatch();
      thread.unref();
      signal.removeEventListener('abort', onAbort);
    }
  };

  return {
    ask(what, number, signal, onTurn) {
      const turn = queue.then(() => {
        onTurn?.();
        return exchange({ ask: what, number }, signal);
      });
      queue = turn.catch(() => undefined);
      // The thread has its next page by the time this one is put together.
      return asksForPage(what) ? turn.then((value) => unpack(value as Packed)) : turn;
    },
    layered(layers, signal) {
      // All pages in one go: each has its time.
      const ms = opening.limits.pageMs * Math.max(1, layers.length);
      const turn = queue.then(() => exchange({ ask: 'layered', number: 0, layers }, signal, ms));
      queue = turn.catch(() => undefined);
      return turn;
    },
    renew() {
      queue = queue.then(end);
    },
    async close() {
      closed = true;
      worker?.ref();
      await Promise.race([inHand, pause(leaveMs, undefined, { ref: false })]);
      await end();
    },
  };
}
