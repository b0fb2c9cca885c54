// The job queue in SQLite: a job is claimed by writing its row, so several processes on one store share the work without doubling it.
import { randomUUID } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { Fault } from '../../model/fault.ts';
import type { Job, JobStatus } from '../../model/job.ts';
import type { JobQueue } from '../../ports/tasks.ts';
import type { Database } from './database.ts';
import type { JobRow } from '../sql/schema.ts';

export interface JobQueueOptions {
  /** Milliseconds for which a claim holds unless it is renewed. */
  readonly leaseMs: number;
  readonly now: () => Date;
  /** Whether the worker is known to have died; lets its jobs go before their lease ends. */
  readonly isDead: (worker: string) => boolean;
}

export function createJobQueue(db: Database, { leaseMs, now, isDead }: JobQueueOptions): JobQueue {
  const get: JobQueue['get'] = async (id) => {
    const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toJob(row);
  };
  const stamp = (): string => now().toISOString();

  return {
    get,

    async enqueue(document, { read, count }) {
      const row = await db
        .insertInto('jobs')
        .values({
          id: randomUUID(),
          document,
          status: 'queued',
          stage: 'waiting',
          pages_read: read,
          page_count: count,
          tries: 0,
          fault: null,
          worker: null,
          lease_until: 0,
          created_at: stamp(),
          updated_at: stamp(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      const unfinished =
        row ??
        (await db
          .selectFrom('jobs')
          .selectAll()
          .where('document', '=', document)
          .where('status', 'in', ['queued', 'running'])
          .executeTakeFirstOrThrow());
      return toJob(unfinished);
    },

    async latest(document) {
      const row = await db
        .selectFrom('jobs')
        .selectAll()
        .where('document', '=', document)
        .orderBy('created_at', 'desc')
        .orderBy(sql`rowid`, 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toJob(row);
    },

    async recent(since) {
      const rows = await db
        .selectFrom('jobs')
        .selectAll()
        .where((of) => of.or([of('status', 'in', ['queued', 'running']), of('updated_at', '>', since)]))
        .orderBy('updated_at')
        .execute();
      return rows.map(toJob);
    },

    async claim(worker) {
      const holders = await db
        .selectFrom('jobs')
        .select('worker')
        .distinct()
        .where('status', '=', 'running')
        .where('worker', 'is not', null)
        .execute();
      const dead = holders.flatMap((job) => (job.worker !== null && isDead(job.worker) ? [job.worker] : []));
      // One statement, so that no other process can come between looking and taking.
      const row = await db
        .updateTable('jobs')
        .set((of) => ({
          status: 'running',
          worker,
          tries: of('tries', '+', 1),
          lease_until: now().getTime() + leaseMs,
          updated_at: stamp(),
        }))
        .where('id', '=', (of) =>
          of
            .selectFrom('jobs')
            .select('id')
            .where((job) =>
              job.or([
                job('status', '=', 'queued'),
                job.and([
                  job('status', '=', 'running'),
                  job.or([job('lease_until', '<', now().getTime()), job('worker', 'in', dead)]),
                ]),
              ]),
            )
            .orderBy('created_at')
            .orderBy(sql`rowid`)
            .limit(1),
        )
        .returningAll()
        .executeTakeFirst();
      return row && toJob(row);
    },

    async renew(id, worker, progress) {
      const lease = { lease_until: now().getTime() + leaseMs };
      const row = await db
        .updateTable('jobs')
        .set((of) =>
          progress === undefined
            ? lease
            : {
                ...lease,
                stage: progress.stage,
                pages_read: progress.pagesRead,
                // A page read since the last try shows that the job gets on.
                tries: of
                  .case()
                  .when('pages_read', '<', progress.pagesRead)
                  .then(1)
                  .else(of.ref('tries'))
                  .end(),
                updated_at: stamp(),
              },
        )
        .where('id', '=', id)
        .where('worker', '=', worker)
        .where('status', '=', 'running')
        .returning('id')
        .executeTakeFirst();
      return row === undefined ? 'lost' : 'held';
    },

    async finish(id, worker, status, fault) {
      const row = await db
        .updateTable('jobs')
        .set({
          status,
          stage: 'finished',
          fault: fault && JSON.stringify(fault),
          worker: null,
          updated_at: stamp(),
        })
        .where('id', '=', id)
        .where('worker', '=', worker)
        .where('status', '=', 'running')
        .returning('id')
        .executeTakeFirst();
      return row === undefined ? 'lost' : 'held';
    },

    async release(id, worker, reason) {
      await db
        .updateTable('jobs')
        .set((of) => ({
          status: 'queued',
          worker: null,
          lease_until: 0,
          tries: of('tries', '-', reason === 'stopped' ? 1 : 0),
        }))
        .where('id', '=', id)
        .where('worker', '=', worker)
        .where('status', '=', 'running')
        .execute();
    },

    async cancel(id) {
      await db
        .updateTable('jobs')
        .set({ status: 'cancelled', stage: 'finished', worker: null, updated_at: stamp() })
        .where('id', '=', id)
        .where('status', 'in', ['queued', 'running'])
        .execute();
      return get(id);
    },
  };
}

function toJob(row: Selectable<JobRow>): Job {
  return {
    id: row.id,
    document: row.document,
    status: row.status as JobStatus,
    stage: row.stage as Job['stage'],
    pagesRead: row.pages_read,
    pageCount: row.page_count,
    tries: row.tries,
    fault: row.fault === null ? null : (JSON.parse(row.fault) as Fault),
    updatedAt: row.updated_at,
  };
}
