// The service's end of a thinking thread: one task at a time, each within its time, a new thread after one that had to be ended.
import { Worker } from 'node:worker_threads';
import { Failure, type FailureCode } from '../../failure.ts';
import { createGate } from '../../pages/gate.ts';
import { machineClock, type Clock } from '../node/clock.ts';
import type { Priority } from '../node/priority.ts';
import type { Held, Reply, Start, TaskName, Tasks } from './protocol.ts';

const THREAD = new URL('./thread.ts', import.meta.url);

export interface PipelineThread {
  /** Rejects with Failure `too-slow` beyond the time given, with the signal's reason when stopped. */
  ask<Name extends TaskName>(
    task: Name,
    given: Tasks[Name]['given'],
    signal: AbortSignal,
  ): Promise<Tasks[Name]['found']>;
  close(): Promise<void>;
}

/**
 * The thread starts with the first task. `taskMs`: milliseconds that one may take by the clock. `held`: what all its tasks are
 * about. `priority`: of the thread, for good.
 */
export function startPipelineThread(
  taskMs: number,
  held?: Held,
  clock: Clock = machineClock,
  priority: Priority = 'usual',
): PipelineThread {
  const gate = createGate(1);
  let worker: Worker | undefined;

  const end = async (): Promise<void> => {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };

  const start = (): Worker => {
    const started = new Worker(THREAD, { workerData: { held, priority } satisfies Start });
    started.on('error', () => undefined);
    started.unref();
    return started;
  };

  const exchange = async (message: unknown, signal: AbortSignal): Promise<Reply> => {
    const thread = (worker ??= start());
    const answered = Promise.withResolvers<Reply>();
    const onExit = (): void => {
      worker = undefined;
      answered.reject(new Error('the thinking thread ended'));
    };
    // A computation cannot be interrupted otherwise.
    const onAbort = (): void => {
      answered.reject(signal.reason as Error);
      void end();
    };
    const callOff = clock.after(taskMs, () => {
      answered.reject(new Failure('too-slow'));
      void end();
    });
    thread.once('message', answered.resolve).once('error', answered.reject).once('exit', onExit);
    signal.addEventListener('abort', onAbort, { once: true });
    thread.ref();
    thread.postMessage(message);
    try {
      return await answered.promise;
    } finally {
      callOff();
      thread.unref();
      thread.off('message', answered.resolve).off('error', answered.reject).off('exit', onExit);
      signal.removeEventListener('abort', onAbort);
    }
  };

  return {
    ask: <Name extends TaskName>(task: Name, given: Tasks[Name]['given'], signal: AbortSignal) =>
      gate.run(async () => {
        const reply = await exchange({ task, given }, signal);
        if ('failure' in reply) throw new Failure(reply.failure.code as FailureCode);
        if ('bug' in reply) throw new Error(reply.bug);
        return reply.found as Tasks[Name]['found'];
      }, signal),
    close: end,
  };
}
