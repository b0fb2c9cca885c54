// A worker's name, unique in the world, from which a process on the same machine can tell whether it still runs.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** This process's names; a name with its pid that is not among them belongs to a predecessor that had the same pid. */
const own = new Set<string>();

export function newWorkerName(): string {
  const name = `${hostname()} ${process.pid} ${randomUUID()}`;
  own.add(name);
  return name;
}

/** False for workers of other machines: only their lease tells. */
export function isDeadWorker(name: string): boolean {
  const [host, pid] = name.split(' ');
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return !own.has(name);
  try {
    process.kill(Number(pid), 0);
    return isZombie(Number(pid));
  } catch (cause) {
    // EPERM: it runs under another user.
    return (cause as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Killed, and nobody has asked how it ended: so it stays where a container's first process does not look after others. */
function isZombie(pid: number): boolean {
  try {
    // The name of the program stands in parentheses and may hold anything.
    const [state] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').slice(-1).join('').split(' ');
    return state === 'Z' || state === 'X';
  } catch {
    // Not Linux.
    return false;
  }
}
