// A command run to its end: what it took in time, processor and memory.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Milliseconds between two looks at a process; the kernel keeps its peak of memory. */
const LOOK_MS = 100;

export interface Spent {
  /** By the clock. */
  readonly seconds: number;
  /** Of all processors together, user and system; undefined where the system does not tell. */
  readonly processor: number | undefined;
  /** Largest resident size, in megabytes; undefined where the system does not tell. */
  readonly megabytes: number | undefined;
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** Clock ticks of the kernel's accounts: a hundred a second on every Linux that Node runs on. */
const TICKS = 100;

/** Seconds of user and system time so far, of all threads. */
function processorOf(pid: number | undefined): number | undefined {
  try {
    // The command's name stands in brackets and may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return undefined;
  }
}

/** Runs a command to its end, its output thrown away. Rejects where it cannot be started or fails. */
export async function spend(
  command: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Spent> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...settings } });
  let megabytes: number | undefined;
  let processor: number | undefined;
  const look = setInterval(() => {
    megabytes = peakOf(child.pid) ?? megabytes;
    processor = processorOf(child.pid) ?? processor;
  }, LOOK_MS);
  try {
    const code = await new Promise((settle, fail) => child.once('error', fail).once('close', settle));
    if (code !== 0) throw new Error(`${command} ended with ${String(code)}`);
    return { seconds: (performance.now() - start) / 1000, processor, megabytes };
  } finally {
    clearInterval(look);
  }
}
