// The queue of tasks: one is claimed by writing its row, so several processes on one store share the work without doubling it.
import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Fault } from '../../model/fault.ts';
import type { Task, TaskKind, TaskStage, TaskStatus, Urgency } from '../../model/task.ts';
import type { NewTask, TaskQueue } from '../../ports/tasks.ts';
import type { Database } from './database.ts';
import type { TaskRow } from './tables/office.ts';

export interface TaskQueueOptions {
  /** Milliseconds for which a claim holds unless it is renewed. */
  readonly leaseMs: number;
  readonly now: () => Date;
  /** Whether the worker is known to have died; lets its tasks go before their lease ends. */
  readonly isDead: (worker: string) => boolean;
  /** What an engine with several writers at once needs at the end of the choice of a task. */
  readonly lock: RawBuilder<unknown>;
  readonly onNew: () => void;
  readonly watch: TaskQueue['watch'];
}

/**
 * Milliseconds by which a task steps back behind those that come after it: so many a page, so that short files pass a long scan
 * that came with them, and no more than the most, so that the scan is not passed for ever.
 */
const PAGE_MS = 2_000;
const MOST_PAGES_MS = 30 * 60_000;
const BATCH_MS = 10 * 60_000;
/** What a person waits for goes before all that came before. */
const ASKED = 0;

const UNFINISHED = ['queued', 'running'] as const satisfies readonly TaskStatus[];

export function createTaskQueue(db: Database, options: TaskQueueOptions): TaskQueue {
  const { leaseMs, now, isDead } = options;
  const stamp = (): string => now().toISOString();
  const get: TaskQueue['get'] = async (id) => {
    const row = await db.selectFrom('tasks').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toTask(row);
  };

  /** What runs may have passed the change that asks for it again; a reading looks at every page once more before it ends. */
  const waiting = async (kind: TaskKind, subject: string): Promise<Task | undefined> => {
    const row = await db
      .selectFrom('tasks')
      .selectAll()
      .where('subject', '=', subject)
      .where('kind', '=', kind)
      .where('status', 'in', kind === 'read' ? UNFINISHED : ['queued'])
      .executeTakeFirst();
    return row && toTask(row);
  };

  return {
    get,
    watch: options.watch,

    async enqueue({ kind, subject, urgency, done, total }) {
      const same = await waiting(kind, subject);
      if (same !== undefined) {
        if (urgency === 'asked') {
          await db.updateTable('tasks').set({ due: ASKED }).where('id', '=', same.id).execute();
        }
        options.onNew();
        return same;
      }
      const row = await db
        .insertInto('tasks')
        .values({
          id: randomUUID(),
          kind,
          subject,
          status: 'queued',
          stage: 'waiting',
          done,
          total,
          tries: 0,
          fault: null,
          worker: null,
          lease_until: 0,
          due: dueOf(urgency, total, now()),
          created_at: stamp(),
          updated_at: stamp(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      options.onNew();
      // Another process came between.
      const task = row === undefined ? await waiting(kind, subject) : toTask(row);
      if (task === undefined) throw new Error(`the ${kind} of ${subject} was taken and not left`);
      return task;
    },

    async latest(kind, subject) {
      const row = await db
        .selectFrom('tasks')
        .selectAll()
        .where('subject', '=', subject)
        .where('kind', '=', kind)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toTask(row);
    },

    async latestOf(kind, subjects) {
      if (subjects.length === 0) return new Map();
      const rows = await db
        .selectFrom('tasks')
        .selectAll()
        .where('kind', '=', kind)
        .where('subject', 'in', subjects)
        .orderBy('seq')
        .execute();
      return new Map(rows.map((row) => [row.subject, toTask(row)]));
    },

    async recent(since, kind) {
      let query = db
        .selectFrom('tasks')
        .selectAll()
        .where((of) => of.or([of('status', 'in', UNFINISHED), of('updated_at', '>', since)]));
      if (kind !== undefined) query = query.where('kind', '=', kind);
      const rows = await query.orderBy('updated_at').orderBy('seq').execute();
      return rows.map(toTask);
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
        .set((of) => ({
          status: 'running',
          worker,
          tries: of('tries', '+', 1),
          lease_until: at + leaseMs,
          updated_at: stamp(),
        }))
        .where(
          'id',
          '=',
          sql<string>`(
            select t.id from tasks t
            where t.status in ('queued', 'running') and t.kind in (${sql.join(kinds)}) and not (${isHeld('t')})
              and not exists (select 1 from tasks r
                where r.subject = t.subject and r.kind = t.kind and r.seq <> t.seq and ${isHeld('r')})
            order by t.due, t.seq limit 1 ${options.lock})`,
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
      return get(id);
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

function dueOf(urgency: Urgency, total: NewTask['total'], now: Date): number {
  if (urgency === 'asked') return ASKED;
  const steps = Math.min(total * PAGE_MS, MOST_PAGES_MS);
  return now.getTime() + steps + (urgency === 'batch' ? BATCH_MS : 0);
}

function toTask(row: Selectable<TaskRow>): Task {
  return {
    id: row.id,
    kind: row.kind as TaskKind,
    subject: row.subject,
    status: row.status as TaskStatus,
    stage: row.stage as TaskStage,
    done: row.done,
    total: row.total,
    tries: row.tries,
    fault: row.fault === null ? null : (JSON.parse(row.fault) as Fault),
    updatedAt: row.updated_at,
  };
}
