// Connections to PostgreSQL, whose complaints about its surroundings come as Failures: what is locked, full or out of reach is told
// in a sentence and tried again, and anything else is a bug of ours and stays as it is.
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { Failure } from '../../failure.ts';

/** Connections of one process; a server of PostgreSQL takes a hundred by default. */
const CONNECTIONS = 8;
/** Milliseconds that opening a connection, or waiting for a free one, may take. */
const CONNECT_MS = 10_000;
/** Types whose values come as text because they may exceed a number; ours never do. */
const NUMBERS: ReadonlySet<number> = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

export interface Pool extends PostgresPool {
  end(): Promise<void>;
}

export function openPool(url: string, onFault: (fault: unknown) => void): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    types: {
      getTypeParser: ((type: number, format?: 'text' | 'binary') =>
        NUMBERS.has(type) ? Number : pg.types.getTypeParser(type, format as 'text')) as never,
    },
  });
  // A connection that breaks while nobody uses it; the next query opens another.
  pool.on('error', (cause) => onFault(asFailure(cause)));
  return {
    async connect() {
      const client = await translated(() => pool.connect());
      // One that breaks in hand tells so by the query that waits for it.
      const ignore = (): void => undefined;
      client.on('error', ignore);
      const query = (...args: readonly unknown[]): Promise<unknown> =>
        translated(() => (client.query as (...all: readonly unknown[]) => Promise<unknown>)(...args));
      return {
        query,
        release: () => {
          client.off('error', ignore);
          client.release();
        },
      } as unknown as PostgresPoolClient;
    },
    end: () => pool.end(),
    options: pool.options,
  };
}

async function translated<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (cause) {
    throw asFailure(cause);
  }
}

/** SQLSTATE classes: connection, resources, operator intervention, and a transaction that lost to another. */
const UNREACHABLE = /^(08|57P)/;
const BUSY = /^(53|55P03|40)/;
const DISK_FULL = '53100';
/** A server that only follows another one, or was told to take no changes; and a fault of its disk. */
const UNWRITABLE = /^(25006|58030)/;
const NETWORK: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

export function asFailure(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof Failure) return cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (code === DISK_FULL) return new Failure('storage-full', { cause });
  if (UNWRITABLE.test(code)) return new Failure('store-unwritable', { cause });
  if (UNREACHABLE.test(code) || NETWORK.has(code)) return new Failure('store-unreachable', { cause });
  if (BUSY.test(code)) return new Failure('store-busy', { cause });
  // The driver gives these no code.
  if (/Connection terminated|timeout exceeded when trying to connect|not queryable/.test(cause.message)) {
    return new Failure('store-unreachable', { cause });
  }
  return cause;
}
