// Opens the embedded store's database: one file, durable to power cuts, brought to the present schema.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, type Driver, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { Failure } from '../../failure.ts';
import type { Database } from '../sql/database.ts';
import type { Schema } from '../sql/schema.ts';
import { asFailure, createDriver } from './driver.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

/** Milliseconds that opening waits for another process: nobody is served yet. */
const OPENING_MS = 10_000;

/** Rejects with Failure `store-damaged` where the file is no store, `bad-config` where a newer program wrote it. */
export function openDatabase(
  file: string,
  options: { readonly migrations?: readonly Migration[]; readonly busyMs?: number } = {},
): Database {
  mkdirSync(dirname(file), { recursive: true });
  const open = (readOnly: boolean): DatabaseSync =>
    new DatabaseSync(file, { timeout: OPENING_MS, enableForeignKeyConstraints: true, readOnly });
  const writer = open(false);
  try {
    // NORMAL loses the last acknowledged transactions to a power cut; FULL was measured to lose none.
    writer.exec('pragma journal_mode = wal; pragma synchronous = full;');
    migrate(writer, options.migrations ?? MIGRATIONS);
    const reader = open(true);
    // From here on the driver does the waiting.
    for (const connection of [writer, reader]) connection.exec('pragma busy_timeout = 0');
    const driver = createDriver({ writer, reader }, options.busyMs);
    return over(driver);
  } catch (cause) {
    writer.close();
    throw asFailure(cause);
  }
}

/** Of a connection for searching, KiB: what a search touches of 100,000 passages stays in it. */
const SEARCH_CACHE_KIB = 32_768;

/** A connection of its own beside the open store's, in another thread. */
export function openForReading(file: string): Database {
  const reader = new DatabaseSync(file, { readOnly: true });
  reader.exec(`pragma cache_size = -${SEARCH_CACHE_KIB}`);
  return over(createDriver({ writer: reader, reader }));
}

function over(driver: Driver): Database {
  return new Kysely<Schema>({
    dialect: {
      createDriver: () => driver,
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    },
  });
}

/** Each step in its own transaction; two processes that start together take turns, and the second finds nothing to do. */
function migrate(database: DatabaseSync, migrations: readonly Migration[]): void {
  for (;;) {
    database.exec('begin immediate');
    try {
      const version = Number(database.prepare('pragma user_version').get()?.['user_version']);
      if (version > migrations.length) {
        throw new Failure('bad-config', {
          detail: 'Kho dữ liệu do một phiên bản mới hơn tạo ra. Hãy nâng cấp chương trình rồi mở lại.',
        });
      }
      const step = migrations[version];
      if (step !== undefined) {
        database.exec(step.sql);
        step.fill?.(database);
        database.exec(`pragma user_version = ${version + 1}`);
      }
      database.exec('commit');
      if (step === undefined) return;
    } catch (cause) {
      if (database.isTransaction) database.exec('rollback');
      throw cause;
    }
  }
}
