// Every released version's store is opened here, taken into a backup, brought back into an empty folder and moved to PostgreSQL, and
// each time held row by row and byte by byte against what it was.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { writeBackup, writeSharedBackup } from '../../server/adapters/backup/backup.ts';
import { readBackup } from '../../server/adapters/backup/restore.ts';
import { createOriginalDirectory } from '../../server/adapters/files/original-directory.ts';
import { moveStore } from '../../server/adapters/move/move-store.ts';
import { fingerprintOf } from '../../server/adapters/move/rows.ts';
import { tablesOf } from '../../server/adapters/move/tables.ts';
import { createOriginalTable } from '../../server/adapters/postgres/originals.ts';
import type { Database } from '../../server/adapters/sql/database.ts';
import { openSqliteStore } from '../../server/adapters/sqlite/store.ts';
import type { OriginalStore } from '../../server/ports/files.ts';
import type { PlanStore } from '../../server/ports/store.ts';
import { verifyStore } from '../../server/usecases/documents/verify-store.ts';
import { postgresForTests } from '../support/stores/postgres-stores.ts';
import { storeOf } from '../support/stores/released-store.ts';

/** Stores of older ones have not the files beside them that a backup takes. */
const FIRST = '0.3.1';
const { signal } = new AbortController();
const postgres = postgresForTests();

/** As the changelog tells, newest first; the one that is being written has no day yet and may still be without its store. */
function released(): readonly string[] {
  const told = readFileSync(resolve(import.meta.dirname, '../../CHANGELOG.md'), 'utf8');
  const all = [...told.matchAll(/^## (\d+\.\d+\.\d+) –/gm)].map((match) => match[1] ?? '');
  return all.slice(0, all.indexOf(FIRST) + 1).filter((version) => version !== about.version);
}

/** Of each table, how many rows and what they hash to. */
async function rowsIn(db: Database, like: Database): Promise<ReadonlyMap<string, unknown>> {
  const told = new Map<string, unknown>();
  for (const table of await tablesOf(like)) told.set(table.name, await fingerprintOf(db, table));
  return told;
}

/** Originals that are lost, damaged, or nobody's. */
async function wrongWith(store: PlanStore, originals: OriginalStore): Promise<unknown> {
  const { documents, strangers, faulty } = await verifyStore({ store, originals }, signal);
  expect(documents).toBeGreaterThan(0);
  return { strangers, faulty };
}

describe.each([...new Set([...released(), about.version])].filter(hasStore))('a store of %s', (version) => {
  it('is the same after a backup, in an empty folder, on PostgreSQL, and back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doichieu-drill-'));
    const place = (name: string) => join(folder, name);
    const old = storeOf(version, place('old'));
    const source = openSqliteStore(join(old, 'store.sqlite'));
    const files = createOriginalDirectory(join(old, 'files'));
    expect(await wrongWith(source.store, files)).toEqual({ strangers: [], faulty: [] });
    const before = await rowsIn(source.db, source.db);
    expect(before.get('documents')).not.toMatchObject({ rows: 0 });

    await writeBackup(
      { database: join(old, 'store.sqlite'), originals: files, version },
      place('a.tar'),
      new Date(),
    );
    await readBackup(place('a.tar'), place('restored'));
    const restored = openSqliteStore(place('restored/store.sqlite'));
    expect(await rowsIn(restored.db, restored.db)).toEqual(before);
    expect(await wrongWith(restored.store, createOriginalDirectory(place('restored/files')))).toEqual({
      strangers: [],
      faulty: [],
    });
    await restored.close();

    const target = await postgres.openEmpty();
    const shared = createOriginalTable(target.db, place('cache'));
    const moved = await moveStore(
      { db: source.db, originals: files },
      { db: target.db, originals: shared },
      { sourceName: version, signal },
    );
    expect(moved.missing).toEqual([]);
    expect(await rowsIn(target.db, source.db)).toEqual(before);
    expect(await wrongWith(target.store, shared)).toEqual({ strangers: [], faulty: [] });

    await writeSharedBackup({ db: target.db, originals: shared, version }, place('b.tar'), new Date());
    await readBackup(place('b.tar'), place('back'));
    const back = openSqliteStore(place('back/store.sqlite'));
    expect(await rowsIn(back.db, source.db)).toEqual(before);
    await back.close();
    await target.close();
    await source.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

it('there is a store of every released version', () => {
  expect(released().filter((version) => !hasStore(version))).toEqual([]);
  expect(released()).toContain(FIRST);
});

function hasStore(version: string): boolean {
  try {
    return readFileSync(resolve(import.meta.dirname, `${version}.zip`)).length > 0;
  } catch {
    return false;
  }
}
