// A person stops a task; a document whose reading it was stays as it was before.
import { Failure } from '../../failure.ts';
import type { Task } from '../../model/task.ts';
import type { Records } from '../../ports/store.ts';
import type { Application } from '../application.ts';
import { endReading } from './end-reading.ts';

/** Rejects with Failure `not-found`. */
export function cancelTask({ store, now }: Application, id: string, actor: string): Promise<Task> {
  return store.atomically(async (records) => {
    const task = await cancelWithin(records, id);
    const { kind, subject } = task;
    const at = now().toISOString();
    await records.audit.add({ at, actor, action: 'job.cancel', subject, detail: { kind } });
    return task;
  });
}

export async function cancelWithin(records: Records, id: string): Promise<Task> {
  const before = await records.tasks.get(id);
  const after = await records.tasks.cancel(id);
  if (before === undefined || after === undefined) throw new Failure('not-found');
  const isStopped = before.status !== 'cancelled' && after.status === 'cancelled';
  if (isStopped && after.kind === 'read') await endReading(records, after.subject, 'cancelled', null);
  return after;
}
