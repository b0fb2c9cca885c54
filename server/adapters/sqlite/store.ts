// The embedded store: one SQLite file behind every storage port.
import { moment } from '../node/moments.ts';
import type { PlanStore, Records } from '../../ports/store.ts';
import { isDeadWorker } from '../node/node-worker-name.ts';
import type { Database } from '../sql/database.ts';
import { createRecords } from '../sql/records.ts';
import { openDatabase } from './database.ts';
import { createSearchIndex } from './search.ts';
import { createTaskQueue } from './tasks.ts';

/** Many times the second in which a worker renews; one that died on this machine is seen at once. */
const LEASE_MS = 20_000;

export interface SqliteStoreOptions {
  readonly now?: () => Date;
  readonly leaseMs?: number;
  readonly isDead?: (worker: string) => boolean;
  /** Milliseconds that a change waits for another process. */
  readonly busyMs?: number;
}

export interface SqliteStore {
  readonly store: PlanStore;
  readonly db: Database;
  close(): Promise<void>;
}

export function openSqliteStore(file: string, options: SqliteStoreOptions = {}): SqliteStore {
  const { now = moment, leaseMs = LEASE_MS, isDead = isDeadWorker } = options;
  const db = openDatabase(file, options.busyMs === undefined ? {} : { busyMs: options.busyMs });
  const watchers = new Set<() => void>();
  const watch = (onNew: () => void): (() => void) => {
    watchers.add(onNew);
    return () => watchers.delete(onNew);
  };
  const tellWatchers = (): void => watchers.forEach((onNew) => onNew());

  const recordsOver = (over: Database, onNew: () => void): Records =>
    createRecords(over, now, {
      tasks: createTaskQueue(over, { leaseMs, now, isDead, onNew, watch }),
      index: createSearchIndex(over),
    });

  return {
    db,
    store: {
      ...recordsOver(db, tellWatchers),
      async atomically(work) {
        let isNew = false;
        const result = await db.transaction().execute((tx) =>
          work(
            recordsOver(tx, () => {
              isNew = true;
            }),
          ),
        );
        // Only now can a worker see it.
        if (isNew) tellWatchers();
        return result;
      },
    },
    close: () => db.destroy(),
  };
}
