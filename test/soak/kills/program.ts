// The program as an office runs it, on one folder or one database, to be killed and started again with a clock that may be wrong.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { untilServing } from '../../../server/evaluate/round-speed/until-serving.ts';
import { freePort } from '../../support/service/free-port.ts';

const CLI = resolve(import.meta.dirname, '../../../server/cli/main.ts');
const CLOCK = pathToFileURL(resolve(import.meta.dirname, 'shifted-clock.ts')).href;

export interface Place {
  readonly folder: string;
  /** undefined: in the folder. */
  readonly databaseUrl: string | undefined;
}

export interface Program {
  readonly url: string;
  start(clockHours: number): Promise<void>;
  /** As `kill -9` does. */
  kill(): Promise<void>;
  /** As it is asked to: it ends what it is at. Gives its exit code. */
  stop(): Promise<number | null>;
}

export async function programAt(place: Place): Promise<Program> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  const kill = (): void => void child?.kill('SIGKILL');
  process.once('exit', kill);
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    const ended = child;
    if (ended === undefined || ended.exitCode !== null || ended.signalCode !== null) return null;
    const over = new Promise<number | null>((go) => ended.once('exit', go));
    ended.kill(signal);
    return over;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    async start(clockHours) {
      child = spawn(process.execPath, ['--import', CLOCK, CLI, 'serve'], {
        env: { ...environmentOf(place), PORT: String(port), SOAK_CLOCK_HOURS: String(clockHours) },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      await untilServing(child);
    },
    async kill() {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}

/** Exit code and output of `doichieu verify` on the place, while nothing else is at it. */
export function verify(place: Place): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'verify'], {
    env: environmentOf(place),
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

function environmentOf({ folder, databaseUrl }: Place): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...rest } = process.env;
  return {
    ...rest,
    HOST: '127.0.0.1',
    DOICHIEU_DATA: folder,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  };
}
