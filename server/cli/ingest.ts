// Files → the store: each is submitted and read by a worker of this process; one bad file does not disturb the others.
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { Failure } from '../failure.ts';
import { startWorker } from '../worker/loop.ts';
import { submit } from '../usecases/submit.ts';
import type { Job } from '../model/job.ts';
import type { OpenApplication } from '../wire.ts';
import { bytesOf, nameOf, tellProgress } from './files.ts';

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
    worker.wake();
    for (const { file, outcome } of submissions) {
      if (outcome instanceof Failure) {
        yield { file, id: null, status: 'failed', message: outcome.message, exit: outcome.exit };
        continue;
      }
      const job = await finished(outcome, nameOf(file), application, options.signal);
      yield job.fault === null
        ? { file, id: job.document, status: 'ready', message: null, exit: 0 }
        : {
            file,
            id: job.document,
            status: 'failed',
            message: job.fault.message,
            exit: new Failure(job.fault.code).exit,
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
): Promise<Job | Failure> {
  try {
    const bytes = await bytesOf(file, config.limits.fileBytes);
    return (await submit(application, { name: nameOf(file), bytes, role: 'plan' }, signal)).job;
  } catch (cause) {
    if (cause instanceof Failure && !signal.aborted) return cause;
    throw cause;
  }
}

/** The job may be in the hands of this process's worker or of a service on the same store. */
async function finished(
  job: Job,
  name: string,
  application: OpenApplication,
  signal: AbortSignal,
): Promise<Job> {
  let told = 0;
  for (;;) {
    const now = (await application.queue.get(job.id)) ?? job;
    if (now.pagesRead > told) tellProgress(name, (told = now.pagesRead), now.pageCount);
    if (now.status !== 'queued' && now.status !== 'running') return now;
    await pause(LOOK_MS, undefined, { signal });
  }
}
