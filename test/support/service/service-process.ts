// The whole program as a user starts it, on a port and in a folder of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { untilServing } from '../../../server/evaluate/round-speed/until-serving.ts';

const CLI = resolve(import.meta.dirname, '../../../server/cli/main.ts');

export interface ServiceProcess {
  readonly url: string;
  close(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** The same, and starts it anew on the same port and folder. */
  killAndRestart(): Promise<void>;
}

/** `folder`: of a store that outlives the service. `env`: settings besides port and folder. */
export async function startService(
  options: { readonly folder?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ServiceProcess> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'doichieu-service-'));
  const start = (port: string): ChildProcess =>
    spawn(process.execPath, [CLI, 'serve'], {
      env: { ...process.env, ...options.env, PORT: port, HOST: '127.0.0.1', DOICHIEU_DATA: folder },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
  let child = start('0');
  // A test that falls over must not leave a service behind.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (signal: 'SIGINT' | 'SIGKILL'): Promise<void> => {
    const ended = new Promise((go) => child.once('exit', go));
    child.kill(signal);
    await ended;
  };
  const end = async (signal: 'SIGINT' | 'SIGKILL'): Promise<void> => {
    await stop(signal);
    process.off('exit', kill);
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const url = await untilServing(child);
  return {
    url,
    close: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    async killAndRestart() {
      await stop('SIGKILL');
      child = start(new URL(url).port);
      await untilServing(child);
    },
  };
}
