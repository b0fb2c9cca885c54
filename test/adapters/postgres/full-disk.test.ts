// The server's disk is full: it refuses by SQLSTATE 53100, here by a trigger, as no test can fill a server's disk.
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PostgresStore } from '../../../server/adapters/postgres/store.ts';
import { postgresForTests } from '../../support/stores/postgres-stores.ts';

const postgres = postgresForTests();
const ENTRY = { at: '2026', actor: 'ai', action: 'document.remove', subject: 'a', detail: {} } as const;

let opened: PostgresStore;
beforeEach(async () => {
  opened = await postgres.openEmpty();
});
afterEach(() => opened.close());

async function fillDisk(): Promise<void> {
  await sql`
    create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`.execute(
    opened.db,
  );
  await sql`create trigger full_disk before insert on audit execute function refuse()`.execute(opened.db);
}

async function freeDisk(): Promise<void> {
  await sql`drop trigger full_disk on audit`.execute(opened.db);
  await sql`drop function refuse`.execute(opened.db);
}

it('refuses the change with its sentence, keeps what was there, and takes it when there is space again', async () => {
  const { store } = opened;
  await store.audit.add(ENTRY);
  await fillDisk();
  const refusal = { code: 'storage-full', status: 507 };
  await expect(store.audit.add(ENTRY)).rejects.toMatchObject(refusal);
  const half = store.atomically(async (records) => {
    await records.settings.put('half', true);
    await records.audit.add(ENTRY);
  });
  await expect(half).rejects.toMatchObject(refusal);
  expect(await store.audit.count({})).toBe(1);
  expect(await store.settings.below('half')).toEqual([]);
  await freeDisk();
  await store.audit.add(ENTRY);
  expect(await store.audit.count({})).toBe(2);
});
