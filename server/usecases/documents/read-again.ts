// A document that failed, was cancelled or has pages that could not be read is read again; pages already read stay read.
import { Failure } from '../../failure.ts';
import type { Task } from '../../model/task.ts';
import type { Application } from '../application.ts';
import { queueReading } from '../queue-work.ts';

/** Rejects with Failure `not-found`, or where the file was never kept with what was wrong with it. */
export function readAgain({ store, now }: Application, id: string, actor: string): Promise<Task> {
  return store.atomically(async (records) => {
    const document = await records.documents.get(id);
    if (document === undefined) throw new Failure('not-found');
    if (document.original === 'never') throw new Failure(document.fault?.code ?? 'original-lost');
    await records.documents.setStatus(id, 'queued', null);
    const { name } = document;
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'document.read-again',
      subject: id,
      detail: { name },
    });
    return queueReading(records, document, 'asked');
  });
}
