// The program as it runs on a machine of its own: with its own folder and, where that can be had, its own name, so that the others
// cannot see its processes and go by its lease alone.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { untilServing } from '../../server/evaluate/round-speed/until-serving.ts';

const CLI = resolve(import.meta.dirname, '../../server/cli/main.ts');
const SLEEPING = resolve(import.meta.dirname, 'sleeping-worker.ts');
const NAMED = ['-u', 'sh', '-c', 'hostname "$0" && exec "$@"'] as const;
const canBeNamed = spawnSync('unshare', [...NAMED, 'x', 'true']).status === 0;

/** alone: serves and works on its own store. sleeping: a worker whose reader sleeps over each page in place of reading it. */
export type MachineTask = 'alone' | 'serve' | 'worker' | 'sleeping';

const PROGRAMS: Readonly<Record<MachineTask, readonly string[]>> = {
  alone: [CLI, 'serve'],
  serve: [CLI, 'serve', '--no-work'],
  worker: [CLI, 'worker'],
  sleeping: [SLEEPING],
};

export interface Machine {
  readonly name: string;
  readonly pid: number;
  /** Of a service. */
  readonly url: string;
  /** As by a power cut. */
  kill(): void;
  close(): Promise<void>;
}

export interface MachineOptions {
  /** Of one that is not alone. */
  readonly databaseUrl?: string;
  /** Made before, and taken away with the machine. */
  readonly folder?: string;
  /** Pages read at once. */
  readonly parallel?: number;
}

export async function startMachine(
  name: string,
  task: MachineTask,
  { databaseUrl, folder = mkdtempSync(join(tmpdir(), `doichieu-${name}-`)), parallel = 1 }: MachineOptions,
): Promise<Machine> {
  const program = [process.execPath, ...PROGRAMS[task]];
  const [command = '', ...args] = canBeNamed ? ['unshare', ...NAMED, name, ...program] : program;
  const child = spawn(command, args, {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl ?? '',
      DOICHIEU_DATA: folder,
      DOICHIEU_PARALLEL: String(parallel),
      PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const url = await untilServing(child);
  return {
    name,
    pid: child.pid ?? 0,
    url,
    kill,
    async close() {
      const ended = new Promise((go) => child.once('exit', go));
      if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await ended;
      process.off('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
