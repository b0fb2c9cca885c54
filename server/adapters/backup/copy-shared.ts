// A store in PostgreSQL as of one moment → the same store in one SQLite file: every backup holds that, whatever engine it was taken of,
// so that it can be brought back into either, and read without a server.
import { sql } from 'kysely';
import { batchesOf, type Row } from '../move/rows.ts';
import { tablesOf, type Table } from '../move/tables.ts';
import type { Database } from '../sql/database.ts';
import { indexedForms } from '../sqlite/search.ts';
import { openSqliteStore } from '../sqlite/store.ts';

export async function copyToFile(source: Database, file: string): Promise<void> {
  const opened = openSqliteStore(file);
  const { db } = opened;
  try {
    const tables = await tablesOf(db);
    // What is written meanwhile is not seen.
    await source
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (seen) => {
        for (const table of tables) await db.transaction().execute((tx) => copyTable(seen, tx, table));
      });
  } finally {
    await opened.close();
  }
}

async function copyTable(source: Database, target: Database, table: Table): Promise<void> {
  const columns = sql.join(table.columns.map((column) => sql.ref(column)));
  for await (const rows of batchesOf(source, table)) {
    const values = rows.map((row) => sql`(${sql.join(table.columns.map((column) => sql`${row[column]}`))})`);
    await sql`insert into ${sql.table(table.name)} (${columns}) values ${sql.join(values)}`.execute(target);
    if (table.name === 'passages') await index(target, rows);
  }
}

async function index(target: Database, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => {
    const { exact, folded } = indexedForms({ heading: String(row['heading']), text: String(row['text']) });
    return sql`(${row['id']}, ${exact}, ${folded})`;
  });
  await sql`insert into passages_fts (rowid, exact, folded) values ${sql.join(values)}`.execute(target);
}
