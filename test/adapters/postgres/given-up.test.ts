// Two transactions that wait for each other: PostgreSQL gives one of them up.
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PostgresStore } from '../../../server/adapters/postgres/store.ts';
import { postgresForTests } from '../../support/stores/postgres-stores.ts';

const postgres = postgresForTests();
const FILE = { mediaType: 'text/plain', pageCount: 3 };

let opened: PostgresStore;
let other: pg.Client;

beforeEach(async () => {
  opened = await postgres.openEmpty();
  for (const id of ['a', 'b']) {
    await opened.store.documents.add({
      id,
      name: id,
      mediaType: 'text/plain',
      bytes: 1,
      pageCount: 1,
      role: 'plan',
      status: 'queued',
    });
  }
  other = new pg.Client({ connectionString: postgres.url });
  await other.connect();
});
afterEach(async () => {
  await other.end();
  await opened.close();
});

/** Until somebody waits for a row that another one holds. */
async function untilWaiting(): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::int as waiting from pg_locks where not granted and locktype in ('transactionid', 'tuple')`.execute(
      opened.db,
    );
    if ((rows[0]?.waiting ?? 0) > 0) return;
    await new Promise((go) => setTimeout(go, 20));
  }
}

it('does a change again that was given up for another one', async () => {
  const { promise: holds, resolve: hold } = Promise.withResolvers<void>();
  const { promise: waits, resolve: go } = Promise.withResolvers<void>();
  let times = 0;
  const changed = opened.store.atomically(async ({ documents }) => {
    times++;
    await documents.setFile('a', FILE);
    hold();
    await waits;
    await documents.setFile('b', FILE);
  });
  await holds;
  // The other one never looks whether it waits in vain, so that it is not the one given up.
  await other.query(
    `begin; set local deadlock_timeout = '1h'; update documents set name = 'x' where id = 'b'`,
  );
  const held = other.query(`update documents set name = 'x' where id = 'a'`);
  await untilWaiting();
  go();
  await held;
  await other.query('commit');
  await changed;
  // On a busy machine more than once.
  expect(times).toBeGreaterThan(1);
  for (const id of ['a', 'b'])
    expect(await opened.store.documents.get(id)).toMatchObject({ ...FILE, name: 'x' });
});

it('hurries a task that is being claimed without standing in the way of the claim', async () => {
  const task = { kind: 'read', subject: 'a', done: 0, total: 1 } as const;
  const { id } = await opened.store.tasks.enqueue({ ...task, urgency: 'batch' });
  await other.query('begin');
  await other.query('select id from pgboss.job where id = $1 for update', [id]);
  const hurried = opened.store.tasks.enqueue({ ...task, urgency: 'asked' });
  await untilWaiting();
  await other.query(`update tasks set stage = 'reading' where id = $1`, [id]);
  await other.query('commit');
  expect(await hurried).toMatchObject({ id });
});
