// What a new text of a document leads to: the search index, the template drawn from it, and the comparisons to be made anew.
import type { Task } from '../../model/task.ts';
import { passagesOf } from '../../search/passages-of.ts';
import { valuesOf } from '../../search/values-of.ts';
import type { Application } from '../../usecases/application.ts';
import { drawTemplate, templateIdOf } from '../../usecases/comparisons/draw-template.ts';
import { queueComparing } from '../../usecases/queue-work.ts';
import { placeDocument } from '../../usecases/rounds/place-documents.ts';

export async function follow(
  application: Application,
  { subject: id }: Pick<Task, 'subject'>,
): Promise<void> {
  const { store } = application;
  const document = await store.documents.get(id);
  const text = await store.documents.text(id);
  if (document === undefined || text === undefined) return;
  const passages = passagesOf(text.document, text.transcript);
  await store.index.put(id, text.revision, { passages, values: valuesOf(text.document, passages) });
  const template = templateIdOf(id);
  // A plan may have been taken for a template as well.
  const isTemplate = document.role === 'template' || (await store.templates.get(template)) !== undefined;
  if (isTemplate) await drawTemplate(application, id);
  await store.atomically(async (records) => {
    await placeDocument(records, application.places(), id);
    if (isTemplate) await queueComparing(records, template, 'sent');
    const waits = (await records.matrix.waitingTemplates(id)).length;
    if (waits === 0) return;
    await records.tasks.enqueue({ kind: 'compare', subject: id, urgency: 'sent', done: 0, total: waits });
  });
}
