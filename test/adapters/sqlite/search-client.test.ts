import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startSearchThread, type SearchThread } from '../../../server/adapters/sqlite/search-client.ts';
import { openSqliteStore, type SqliteStore } from '../../../server/adapters/sqlite/store.ts';

const ALL = { offset: 0, limit: 20 };
let folder: string;
let opened: SqliteStore;
let thread: SearchThread;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-search-'));
  const file = join(folder, 'store.sqlite');
  opened = openSqliteStore(file);
  thread = startSearchThread(file);
  const about = { name: 'a.txt', mediaType: 'text/plain', bytes: 1, pageCount: 1 };
  await opened.store.documents.add({ ...about, id: 'a', role: 'plan', status: 'ready' });
});
afterEach(async () => {
  await thread.close();
  await opened.close();
  rmSync(folder, { recursive: true });
});

const put = (text: string) =>
  opened.store.index.put('a', 1, {
    passages: [{ path: '1', heading: '', text, page: 1, lines: [1, 1] }],
    values: [],
  });

it('finds at once what the service has put', async () => {
  await put('giữ an ninh mạng');
  expect(await thread.search({ q: 'an ninh' }, ALL)).toMatchObject({ kind: 'passages', total: 1 });
  await put('hạ tầng số');
  expect(await thread.search({ q: 'an ninh' }, ALL)).toMatchObject({ total: 0 });
});

it('answers several who ask at once, each with their own', async () => {
  await put('giữ an ninh mạng');
  const found = await Promise.all(['an ninh', 'hạ tầng', 'mạng'].map((q) => thread.search({ q }, ALL)));
  expect(found.map(({ total }) => total)).toEqual([1, 0, 1]);
});

it('goes on after it was closed, with a thread of its own anew', async () => {
  await put('giữ an ninh mạng');
  await thread.search({ q: 'mạng' }, ALL);
  await thread.close();
  expect((await thread.search({ q: 'mạng' }, ALL)).total).toBe(1);
});
