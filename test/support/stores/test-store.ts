// The store behind the applications of tests: SQLite, unless a file of tests asks for another engine.
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import type { Database } from '../../../server/adapters/sql/database.ts';
import type { PlanStore } from '../../../server/ports/store.ts';

export interface TestStore {
  readonly store: PlanStore;
  readonly db: Database;
  close(): Promise<void>;
}

/** A process that gets no turn on a busy machine is not given up: whether it died is told by its number. */
const LEASE_MS = 60 * 60_000;

export interface TestStoreOptions {
  readonly isDead: (worker: string) => boolean;
}

type Open = (file: string, options: TestStoreOptions) => TestStore;

let openStore: Open = openSqliteStore;

/** For all tests of the file that calls it. */
export function testOn(open: Open): void {
  openStore = open;
}

export function openTestStore(file: string, options: TestStoreOptions): TestStore {
  const held = { leaseMs: LEASE_MS, ...options };
  return openStore(file, held);
}
