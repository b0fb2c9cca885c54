// The store on PostgreSQL behind every storage port, for several processes on several machines.
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { moment } from '../node/moments.ts';
import type { PlanStore, Records } from '../../ports/store.ts';
import { isDeadWorker } from '../node/node-worker-name.ts';
import { createTurns } from '../sql/turns.ts';
import type { Database } from '../sql/database.ts';
import { createRecords } from '../sql/records.ts';
import { startBoss } from './boss.ts';
import { LOCKS, openDatabase } from './database.ts';
import { letThrough } from './given-up.ts';
import { listen } from './news.ts';
import { asFailure, openPool } from './pool.ts';
import { createSearchIndex } from './search.ts';
import { createTaskQueue } from './tasks.ts';

export interface PostgresStoreOptions {
  readonly now?: () => Date;
  readonly isDead?: (worker: string) => boolean;
  /** Hears of connections that broke and were opened anew. */
  readonly onFault?: (fault: unknown) => void;
}

export interface PostgresStore {
  readonly store: PlanStore;
  /** For what lies beside the records: originals, pictures. */
  readonly db: Database;
  /** Looks after claims that ended. */
  readonly boss: Pick<PgBoss, 'supervise'>;
  close(): Promise<void>;
}

/** Rejects with Failure `store-unreachable` or `bad-config`. */
export async function openPostgresStore(
  url: string,
  { now = moment, isDead = isDeadWorker, onFault = () => undefined }: PostgresStoreOptions = {},
): Promise<PostgresStore> {
  const db = await openDatabase(openPool(url, onFault));
  const boss = await startBoss({ url, onFault }).catch(async (cause: unknown) => {
    await db.destroy();
    throw asFailure(cause);
  });
  const news = await listen(boss);
  const claims = new Map<string, number>();
  const turns = createTurns();

  const recordsOver = (over: Database): Records =>
    createRecords(over, now, {
      tasks: createTaskQueue(over, { boss, news, now, isDead, claims }),
      index: createSearchIndex(over),
    });

  return {
    db,
    boss,
    store: {
      ...recordsOver(db),
      async atomically(work) {
        // Of one process only one waits for the lock, and so for one connection.
        const leave = await turns.take();
        try {
          return await letThrough(() =>
            db.transaction().execute(async (tx) => {
              await sql`select pg_advisory_xact_lock(${sql.lit(LOCKS.change)})`.execute(tx);
              return work(recordsOver(tx));
            }),
          );
        } finally {
          leave();
        }
      },
    },
    async close() {
      await news.close();
      await boss.stop({ graceful: false });
      await db.destroy();
    },
  };
}
