import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';

/** Of this process's threads, those behind the one that asks, once the work is done; on Linux. */
export async function threadsBehind(work: () => Promise<unknown>): Promise<number> {
  await work();
  return readdirSync('/proc/self/task').filter((thread) => niceOf(thread) > getPriority()).length;
}

/** A thread may have ended meanwhile. */
function niceOf(thread: string): number {
  try {
    // The name of the program stands in parentheses and may hold anything.
    const fields = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return Number(fields?.[16]);
  } catch {
    return Number.NaN;
  }
}
