// The sums of a round are right again after each start, whatever became of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../server/adapters/sqlite/database.ts';
import { MIGRATIONS } from '../../../server/adapters/sqlite/migrations.ts';
import { openSqliteStore, type SqliteStore } from '../../../server/adapters/sqlite/store.ts';

let folder: string;
let opened: SqliteStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-tallies-'));
  opened = openSqliteStore(join(folder, 'store.sqlite'));
});

afterEach(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['wrong', 'update campaign_tallies set amount = amount + 7'],
  ['gone', 'delete from campaign_tallies'],
])('counts a round anew whose sums are %s', async (_, spoil) => {
  const { campaigns } = opened.store;
  const terms = { name: 'r', template: 't', deadline: null, province: null, createdBy: 'ai' };
  const units = ['a', 'b'].map((id) => ({ id, name: `xã ${id}`, kind: 'xã', former: [] }) as const);
  const { id } = await campaigns.create(terms, units);
  await campaigns.changeUnit(id, 'a', { reviewed: { by: 'ai', at: '2026-01-01T00:00:00.000Z' } });
  const database = new DatabaseSync(join(folder, 'store.sqlite'));
  database.exec(spoil);
  database.close();
  await campaigns.countAnew();
  expect(await campaigns.counts(id)).toMatchObject({ units: 2, notSubmitted: 2, reviewed: 1 });
});

it('knows from a store of an earlier version who looks after how many units', async () => {
  const file = join(folder, 'earlier.sqlite');
  const before = MIGRATIONS.findIndex(({ name }) => name === 'orders');
  const earlier = openDatabase(file, { migrations: MIGRATIONS.slice(0, before) });
  for (const statement of [
    `insert into campaigns (id, name, template, created_at, created_by) values ('r', 'r', 't', '2026', 'ai')`,
    `insert into campaign_units (campaign, unit, position, name, kind, former, words, assignee, reviewed_by, reviewed_at)
      values ('r', 'a', 1, 'xã a', 'xã', '[]', 'xa a', 'Lan', 'Lan', '2026'), ('r', 'b', 2, 'xã b', 'xã', '[]', 'xa b', 'Lan', null, null)`,
    `insert into campaign_tallies (campaign, criterion, name, amount) values ('r', '', 'units', 2)`,
  ]) {
    await sql.raw(statement).execute(earlier);
  }
  await earlier.destroy();
  const later = openSqliteStore(file);
  const { campaigns } = later.store;
  const lan = { name: 'Lan', units: 2, reviewed: 1 };
  expect(await campaigns.assignees('r')).toEqual([lan]);
  await campaigns.changeUnit('r', 'a', { assignee: null });
  expect(await campaigns.assignees('r')).toEqual([{ ...lan, units: 1, reviewed: 0 }]);
  await later.close();
});
