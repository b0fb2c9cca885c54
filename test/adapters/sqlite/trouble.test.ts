// The disk is full, the store is locked, the file is no store: each is told in a sentence, and the process goes on.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/adapters/sqlite/database.ts';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import { healthOf } from '../../../server/usecases/care/health.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-trouble-'));
  file = join(folder, 'store.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ENTRY = { at: '2026', actor: 'ai', action: 'document.remove', subject: 'a', detail: {} } as const;
const LONG = { ...ENTRY, detail: { note: 'x'.repeat(1_000_000) } };

describe('a full disk', () => {
  it('refuses the change with its sentence, keeps what was there, and takes it when there is space again', async () => {
    const db = openDatabase(file);
    const pages = (count: number) => sql`pragma max_page_count = ${sql.lit(count)}`.execute(db);
    const add = (entry: typeof ENTRY) =>
      db
        .insertInto('audit')
        .values({ ...entry, detail: JSON.stringify(entry.detail) })
        .execute();
    await add(ENTRY);
    await pages(1);
    await expect(add(LONG)).rejects.toMatchObject({ code: 'storage-full', status: 507 });
    await expect(
      db.transaction().execute(async (tx) => {
        await tx.deleteFrom('audit').execute();
        await tx
          .insertInto('audit')
          .values({ ...LONG, detail: JSON.stringify(LONG.detail) })
          .execute();
      }),
    ).rejects.toMatchObject({ code: 'storage-full' });
    expect(await db.selectFrom('audit').select('action').execute()).toHaveLength(1);
    await pages(1_000_000);
    await add(LONG);
    expect(await db.selectFrom('audit').select('action').execute()).toHaveLength(2);
    await db.destroy();
  });
});

describe('a store that is read-only', () => {
  it('refuses the change with its sentence, is read all the while, and is told as not writable', async () => {
    const opened = openSqliteStore(file);
    const { store } = opened;
    await store.audit.add(ENTRY);
    await sql`pragma query_only = on`.execute(opened.db);
    await expect(store.audit.add(ENTRY)).rejects.toMatchObject({ code: 'store-unwritable', status: 503 });
    expect(await store.audit.count({})).toBe(1);
    expect(await healthOf({ store, now: () => new Date() })).toMatchObject({ writable: false });
    await opened.close();
  });
});

describe('a store that another process holds', () => {
  it('is read all the while, refuses a change after its time, and takes the next', async () => {
    const opened = openSqliteStore(file, { busyMs: 50 });
    const { store } = opened;
    await store.audit.add(ENTRY);
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    // Both wait at once: the second is not held up by the first's patience.
    const refused = Promise.allSettled([store.audit.add(ENTRY), store.audit.add(ENTRY)]);
    expect(await store.audit.list({}, { offset: 0, limit: 10 })).toHaveLength(1);
    const reason = { code: 'store-busy', status: 503 };
    expect(await refused).toMatchObject([{ reason }, { reason }]);
    other.exec('rollback');
    other.close();
    await store.audit.add(ENTRY);
    expect(await store.audit.list({}, { offset: 0, limit: 10 })).toHaveLength(2);
    await opened.close();
  });
});

describe('a file that is no store', () => {
  it('is told as such', () => {
    writeFileSync(
      file,
      'đây không phải là kho dữ liệu, mà là một văn bản nào đó dài hơn một trăm byte'.repeat(20),
    );
    expect(() => openSqliteStore(file)).toThrow(expect.objectContaining({ code: 'store-damaged' }));
  });
});
