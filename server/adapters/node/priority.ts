// People come first: a thread that reads or restores what nobody waits for leaves the processor to the one that answers them.
import { getPriority, setPriority } from 'node:os';

/** usual: as the process. behind: after its other threads. */
export type Priority = 'usual' | 'behind';

/**
 * Steps of Linux's nice. Ten leave a thread a tenth of the processor beside one that wants all of it, so that a busy service still
 * reads; at nineteen, a sixtieth, a neighbour's program would stop it.
 */
const BEHIND = 10;
const LAST = 19;

/**
 * The thread that calls this, and those it starts from then on, run behind. Linux alone knows priorities of threads: elsewhere it
 * would be those of the process, and nothing is done. It cannot be taken back without privileges.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  setPriority(Math.min(LAST, getPriority() + BEHIND));
}

/** The same of a process just started; one that has ended meanwhile needs none. */
export function letGiveWay(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, Math.min(LAST, getPriority() + BEHIND));
  } catch {
    // It ran so short a time.
  }
}
