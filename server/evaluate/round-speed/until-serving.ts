// The program just started, its stderr piped → where it serves, once it says so.
import type { ChildProcess } from 'node:child_process';

/** Characters kept of what it said, to tell why it ended. */
const KEPT = 10_000;

/** Gives '' for a worker, which works and serves nothing. Rejects with what it said where it ends before. */
export function untilServing(child: ChildProcess): Promise<string> {
  return new Promise((go, fail) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-KEPT);
      const url = /đang chạy ở (http:\S+)/.exec(said)?.[1];
      if (url !== undefined || said.includes('đang làm việc')) go(url ?? '');
    });
    child.once('exit', (code) => fail(new Error(`the program ended with ${code}: ${said}`)));
  });
}
