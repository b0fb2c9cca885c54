// The store of 0.3.1 is moved: what it holds is made by people and by every part of the program.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBundleDirectory } from '../../server/adapters/files/bundle-directory.ts';
import { createOriginalDirectory } from '../../server/adapters/files/original-directory.ts';
import { moveStore } from '../../server/adapters/move/move-store.ts';
import { createOriginalTable } from '../../server/adapters/postgres/originals.ts';
import { readBackup } from '../../server/adapters/backup/restore.ts';
import { writeSharedBackup } from '../../server/adapters/backup/backup.ts';
import { openPostgresStore, type PostgresStore } from '../../server/adapters/postgres/store.ts';
import { readConfig } from '../../server/config.ts';
import type { PlanStore } from '../../server/ports/store.ts';
import { verifyStore } from '../../server/usecases/documents/verify-store.ts';
import { restoreInto } from '../../server/wire/restore.ts';
import { openSqliteStore, type SqliteStore } from '../../server/adapters/sqlite/store.ts';
import { passagesOf } from '../../server/search/passages-of.ts';
import { search } from '../../server/search/search.ts';
import { valuesOf } from '../../server/search/values-of.ts';
import { recover } from '../../server/worker/recover.ts';
import { postgresForTests } from '../support/stores/postgres-stores.ts';

const STORE = resolve(import.meta.dirname, '../stores/0.3.1.zip');
const ALL = { offset: 0, limit: 10 };
const postgres = postgresForTests();

let folder: string;
let source: SqliteStore;
let target: PostgresStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-move-'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(STORE)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  source = openSqliteStore(join(folder, 'store.sqlite'));
  target = await postgres.openEmpty();
});
afterEach(async () => {
  await source.close();
  await target.close();
  rmSync(folder, { recursive: true, force: true });
});

const partsOf = () => ({
  from: { db: source.db, originals: createOriginalDirectory(join(folder, 'files')) },
  to: { db: target.db, originals: createOriginalTable(target.db, join(folder, 'cache')) },
});

function move(signal = new AbortController().signal, onPart?: (part: string) => void) {
  const { from, to } = partsOf();
  return moveStore(from, to, { sourceName: 'kho', signal, ...(onPart && { onPart }) });
}

async function indexAnew({ documents, index }: SqliteStore['store']): Promise<void> {
  for (const id of await index.stale()) {
    const text = await documents.text(id);
    if (text === undefined) continue;
    const passages = passagesOf(text.document, text.transcript);
    await index.put(id, text.revision, { passages, values: valuesOf(text.document, passages) });
  }
}

describe('a store moved to PostgreSQL', () => {
  it('answers as before, counts on from there, and takes up what waited', async () => {
    // What a store of 0.3.1 could be searched by is made anew by the service when it starts.
    await indexAnew(source.store);
    const moved = await move();
    expect(moved).toMatchObject({ originals: 5, missing: [] });
    for (const ask of [
      (of: SqliteStore | PostgresStore) => of.store.documents.all(ALL),
      (of: SqliteStore | PostgresStore) => of.store.comparisons.list({}, ALL),
      (of: SqliteStore | PostgresStore) => of.store.audit.list({}, ALL),
      (of: SqliteStore | PostgresStore) => of.store.templates.list(),
    ]) {
      expect(await ask(target)).toEqual(await ask(source));
    }
    const find = async (of: SqliteStore | PostgresStore) =>
      (await search(of.store, { q: 'an ninh mang' }, ALL)).total;
    expect(await find(target)).toBe(await find(source));
    expect(await find(target)).toBeGreaterThan(0);
    const { originals } = partsOf().to;
    const bundles = createBundleDirectory(join(folder, 'bundles'));
    await recover({ store: target.store, originals, bundles, now: () => new Date() });
    const task = await target.store.tasks.claim('w', ['read']);
    expect(await originals.find(task?.subject ?? '')).toMatchObject({ size: 16_835 });
    const entry = { at: '2026', actor: 'ai', action: 'document.remove', subject: 'a', detail: {} } as const;
    await target.store.audit.add(entry);
    expect((await target.store.audit.list({}, { offset: 0, limit: 1 }))[0]).toMatchObject({ subject: 'a' });
  });

  it('cut short is taken up where it was, and by no other source', async () => {
    const cut = new AbortController();
    const stopAt = (part: string): void => {
      if (part === 'cells') cut.abort(new Error('cut short'));
    };
    await expect(move(cut.signal, stopAt)).rejects.toThrow('cut short');
    const { from, to } = partsOf();
    const stranger = moveStore(from, to, { sourceName: 'kho khác', signal: new AbortController().signal });
    await expect(stranger).rejects.toMatchObject({ code: 'bad-config' });
    expect((await move()).originals).toBe(5);
  });

  it('is backed up while it is written to, and brought back into either engine', async () => {
    await indexAnew(source.store);
    await move();
    const { to } = partsOf();
    const copy = join(folder, 'copy.tar');
    const later = { at: '2026', actor: 'ai', action: 'document.remove', subject: 'a', detail: {} } as const;
    const [made] = await Promise.all([
      writeSharedBackup({ ...to, version: '0' }, copy, new Date()),
      target.store.audit.add(later),
    ]);
    expect(made).toMatchObject({ originals: 5, missing: 0 });
    const restored = join(folder, 'restored');
    await readBackup(copy, restored);
    const embedded = openSqliteStore(join(restored, 'store.sqlite'));
    try {
      const told = async ({ documents, comparisons, templates, index }: PlanStore) => [
        await documents.all(ALL),
        await comparisons.list({}, ALL),
        await templates.list(),
        [...(await index.frequencies(await index.vocabulary(2, 9)))]
          .map(([word, count]) => `${word} ${count}`)
          .toSorted(),
      ];
      expect(await told(embedded.store)).toEqual(await told(target.store));
      const found = async (store: PlanStore) => (await search(store, { q: 'an ninh mang' }, ALL)).total;
      expect(await found(embedded.store)).toBe(await found(target.store));
      const { strangers, faulty } = await verifyStore(
        { store: embedded.store, originals: createOriginalDirectory(join(restored, 'files')) },
        new AbortController().signal,
      );
      expect([strangers, faulty]).toEqual([[], []]);
    } finally {
      await embedded.close();
    }
    const url = await postgres.server.newDatabase();
    const config = readConfig({ DATABASE_URL: url, DOICHIEU_DATA: join(folder, 'machine') });
    const options = { signal: new AbortController().signal, onFault: () => undefined };
    expect(await restoreInto(config, copy, options)).toMatchObject({ originals: 5 });
    await expect(restoreInto(config, copy, options)).rejects.toMatchObject({ code: 'bad-config' });
    const shared = await openPostgresStore(url);
    try {
      expect(await shared.store.documents.all(ALL)).toEqual(await target.store.documents.all(ALL));
    } finally {
      await shared.close();
    }
  });

  it('is refused by one that holds anything', async () => {
    await target.store.settings.put('office', {});
    await expect(move()).rejects.toThrow(/đã có dữ liệu \(settings\)/);
  });

  it('is told to differ where the source changed meanwhile', async () => {
    const change = (part: string): void => {
      if (part === 'originals') void source.store.settings.put('office', {});
    };
    await expect(move(undefined, change)).rejects.toMatchObject({ code: 'conflict' });
  });
});
