// A store in SQLite → the same store in PostgreSQL: table by table and file by file, taken up where it was cut short, and at the end
// compared row by row with what it came from. The source is only read.
import { sql } from 'kysely';
import { Failure } from '../../failure.ts';
import type { OriginalStore } from '../../ports/files.ts';
import { vectorOf } from '../postgres/search.ts';
import type { Database } from '../sql/database.ts';
import { batchesOf, fingerprintOf, lastOf, type Row } from './rows.ts';
import { tablesOf, type Table } from './tables.ts';

export interface StoreParts {
  readonly db: Database;
  readonly originals: OriginalStore;
}

export interface Moved {
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
  readonly originals: number;
  /** Lost or damaged before: their documents tell it. */
  readonly missing: readonly string[];
}

export interface MoveOptions {
  /** Names the source, so that only its own move is taken up again. */
  readonly sourceName: string;
  readonly signal: AbortSignal;
  /** Hears the name of each table, and of the originals, when it is begun. */
  readonly onPart?: (part: string) => void;
}

/** Rejects with Failure `bad-config` where the target holds another store, `conflict` where the source changed meanwhile. */
export async function moveStore(
  source: StoreParts,
  target: StoreParts,
  { sourceName, signal, onPart = () => undefined }: MoveOptions,
): Promise<Moved> {
  const tables = await tablesOf(source.db);
  await begin(target.db, tables, sourceName);
  for (const table of tables) {
    onPart(table.name);
    await copyTable(source.db, target.db, table, signal);
  }
  onPart('originals');
  const files = await copyOriginals(source.originals, target.originals, signal);
  const moved: { name: string; rows: number; sha256: string }[] = [];
  for (const table of tables) {
    signal.throwIfAborted();
    const [from, to] = [await fingerprintOf(source.db, table), await fingerprintOf(target.db, table)];
    if (from.rows !== to.rows || from.sha256 !== to.sha256) {
      throw new Failure('conflict', {
        detail: `Bảng ${table.name}: nguồn có ${from.rows} dòng, đích có ${to.rows}, hoặc nội dung khác nhau. Dừng dịch vụ đang dùng kho nguồn, xóa cơ sở dữ liệu đích rồi chuyển lại.`,
      });
    }
    moved.push({ name: table.name, ...to });
  }
  await continueCounting(target.db);
  await sql`drop table doichieu_move`.execute(target.db);
  return { tables: moved, ...files };
}

/** Only an empty store is filled, or one that this very move began to fill. */
async function begin(target: Database, tables: readonly Table[], sourceName: string): Promise<void> {
  await target.transaction().execute(async (tx) => {
    await sql`create table if not exists doichieu_move (source text not null)`.execute(tx);
    const { rows } = await sql<{ source: string }>`select source from doichieu_move`.execute(tx);
    if (rows[0]?.source === sourceName) return;
    const filled: string[] = [];
    for (const { name } of tables) {
      const { rows: some } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx);
      if (some.length > 0) filled.push(name);
    }
    if (rows.length > 0 || filled.length > 0) {
      throw new Failure('bad-config', {
        detail: `Cơ sở dữ liệu đích đã có dữ liệu (${filled.join(', ')}). Chỉ chuyển vào cơ sở dữ liệu trống.`,
      });
    }
    await sql`insert into doichieu_move (source) values (${sourceName})`.execute(tx);
  });
}

/** In the order of the key, so that what is there is the beginning of what is to come. */
async function copyTable(
  source: Database,
  target: Database,
  table: Table,
  signal: AbortSignal,
): Promise<void> {
  for await (const rows of batchesOf(source, table, await lastOf(target, table))) {
    signal.throwIfAborted();
    const isSearched = table.name === 'passages';
    const columns = isSearched ? [...table.columns, 'words'] : table.columns;
    const values = rows.map((row) => {
      const own = table.columns.map((column) => sql`${row[column]}`);
      return sql`(${sql.join(isSearched ? [...own, sql`cast(${wordsOf(row)} as tsvector)`] : own)})`;
    });
    await sql`
      insert into ${sql.table(table.name)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)}`.execute(target);
  }
}

function wordsOf(row: Row): string {
  return vectorOf({ heading: String(row['heading']), text: String(row['text']) });
}

async function copyOriginals(
  source: OriginalStore,
  target: OriginalStore,
  signal: AbortSignal,
): Promise<Pick<Moved, 'originals' | 'missing'>> {
  let originals = 0;
  const missing: string[] = [];
  for await (const id of source.list()) {
    signal.throwIfAborted();
    const found = await source.find(id);
    if (typeof found === 'string') {
      missing.push(id);
      continue;
    }
    // Checked by its hash on both sides; what is there already is left.
    await target.keep(id, found);
    originals++;
  }
  return { originals, missing };
}

/** Columns that count up by themselves go on after what came with its number. */
async function continueCounting(target: Database): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(target);
  for (const { table, column } of rows) {
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}), max(${sql.ref(column)}))
      from ${sql.table(table)} having max(${sql.ref(column)}) is not null`.execute(target);
  }
}
