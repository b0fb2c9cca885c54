// The queue of tasks in SQLite: one is claimed by writing its row, so several processes on one store share the work without doubling it.
import { sql, type RawBuilder } from 'kysely';
import type { TaskQueue } from '../../ports/tasks.ts';
import type { Database } from '../sql/database.ts';
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

export interface TaskQueueOptions {
  /** Milliseconds for which a claim holds unless it is renewed. */
  readonly leaseMs: number;
  readonly now: () => Date;
  /** Whether the worker is known to have died; lets its tasks go before their lease ends. */
  readonly isDead: (worker: string) => boolean;
  readonly onNew: () => void;
  readonly watch: TaskQueue['watch'];
}

export function createTaskQueue(db: Database, options: TaskQueueOptions): TaskQueue {
  const { leaseMs, now, isDead } = options;
  const stamp = (): string => now().toISOString();
  const reader = taskReader(db);

  return {
    ...reader,
    watch: options.watch,
    follow: undefined,

    async enqueue({ kind, subject, urgency, done, total }) {
      const same = await waitingTask(db, kind, subject);
      if (same !== undefined) {
        if (urgency === 'asked') {
          await db.updateTable('tasks').set({ due: ASKED }).where('id', '=', same.id).execute();
        }
        options.onNew();
        return same;
      }
      const row = await db
        .insertInto('tasks')
        .values(newTaskRow({ kind, subject, done, total }, dueOf(urgency, total, now()), stamp()))
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      options.onNew();
      // Another process came between.
      const task = row === undefined ? await waitingTask(db, kind, subject) : toTask(row);
      if (task === undefined) throw new Error(`the ${kind} of ${subject} was taken and not left`);
      return task;
    },

    async claim(worker, kinds) {
      const holders = await db
        .selectFrom('tasks')
        .select('worker')
        .distinct()
        .where('status', '=', 'running')
        .where('worker', 'is not', null)
        .execute();
      const dead = holders.flatMap((task) =>
        task.worker !== null && isDead(task.worker) ? [task.worker] : [],
      );
      const at = now().getTime();
      const isHeld = (table: string): RawBuilder<boolean> => sql<boolean>`
        ${sql.ref(`${table}.status`)} = 'running' and ${sql.ref(`${table}.lease_until`)} >= ${at}
        ${dead.length === 0 ? sql`` : sql`and ${sql.ref(`${table}.worker`)} not in (${sql.join(dead)})`}`;
      // One statement, so that no other process can come between looking and taking. A subject is in one hand at a time.
      const row = await db
        .updateTable('tasks')
        .set({ status: 'running', worker, ...COUNTED, lease_until: at + leaseMs, updated_at: stamp() })
        .where(
          'id',
          '=',
          sql<string>`(
            select t.id from tasks t
            where t.status in ('queued', 'running') and t.kind in (${sql.join(kinds)}) and not (${isHeld('t')})
              and not exists (select 1 from tasks r
                where r.subject = t.subject and r.kind = t.kind and r.seq <> t.seq and ${isHeld('r')})
            order by t.due, t.seq limit 1)`,
        )
        .returningAll()
        .executeTakeFirst();
      return row && toTask(row);
    },

    async renew(id, worker, progress) {
      const lease = { lease_until: now().getTime() + leaseMs };
      const row = await db
        .updateTable('tasks')
        .set((of) =>
          progress === undefined
            ? lease
            : {
                ...lease,
                stage: progress.stage,
                done: progress.done,
                // Something done since the last try shows that the task gets on.
                tries: of.case().when('done', '<', progress.done).then(1).else(of.ref('tries')).end(),
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
        .updateTable('tasks')
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
        .updateTable('tasks')
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
        .updateTable('tasks')
        .set({ status: 'cancelled', stage: 'finished', worker: null, updated_at: stamp() })
        .where('id', '=', id)
        .where('status', 'in', UNFINISHED)
        .execute();
      return reader.get(id);
    },

    async prune(before) {
      await db
        .deleteFrom('tasks')
        .where('kind', '<>', 'read')
        .where('status', 'not in', UNFINISHED)
        .where('updated_at', '<', before)
        .execute();
    },
  };
}
