// The whole program as a user starts it, on a port and in a folder of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve(import.meta.dirname, '../../server/cli/main.ts');

export interface ServiceProcess {
  readonly url: string;
  close(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
}

/** `folder`: of a store that outlives the service. */
export async function startService(options: { readonly folder?: string } = {}): Promise<ServiceProcess> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'doichieu-service-'));
  const child = spawn(process.execPath, [CLI, 'serve'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DOICHIEU_DATA: folder },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  // A test that falls over must not leave a service behind.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const end = async (signal: 'SIGINT' | 'SIGKILL'): Promise<void> => {
    const ended = new Promise((go) => child.once('exit', go));
    child.kill(signal);
    await ended;
    process.off('exit', kill);
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { url: await urlOf(child), close: () => end('SIGINT'), kill: () => end('SIGKILL') };
}

function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/[\w.:[\]]+/.exec(said)?.[0];
      if (url !== undefined) found(url);
    });
    child.once('exit', () => failed(new Error(`the service ended: ${said}`)));
  });
}
