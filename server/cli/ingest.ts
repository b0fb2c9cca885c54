// Files → the store: each is submitted and read by a worker of this process; one bad file does not disturb the others.
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { Failure } from '../failure.ts';
import { startWorker } from '../worker/loop.ts';
import { submit } from '../usecases/documents/submit.ts';
import type { Task } from '../model/task.ts';
import type { OpenApplication } from '../wire.ts';
import { chunksOf, nameOf, tellProgress } from './files.ts';

/** Milliseconds between looks at a job; short beside the second that a page takes. */
const LOOK_MS = 100;

export interface Ingested {
  readonly file: string;
  readonly id: string | null;
  readonly status: 'ready' | 'failed';
  /** What the person is told where it failed. */
  readonly message: string | null;
  readonly exit: number;
}

/** Gives each file's end in the order named. */
export async function* ingest(
  files: readonly string[],
  application: OpenApplication,
  options: { readonly worker: string; readonly config: Config; readonly signal: AbortSignal },
): AsyncIterable<Ingested> {
  const worker = startWorker(application, { name: options.worker, parallel: options.config.parallel });
  try {
    // All are queued before the first is waited for, so that no core idles between two files.
    const submissions = [];
    for (const file of files) submissions.push({ file, outcome: await take(file, application, options) });
    for (const { file, outcome } of submissions) {
      if (outcome instanceof Failure) {
        yield { file, id: null, status: 'failed', message: outcome.message, exit: outcome.exit };
        continue;
      }
      const task = await finished(outcome, nameOf(file), application, options.signal);
      // What was read is found from here on: left to the next process, its words would be in no index until then.
      const follow = await application.store.tasks.latest('follow', task.subject);
      if (task.fault === null && follow !== undefined)
        await finished(follow, nameOf(file), application, options.signal);
      yield task.fault === null
        ? { file, id: task.subject, status: 'ready', message: null, exit: 0 }
        : {
            file,
            id: task.subject,
            status: 'failed',
            message: task.fault.message,
            exit: new Failure(task.fault.code).exit,
          };
    }
  } finally {
    await worker.close();
  }
}

async function take(
  file: string,
  application: OpenApplication,
  { config, signal }: { readonly config: Config; readonly signal: AbortSignal },
): Promise<Task | Failure> {
  try {
    const received = await application.originals.receive(
      await chunksOf(file, config.limits.fileBytes),
      config.limits.fileBytes,
    );
    try {
      const sent = {
        ...received,
        name: nameOf(file),
        role: 'plan',
        urgency: 'batch',
        actor: 'dòng lệnh',
      } as const;
      return (await submit(application, sent, signal)).task;
    } finally {
      await received.discard();
    }
  } catch (cause) {
    if (cause instanceof Failure && !signal.aborted) return cause;
    throw cause;
  }
}

/** The job may be in the hands of this process's worker or of a service on the same store. */
async function finished(
  task: Task,
  name: string,
  application: OpenApplication,
  signal: AbortSignal,
): Promise<Task> {
  let told = 0;
  for (;;) {
    const now = (await application.store.tasks.get(task.id)) ?? task;
    if (now.done > told) tellProgress(name, (told = now.done), now.total);
    if (now.status !== 'queued' && now.status !== 'running') return now;
    await pause(LOOK_MS, undefined, { signal });
  }
}
