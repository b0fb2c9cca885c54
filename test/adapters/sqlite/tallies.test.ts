// The sums of a round are right again after each start, whatever became of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
