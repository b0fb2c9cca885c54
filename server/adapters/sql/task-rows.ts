// What every queue tells of its tasks, and when each is due: the rows are the same, whatever claims them.
import { randomUUID } from 'node:crypto';
import { sql, type Insertable, type Selectable } from 'kysely';
import type { Fault } from '../../model/fault.ts';
import type { Task, TaskKind, TaskStage, TaskStatus, Urgency } from '../../model/task.ts';
import type { NewTask, TaskQueue } from '../../ports/tasks.ts';
import type { Database } from './database.ts';
import type { TaskRow } from './tables/office.ts';

/**
 * Milliseconds by which a task steps back behind those that come after it: so many a page, so that short files pass a long scan
 * that came with them, and no more than the most, so that the scan is not passed for ever.
 */
const PAGE_MS = 2_000;
const MOST_PAGES_MS = 30 * 60_000;
const BATCH_MS = 10 * 60_000;
/** What a person waits for goes before all that came before. */
export const ASKED = 0;

export const UNFINISHED = ['queued', 'running'] as const satisfies readonly TaskStatus[];

/** Milliseconds since 1970; the earliest goes first. */
export function dueOf(urgency: Urgency, total: number, now: Date): number {
  if (urgency === 'asked') return ASKED;
  const steps = Math.min(total * PAGE_MS, MOST_PAGES_MS);
  return now.getTime() + steps + (urgency === 'batch' ? BATCH_MS : 0);
}

/** A task as it is when it comes; `at` is an ISO time. */
export function newTaskRow(
  { kind, subject, done, total }: Pick<NewTask, 'kind' | 'subject' | 'done' | 'total'>,
  due: number,
  at: string,
): Insertable<TaskRow> {
  return {
    id: randomUUID(),
    kind,
    subject,
    status: 'queued',
    stage: 'waiting',
    done,
    total,
    tries: 0,
    losses: 0,
    fault: null,
    worker: null,
    lease_until: 0,
    due,
    created_at: at,
    updated_at: at,
  };
}

export function taskReader(
  db: Database,
): Pick<TaskQueue, 'get' | 'latest' | 'latestOf' | 'recent' | 'changed'> {
  return {
    async get(id) {
      const row = await db.selectFrom('tasks').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toTask(row);
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

    async recent(since) {
      const rows = await db
        .selectFrom('tasks')
        .selectAll()
        .where((of) => of.or([of('status', 'in', UNFINISHED), of('updated_at', '>', since)]))
        .orderBy('updated_at')
        .orderBy('seq')
        .execute();
      return rows.map(toTask);
    },

    async changed(since) {
      const rows = await db
        .selectFrom('tasks')
        .selectAll()
        .where('updated_at', '>', since)
        .orderBy('updated_at')
        .orderBy('seq')
        .execute();
      return rows.map(toTask);
    },
  };
}

/** Set by a claim: what still runs by its row has lost its worker, which says nothing of the task. */
export const COUNTED = {
  tries: sql<number>`tries + case when status = 'running' then 0 else 1 end`,
  losses: sql<number>`losses + case when status = 'running' then 1 else 0 end`,
};

/** What runs may have passed the change that asks for it again; a reading looks at every page once more before it ends. */
export async function waitingTask(db: Database, kind: TaskKind, subject: string): Promise<Task | undefined> {
  const row = await db
    .selectFrom('tasks')
    .selectAll()
    .where('subject', '=', subject)
    .where('kind', '=', kind)
    .where('status', 'in', kind === 'read' ? UNFINISHED : ['queued'])
    .executeTakeFirst();
  return row && toTask(row);
}

export function toTask(row: Selectable<TaskRow>): Task {
  return {
    id: row.id,
    kind: row.kind as TaskKind,
    subject: row.subject,
    status: row.status as TaskStatus,
    stage: row.stage as TaskStage,
    done: row.done,
    total: row.total,
    tries: row.tries,
    losses: row.losses,
    fault: row.fault === null ? null : (JSON.parse(row.fault) as Fault),
    updatedAt: row.updated_at,
  };
}
