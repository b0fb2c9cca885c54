import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/adapters/postgres/database.ts';
import { openPool } from '../../../server/adapters/postgres/pool.ts';
import type { Database } from '../../../server/adapters/sql/database.ts';
import { createDocumentStore } from '../../../server/adapters/sql/documents.ts';
import { FIRST_VERSION, STEPS } from '../../../server/adapters/sql/migrations/steps.ts';
import { postgresForTests } from '../../support/stores/postgres-stores.ts';

const postgres = postgresForTests();
const NEWEST = FIRST_VERSION + STEPS.length;

function open(url: string, steps = STEPS): Promise<Database> {
  return openDatabase(
    openPool(url, () => undefined),
    steps,
  );
}

async function versionOf(db: Database): Promise<number> {
  const { rows } = await sql<{ version: number }>`select version from doichieu_store`.execute(db);
  return Number(rows[0]?.version);
}

describe('migrations of a store in PostgreSQL', () => {
  it.each(Array.from({ length: STEPS.length + 1 }, (_, taken) => taken))(
    `carry what version ${FIRST_VERSION} + %i holds to the present one`,
    async (taken) => {
      const url = await postgres.server.newDatabase();
      const older = await open(url, STEPS.slice(0, taken));
      expect(await versionOf(older)).toBe(FIRST_VERSION + taken);
      await sql`insert into documents (id, name, media_type, bytes, page_count, role, status, words, added_at)
        values ('a', 'ke-hoach.docx', 'text/plain', 1, 1, 'plan', 'ready', 'ke hoach', '2026-01-01T00:00:00.000Z')`.execute(
        older,
      );
      await older.destroy();
      const db = await open(url);
      expect(await versionOf(db)).toBe(NEWEST);
      const documents = createDocumentStore(db, () => new Date());
      expect(await documents.get('a')).toMatchObject({ name: 'ke-hoach.docx', status: 'ready' });
      await db.destroy();
    },
  );

  it('leave the database as it was when a step fails', async () => {
    const url = await postgres.server.newDatabase();
    await (await open(url)).destroy();
    const broken = { name: 'broken', sql: () => 'create table half (id bigint); create table nonsense (' };
    await expect(open(url, [...STEPS, broken])).rejects.toThrow();
    const db = await open(url);
    const { rows } = await sql`select 1 from pg_tables where tablename = 'half'`.execute(db);
    expect(rows).toEqual([]);
    expect(await versionOf(db)).toBe(NEWEST);
    await db.destroy();
  });

  it('refuse a store of a newer program', async () => {
    const url = await postgres.server.newDatabase();
    const newer = { name: 'newer', sql: () => 'select 1' };
    await (await open(url, [...STEPS, newer])).destroy();
    await expect(open(url)).rejects.toMatchObject({ code: 'bad-config' });
  });

  it('are made once by processes that start together', async () => {
    const url = await postgres.server.newDatabase();
    const opened = await Promise.all([open(url), open(url), open(url)]);
    expect(await Promise.all(opened.map(versionOf))).toEqual([NEWEST, NEWEST, NEWEST]);
    await Promise.all(opened.map((db) => db.destroy()));
  });
});
