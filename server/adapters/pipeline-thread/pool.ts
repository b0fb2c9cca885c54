// Plans of a round → what each does with one template, by as many pipeline threads as there are cores for it.
import type { Comparison } from '../../model/comparison.ts';
import type { Metadata } from '../../model/document.ts';
import type { Page } from '../../model/page.ts';
import { createGate } from '../../pages/gate.ts';
import { startPipelineThread, type PipelineThread } from './client.ts';
import type { Held, TaskName, Tasks } from './protocol.ts';

export interface Checked {
  readonly metadata: Metadata;
  readonly comparison: Comparison;
}

export interface Checking {
  /** Rejects with Failure `too-slow` beyond the time given, with the signal's reason when stopped. */
  check(pages: readonly Page[], signal: AbortSignal): Promise<Checked>;
  /** A text file, with whether its marks stand as they were typed. Rejects also with what is wrong with the file. */
  checkText(
    file: Tasks['checkText']['given'],
    signal: AbortSignal,
  ): Promise<Checked & { readonly isClean: boolean }>;
  close(): Promise<void>;
}

/** Threads start with the first plans. `taskMs`: milliseconds that one plan may take. */
export function startChecking(
  held: Held,
  { threads, taskMs }: { readonly threads: number; readonly taskMs: number },
): Checking {
  const idle: PipelineThread[] = Array.from({ length: threads }, () => startPipelineThread(taskMs, held));
  const all = [...idle];
  const gate = createGate(threads);
  const ask = <Name extends TaskName>(
    task: Name,
    given: Tasks[Name]['given'],
    signal: AbortSignal,
  ): Promise<Tasks[Name]['found']> =>
    gate.run(async () => {
      const thread = idle.pop();
      if (thread === undefined) throw new Error('the gate let in more than there are threads');
      try {
        return await thread.ask(task, given, signal);
      } finally {
        idle.push(thread);
      }
    }, signal);
  return {
    check: (pages, signal) => ask('check', { pages }, signal),
    checkText: (file, signal) => ask('checkText', file, signal),
    async close() {
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
}
