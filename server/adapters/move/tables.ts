// The tables of a SQLite store as they are found in it, in an order in which none is filled before what it refers to.
import { sql } from 'kysely';
import type { Database } from '../sql/database.ts';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Of its primary key, in order. */
  readonly key: readonly string[];
}

/** Without virtual tables and what they keep: the target has an index of its own. */
export async function tablesOf(source: Database): Promise<readonly Table[]> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_schema where type = 'table' and name not like 'sqlite!_%' escape '!' order by name`.execute(
    source,
  );
  const isVirtual = (statement: string): boolean => /^create\s+virtual/i.test(statement);
  const virtual = rows.filter((table) => isVirtual(table.sql)).map(({ name }) => name);
  const real = rows.filter(({ name }) => !virtual.some((of) => name === of || name.startsWith(`${of}_`)));
  const found = new Map<string, { readonly table: Table; readonly needs: readonly string[] }>();
  for (const { name } of real) {
    const columns = await sql<{
      name: string;
      pk: number;
    }>`select name, pk from pragma_table_info(${name})`.execute(source);
    const needs = await sql<{ table: string }>`select "table" from pragma_foreign_key_list(${name})`.execute(
      source,
    );
    const key = columns.rows.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
    found.set(name, {
      table: {
        name,
        columns: columns.rows.map((column) => column.name),
        key: key.map((column) => column.name),
      },
      needs: needs.rows.map(({ table }) => table).filter((table) => table !== name),
    });
  }
  return ordered(found);
}

function ordered(
  found: ReadonlyMap<string, { readonly table: Table; readonly needs: readonly string[] }>,
): readonly Table[] {
  const placed = new Map<string, Table>();
  const place = (name: string): void => {
    const entry = found.get(name);
    if (entry === undefined || placed.has(name)) return;
    for (const needed of entry.needs) place(needed);
    placed.set(name, entry.table);
  };
  for (const name of found.keys()) place(name);
  return [...placed.values()];
}
