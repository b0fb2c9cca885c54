// The program as an office runs it, on one folder or one database, to be killed and started again with a clock that may be wrong.
import { spawn, type ChildProcess } from 'node:child_process';
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
  /** Of the one that runs, or ran last. */
  pid(): number;
  start(clockHours: number): Promise<void>;
  /** As `kill -9` does. */
  kill(): Promise<void>;
  /** As it is asked to: it ends what it is at. Gives its exit code. */
  stop(): Promise<number | null>;
}

/** `under`: a command that the program is run by, with its arguments. */
export async function programAt(place: Place, under: readonly string[] = []): Promise<Program> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  const kill = (): void => void child?.kill('SIGKILL');
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    const ended = child;
    if (ended === undefined || ended.exitCode !== null || ended.signalCode !== null) return null;
    const over = new Promise<number | null>((go) => ended.once('exit', go));
    process.off('exit', kill);
    ended.kill(signal);
    return over;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    pid: () => child?.pid ?? 0,
    async start(clockHours) {
      const [command, ...args] = [...under, process.execPath, '--import', CLOCK, CLI, 'serve'];
      child = spawn(command, args, {
        env: { ...environmentOf(place), PORT: String(port), SOAK_CLOCK_HOURS: String(clockHours) },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      process.once('exit', kill);
      await untilServing(child);
    },
    async kill() {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}

export interface CommandEnd {
  readonly code: number | null;
  /** On both of its streams. */
  readonly said: string;
}

/** `doichieu verify` on the place, while nothing else is at it. */
export function verify(place: Place): Promise<CommandEnd> {
  return runCommand(place, ['verify']);
}

/** `under`: as above. */
export async function runCommand(
  place: Place,
  words: readonly string[],
  under: readonly string[] = [],
): Promise<CommandEnd> {
  const [command = '', ...args] = [...under, process.execPath, CLI, ...words];
  const child = spawn(command, args, { env: environmentOf(place), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const code = await new Promise<number | null>((go, fail) => {
    child.once('error', fail);
    child.once('close', go);
  });
  return { code, said };
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
