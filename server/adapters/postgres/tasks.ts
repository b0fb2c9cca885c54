// The queue of tasks on PostgreSQL. pg-boss decides who has what: order, claims, leases, taking up what a dead worker left. Beside it
// the table of tasks holds what it does not carry: how far a task is, and how often it was tried since it last got on.
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Task, TaskKind } from '../../model/task.ts';
import type { TaskQueue } from '../../ports/tasks.ts';
import { inTransaction, type Database } from '../sql/database.ts';
import {
  ASKED,
  COUNTED,
  dueOf,
  newTaskRow,
  taskReader,
  toTask,
  UNFINISHED,
  waitingTask,
} from '../sql/task-rows.ts';
import { reached, withinOf } from './boss.ts';
import { tell, type News } from './news.ts';

export interface TaskQueueOptions {
  readonly boss: PgBoss;
  readonly news: News;
  readonly now: () => Date;
  /** Whether the worker is known to have died; its tasks go before their lease ends. */
  readonly isDead: (worker: string) => boolean;
  /** Which claim of a task this process has, as pg-boss counts them. */
  readonly claims: Map<string, number>;
}

/** pg-boss takes the highest first, within 32 bits: seconds by which a task comes before the year 2080. */
const PRIORITY_FROM = Date.UTC(2080, 0, 1) / 1000;
const HIGHEST = 2_147_483_647;

/** Claims remembered; a process has a few dozen tasks in hand. */
const MOST_CLAIMS = 1000;

function priorityOf(due: number): number {
  return Math.min(HIGHEST, PRIORITY_FROM - Math.floor(due / 1000));
}

export function createTaskQueue(db: Database, options: TaskQueueOptions): TaskQueue {
  const { boss, news, now, isDead, claims } = options;
  const stamp = (): string => now().toISOString();
  const reader = taskReader(db);
  // Not forgotten when the task is done: the transaction that says so may be given up and come again.
  const keep = (id: string, claim: number): void => {
    claims.delete(id);
    claims.set(id, claim);
    const [oldest] = claims.keys();
    if (claims.size > MOST_CLAIMS && oldest !== undefined) claims.delete(oldest);
  };
  const attempt = (id: string) => ({ id, retryCount: claims.get(id) ?? 0 });

  /** Tasks of workers of this machine that died go back at once; those of other machines wait for their lease. */
  const takeFromDead = async (): Promise<void> => {
    const held = await db
      .selectFrom('tasks')
      .select(['id', 'kind', 'worker'])
      .where('status', '=', 'running')
      .where('worker', 'is not', null)
      .execute();
    for (const { id, kind, worker } of held) {
      if (worker === null || !isDead(worker)) continue;
      await inTransaction(db, async (tx) => {
        const freed = await tx
          .updateTable('tasks')
          .set({ worker: null })
          .where('id', '=', id)
          .where('worker', '=', worker)
          .returning('id')
          .executeTakeFirst();
        if (freed !== undefined) await boss.fail(kind, id, null, { db: withinOf(tx) });
      });
    }
  };

  const claimOf = (worker: string, kind: string): Promise<Task | undefined> =>
    inTransaction(db, async (tx) => {
      const [job] = await boss.fetch(kind, { db: withinOf(tx) });
      if (job === undefined) return undefined;
      const row = await tx
        .updateTable('tasks')
        .set({ status: 'running', worker, ...COUNTED, updated_at: stamp() })
        .where('id', '=', job.id)
        .where('status', 'in', UNFINISHED)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) {
        await boss.complete(kind, job.id, null, { db: withinOf(tx) });
        return undefined;
      }
      keep(job.id, job.retryCount);
      await tell(tx, 'changed');
      return toTask(row);
    });

  /** Changes the row of a task that this worker holds, and its job with it. */
  const ifHeld = (
    id: string,
    worker: string,
    set: Readonly<Record<string, unknown>>,
    settle: (kind: TaskKind, tx: Database) => Promise<object>,
  ): Promise<'held' | 'lost'> =>
    inTransaction(db, async (tx) => {
      const row = await tx
        .updateTable('tasks')
        .set(set)
        .where('id', '=', id)
        .where('worker', '=', worker)
        .where('status', '=', 'running')
        .returning('kind')
        .executeTakeFirst();
      if (row === undefined) return 'lost';
      await settle(row.kind as TaskKind, tx);
      await tell(tx, 'new');
      return 'held';
    });

  return {
    ...reader,
    watch: (onNew) => news.on('new', onNew),
    follow: (onChange) => news.on('changed', onChange),

    enqueue: ({ kind, subject, urgency, done, total }) =>
      inTransaction(db, async (tx) => {
        const same = await waitingTask(tx, kind, subject);
        await tell(tx, 'new');
        if (same !== undefined) {
          if (urgency !== 'asked') return same;
          // The job first, as a claim takes them: the other way round each of the two waited for what the other held.
          await boss.update(kind, undefined, { id: same.id, priority: HIGHEST, db: withinOf(tx) });
          await tx.updateTable('tasks').set({ due: ASKED }).where('id', '=', same.id).execute();
          return same;
        }
        const due = dueOf(urgency, total, now());
        const row = await tx
          .insertInto('tasks')
          .values(newTaskRow({ kind, subject, done, total }, due, stamp()))
          .onConflict((conflict) => conflict.doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row !== undefined) {
          const job = { id: row.id, singletonKey: subject, priority: priorityOf(due), db: withinOf(tx) };
          if ((await boss.send(kind, null, job)) !== null) return toTask(row);
          await tx.deleteFrom('tasks').where('id', '=', row.id).execute();
        }
        // Another process came between.
        const task = await waitingTask(tx, kind, subject);
        if (task === undefined) throw new Error(`the ${kind} of ${subject} was taken and not left`);
        return task;
      }),

    async claim(worker, kinds) {
      await takeFromDead();
      // Each kind has its queue; the one whose first task is due earliest is asked first.
      const { rows } = await sql<{ kind: string }>`
        select kind from tasks where status in ('queued', 'running') and kind in (${sql.join(kinds)})
        group by kind order by min(case when status = 'queued' then due end) nulls last, kind`.execute(db);
      for (const { kind } of rows) {
        const task = await claimOf(worker, kind);
        if (task !== undefined) return task;
      }
      return undefined;
    },

    async renew(id, worker, progress) {
      const row =
        progress === undefined
          ? await db
              .selectFrom('tasks')
              .select('kind')
              .where('id', '=', id)
              .where('worker', '=', worker)
              .where('status', '=', 'running')
              .executeTakeFirst()
          : await db
              .updateTable('tasks')
              .set((of) => ({
                stage: progress.stage,
                done: progress.done,
                // Something done since the last try shows that the task gets on.
                tries: of.case().when('done', '<', progress.done).then(1).else(of.ref('tries')).end(),
                updated_at: stamp(),
              }))
              .where('id', '=', id)
              .where('worker', '=', worker)
              .where('status', '=', 'running')
              .returning('kind')
              .executeTakeFirst();
      if (row === undefined) return 'lost';
      if (progress !== undefined) await tell(db, 'changed');
      const touched = await boss.touch(row.kind, attempt(id), { db: withinOf(db) });
      return reached(touched) === 0 ? 'lost' : 'held';
    },

    finish(id, worker, status, fault) {
      const end = {
        status,
        stage: 'finished',
        fault: fault && JSON.stringify(fault),
        worker: null,
        updated_at: stamp(),
      };
      return ifHeld(id, worker, end, (kind, tx) =>
        boss.complete(kind, attempt(id), null, { db: withinOf(tx) }),
      );
    },

    async release(id, worker, reason) {
      const set = {
        status: 'queued',
        worker: null,
        tries: sql`tries - ${sql.lit(reason === 'stopped' ? 1 : 0)}`,
      };
      await ifHeld(id, worker, set, (kind, tx) => boss.fail(kind, attempt(id), null, { db: withinOf(tx) }));
    },

    cancel: (id) =>
      inTransaction(db, async (tx) => {
        const row = await tx
          .updateTable('tasks')
          .set({ status: 'cancelled', stage: 'finished', worker: null, updated_at: stamp() })
          .where('id', '=', id)
          .where('status', 'in', UNFINISHED)
          .returning('kind')
          .executeTakeFirst();
        if (row !== undefined) {
          await boss.cancel(row.kind, id, { db: withinOf(tx) });
          await tell(tx, 'changed');
        }
        return taskReader(tx).get(id);
      }),

    async prune(before) {
      await db
        .deleteFrom('tasks')
        .where('kind', '<>', 'read')
        .where('status', 'not in', UNFINISHED)
        .where('updated_at', '<', before)
        .execute();
      await requeueOrphans(db, boss);
    },
  };
}

/** A task whose job is gone from pg-boss, by a restored backup or by hand, is given a new one. */
async function requeueOrphans(db: Database, boss: PgBoss): Promise<void> {
  const { rows } = await sql<{ id: string; kind: string; subject: string; due: number }>`
    select t.id, t.kind, t.subject, t.due from tasks t
    where t.status in ('queued', 'running') and not exists (
      select 1 from pgboss.job j where j.name = t.kind and j.id = cast(t.id as uuid) and j.state < 'completed')`.execute(
    db,
  );
  for (const { id, kind, subject, due } of rows) {
    await inTransaction(db, async (tx) => {
      const within = { db: withinOf(tx) };
      await boss.deleteJob(kind, id, within);
      await boss.send(kind, null, { id, singletonKey: subject, priority: priorityOf(due), ...within });
      await tell(tx, 'new');
    });
  }
}
