// Rows of a table in the order of its key, a batch at a time, and their fingerprint, the same in every engine.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../sql/database.ts';
import type { Table } from './tables.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A page as it was read takes a hundred kilobytes. */
const ROWS_AT_ONCE = 100;

export async function* batchesOf(
  db: Database,
  { name, columns, key }: Table,
  after?: Row,
): AsyncGenerator<readonly Row[]> {
  const keys = sql.join(key.map((column) => sql.ref(column)));
  let last = after;
  for (;;) {
    const from = last;
    const beyond =
      from === undefined ? sql`` : sql`where (${keys}) > (${sql.join(key.map((column) => from[column]))})`;
    const { rows } = await sql<Row>`
      select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)}
      ${beyond} order by ${keys} limit ${sql.lit(ROWS_AT_ONCE)}`.execute(db);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1);
  }
}

/** The last of them, by the key. */
export async function lastOf(db: Database, { name, key }: Table): Promise<Row | undefined> {
  const down = sql.join(key.map((column) => sql`${sql.ref(column)} desc`));
  const { rows } = await sql<Row>`
    select ${sql.join(key.map((column) => sql.ref(column)))} from ${sql.table(name)} order by ${down} limit 1`.execute(
    db,
  );
  return rows[0];
}

export interface Fingerprint {
  readonly rows: number;
  readonly sha256: string;
}

export async function fingerprintOf(db: Database, table: Table): Promise<Fingerprint> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const rows of batchesOf(db, table)) {
    count += rows.length;
    for (const row of rows)
      hash.update(`${JSON.stringify(table.columns.map((column) => plain(row[column])))}\n`);
  }
  return { rows: count, sha256: hash.digest('hex') };
}

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
