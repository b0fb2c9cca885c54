// What is to be done about a document, put into the queue. Asked for twice, it is there once.
import type { StoredDocument } from '../model/stored/document.ts';
import type { Task, Urgency } from '../model/task.ts';
import type { Records } from '../ports/store.ts';

export async function queueReading(
  { documents, tasks }: Records,
  document: StoredDocument,
  urgency: Urgency,
): Promise<Task> {
  const read = await documents.pagesRead(document.id);
  const [done, total] = [read.length, document.pageCount];
  return tasks.enqueue({ kind: 'read', subject: document.id, urgency, done, total });
}

/** The document's text is new: the index, its template and its comparisons are to follow. */
export async function queueFollowing({ tasks }: Records, document: string, urgency: Urgency): Promise<void> {
  await tasks.enqueue({ kind: 'follow', subject: document, urgency, done: 0, total: 1 });
}

/** Plans that were not compared with the template as it now is, or with any. */
export async function queueComparing(
  { matrix, tasks }: Records,
  template: string | undefined,
  urgency: Urgency,
): Promise<void> {
  for (const plan of await matrix.waitingPlans(template)) {
    await tasks.enqueue({ kind: 'compare', subject: plan, urgency, done: 0, total: 1 });
  }
}
