import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/adapters/sqlite/database.ts';
import { MIGRATIONS } from '../../../server/adapters/sqlite/migrations.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-migrations-'));
  file = join(folder, 'store.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function versionOf(path: string): number {
  const database = new DatabaseSync(path);
  const version = Number(database.prepare('pragma user_version').get()?.['user_version']);
  database.close();
  return version;
}

describe('migrations', () => {
  it('bring an empty file to the present schema, durable to power cuts', async () => {
    const db = openDatabase(file);
    expect((await sql`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }]);
    // 2 is FULL.
    expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 2 }]);
    expect((await sql`pragma foreign_keys`.execute(db)).rows).toEqual([{ foreign_keys: 1 }]);
    await db.destroy();
    expect(versionOf(file)).toBe(MIGRATIONS.length);
  });

  it.each(MIGRATIONS.map((_, version) => version))(
    'carry what version %i holds to the present one',
    async (version) => {
      await openDatabase(file, { migrations: MIGRATIONS.slice(0, version) }).destroy();
      expect(versionOf(file)).toBe(version);
      const db = openDatabase(file);
      await db.selectFrom('documents').selectAll().execute();
      await db.destroy();
      expect(versionOf(file)).toBe(MIGRATIONS.length);
    },
  );

  it('opened again change nothing', async () => {
    await openDatabase(file).destroy();
    await openDatabase(file).destroy();
    expect(versionOf(file)).toBe(MIGRATIONS.length);
  });

  it('leave the file as it was when a step fails', async () => {
    await openDatabase(file).destroy();
    const broken = { name: 'broken', sql: 'create table half (id integer); create table nonsense (' };
    expect(() => openDatabase(file, { migrations: [...MIGRATIONS, broken] })).toThrow();
    const database = new DatabaseSync(file);
    expect(database.prepare("select name from sqlite_schema where name = 'half'").all()).toEqual([]);
    database.close();
    expect(versionOf(file)).toBe(MIGRATIONS.length);
  });

  it('refuse a file of a newer version', async () => {
    await openDatabase(file, {
      migrations: [...MIGRATIONS, { name: 'future', sql: 'create table future (id integer)' }],
    }).destroy();
    expect(() => openDatabase(file)).toThrow(/phiên bản mới hơn/);
  });
});

it.each([
  ['what people decided', 'person is not null', 'cells_decided'],
  ['what the machine leaned on', 'leaning is not null and leaning < 0.5', 'cells_leaning'],
])('let %s of a template be found without looking at its other cells', async (_, such, index) => {
  await openDatabase(file).destroy();
  const database = new DatabaseSync(file);
  const plan = database
    .prepare(`explain query plan select looked from cells where template = 't' and ${such}`)
    .all();
  database.close();
  expect(JSON.stringify(plan)).toContain(index);
});
