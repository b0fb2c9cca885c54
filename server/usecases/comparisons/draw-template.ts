// A template is drawn from a document: made anew where the document's text has changed, and never over what a person edited.
import { Failure } from '../../failure.ts';
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { Application } from '../application.ts';
import { queueComparing } from '../queue-work.ts';

/** Of a document's id: templates drawn from a document keep its name through all their versions. */
export function templateIdOf(document: string): string {
  return `mau-${document.slice(0, 16)}`;
}

/** A template follows its document by itself. */
const MACHINE = { actor: 'máy' };

/**
 * Gives the version in force, for which all plans that wait are queued. Where a person edited it, what is drawn now is kept as a
 * proposal beside it. Rejects with Failure `not-found` or `not-ready`.
 */
export async function drawTemplate(
  application: Application,
  document: string,
  by: { readonly actor: string; readonly name?: string | undefined } = MACHINE,
): Promise<StoredTemplate> {
  const { name } = by;
  const { store, stages } = application;
  const stored = await store.documents.get(document);
  if (stored === undefined) throw new Failure('not-found');
  const text = await store.documents.text(document);
  if (text === undefined) throw new Failure('not-ready');
  const id = templateIdOf(document);
  const standing = (versions: readonly StoredTemplate[]) => {
    const inForce = versions.find(({ proposed }) => !proposed);
    const isDrawn = versions.some(({ source }) => source?.revision === text.revision);
    const isRenamed = name !== undefined && name !== inForce?.template.name;
    return { inForce, isCurrent: isDrawn && !isRenamed };
  };
  const before = standing(await store.templates.versions(id));
  if (before.inForce !== undefined && before.isCurrent) return before.inForce;
  const drawn = await stages.templateOf(text);
  return store.atomically(async (records) => {
    // Who opens a round with it and the worker that has just read it may both have begun to draw.
    const { inForce, isCurrent } = standing(await records.templates.versions(id));
    if (inForce !== undefined && isCurrent) return inForce;
    const isEdited = inForce?.origin === 'edited';
    const template = { ...drawn, name: name ?? inForce?.template.name ?? (drawn.name || stored.name) };
    const source = { document, revision: text.revision };
    const put = await records.templates.put({ id, template, source, origin: 'drawn', proposed: isEdited });
    await records.audit.add({
      at: application.now().toISOString(),
      actor: by.actor,
      action: 'template.draw',
      subject: id,
      detail: { name: template.name, document, version: put.version, proposed: isEdited },
    });
    if (inForce !== undefined && isEdited) return inForce;
    await queueComparing(records, id, 'sent');
    return put;
  });
}
