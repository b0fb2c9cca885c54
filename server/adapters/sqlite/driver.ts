// Kysely over node:sqlite: reads beside the one writer, and waiting that leaves the process free. The published dialects for
// node:sqlite lag Kysely's majors, and SQLite's own waiting holds up every request of the process.
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { Failure } from '../../failure.ts';
import { createLatest } from '../latest.ts';
import { createTurns } from '../sql/turns.ts';

/** Milliseconds that a change waits for another process to finish writing. */
const BUSY_MS = 10_000;
const RETRY_MS = 20;
/** Primary result codes of SQLite. */
const NOT_PERMITTED = 3;
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const DISK_FAULT = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** Statements kept of each connection; lists of values make many of one kind. */
const MOST_PREPARED = 200;

interface Prepared {
  readonly statement: StatementSync;
  readonly givesRows: boolean;
}

export interface Connections {
  readonly writer: DatabaseSync;
  /** Sees what is committed; never waits for the writer. */
  readonly reader: DatabaseSync;
}

export function createDriver({ writer, reader }: Connections, busyMs = BUSY_MS): Driver {
  const turns = createTurns();

  const prepared = new Map([writer, reader].map((database) => [database, preparing(database)]));

  const execute = (database: DatabaseSync, { sql, parameters }: CompiledQuery): QueryResult<never> => {
    const { statement, givesRows } = (prepared.get(database) ?? preparing(database))(sql);
    const values = parameters as readonly SQLInputValue[];
    if (givesRows) return { rows: statement.all(...values) as never[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  };

  class Connection implements DatabaseConnection {
    /** Ends this connection's turn as the writer. */
    #leave: (() => void) | undefined;

    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      if (this.#leave !== undefined) return translated(() => execute(writer, query));
      if (/^\s*select\b/i.test(query.sql)) return patiently(() => execute(reader, query), busyMs);
      const since = performance.now();
      const leave = await turns.take();
      try {
        return await patiently(() => execute(writer, query), busyMs - (performance.now() - since));
      } finally {
        leave();
      }
    }

    // oxlint-disable-next-line require-yield
    async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
      await Promise.reject(new Error('nothing is streamed from the store'));
    }

    async begin(): Promise<void> {
      const since = performance.now();
      const leave = await turns.take();
      try {
        // A deferred transaction that turns from reading to writing fails at once where another process has written in between.
        await patiently(() => writer.exec('begin immediate'), busyMs - (performance.now() - since));
        this.#leave = leave;
      } catch (cause) {
        leave();
        throw cause;
      }
    }

    commit(): void {
      translated(() => writer.exec('commit'));
      this.#end();
    }

    rollback(): void {
      // SQLite has rolled back by itself where the disk is full.
      if (writer.isTransaction) writer.exec('rollback');
      this.#end();
    }

    #end(): void {
      this.#leave?.();
      this.#leave = undefined;
    }
  }

  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(new Connection()),
    beginTransaction: (connection) => (connection as Connection).begin(),
    commitTransaction: async (connection) => (connection as Connection).commit(),
    rollbackTransaction: async (connection) => (connection as Connection).rollback(),
    releaseConnection: () => Promise.resolve(),
    destroy: async () => {
      reader.close();
      writer.close();
    },
  };
}

/** SQL → its statement, made once for as long as it is among the latest asked for: making it takes as long as finding a row by its key. */
function preparing(database: DatabaseSync): (sql: string) => Prepared {
  const latest = createLatest<string, Prepared>(MOST_PREPARED);
  return (sql) => {
    const known = latest.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    const made = { statement, givesRows: statement.columns().length > 0 };
    latest.put(sql, made);
    return made;
  };
}

async function patiently<Result>(attempt: () => Result, forMs: number): Promise<Result> {
  const until = performance.now() + forMs;
  for (;;) {
    try {
      return attempt();
    } catch (cause) {
      if (!isBusy(cause) || performance.now() >= until) throw asFailure(cause);
    }
    await pause(RETRY_MS);
  }
}

function translated<Result>(attempt: () => Result): Result {
  try {
    return attempt();
  } catch (cause) {
    throw asFailure(cause);
  }
}

function isBusy(cause: unknown): boolean {
  const code = codeOf(cause);
  return code === BUSY || code === LOCKED;
}

/** What SQLite says of its surroundings is told in a sentence; anything else is a bug of ours and stays as it is. */
export function asFailure(cause: unknown): unknown {
  switch (codeOf(cause)) {
    case FULL:
      return new Failure('storage-full', { cause });
    case BUSY:
    case LOCKED:
      return new Failure('store-busy', { cause });
    case READ_ONLY:
    case NOT_PERMITTED:
    case CANNOT_OPEN:
    case DISK_FAULT:
      return new Failure('store-unwritable', { cause });
    case CORRUPT:
    case NOT_A_DATABASE:
      return new Failure('store-damaged', { cause });
    default:
      return cause;
  }
}

function codeOf(cause: unknown): number | undefined {
  const isCoded = cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number';
  return isCoded ? (cause.errcode as number) & 0xff : undefined;
}
