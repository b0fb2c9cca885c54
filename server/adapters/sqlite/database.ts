// Opens the embedded store's database: one file, durable to power cuts, brought to the present schema.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import { Failure } from '../../failure.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Schema } from '../sql/schema.ts';

/** Milliseconds that a statement waits for another process to finish writing. */
const BUSY_MS = 10_000;

export type Database = Kysely<Schema>;

export function openDatabase(file: string, migrations: readonly Migration[] = MIGRATIONS): Database {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  try {
    // NORMAL loses the last acknowledged transactions to a power cut; FULL was measured to lose none.
    database.exec('pragma journal_mode = wal; pragma synchronous = full;');
    migrate(database, migrations);
  } catch (cause) {
    database.close();
    throw cause;
  }
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: bridge(database) }) });
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
      if (step !== undefined) database.exec(`${step.sql}; pragma user_version = ${version + 1}`);
      database.exec('commit');
      if (step === undefined) return;
    } catch (cause) {
      database.exec('rollback');
      throw cause;
    }
  }
}

/** The part of better-sqlite3's surface that Kysely needs, over node:sqlite. The published dialects for it lag Kysely's majors. */
function bridge(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (sql) => {
      // A deferred transaction that turns from reading to writing fails at once where another process has written in between.
      const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
      const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}
