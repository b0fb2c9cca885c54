// The embedded store: one SQLite file behind every storage port.
import type { SearchIndex } from '../../ports/search.ts';
import type { PlanStore } from '../../ports/store.ts';
import type { JobQueue } from '../../ports/tasks.ts';
import { createAuditLog } from '../sql/audit.ts';
import { createComparisonStore } from '../sql/comparisons.ts';
import { openDatabase } from './database.ts';
import { createDocumentStore } from '../sql/documents.ts';
import { createJobQueue } from './jobs.ts';
import { createSearchIndex } from './search.ts';
import { createTemplateStore } from '../sql/templates.ts';
import { isDeadWorker } from '../node/node-worker-name.ts';

/** Many times the second in which a worker renews; one that died on this machine is seen at once. */
const LEASE_MS = 20_000;

export interface SqliteStore {
  readonly store: PlanStore;
  readonly queue: JobQueue;
  readonly index: SearchIndex;
  close(): Promise<void>;
}

export function openSqliteStore(
  file: string,
  options: { readonly now?: () => Date; readonly leaseMs?: number } = {},
): SqliteStore {
  const now = options.now ?? (() => new Date());
  const db = openDatabase(file);
  return {
    store: {
      documents: createDocumentStore(db, now),
      templates: createTemplateStore(db, now),
      comparisons: createComparisonStore(db, now),
      audit: createAuditLog(db),
    },
    queue: createJobQueue(db, {
      leaseMs: options.leaseMs ?? LEASE_MS,
      now,
      isDead: isDeadWorker,
    }),
    index: createSearchIndex(db),
    close: () => db.destroy(),
  };
}
