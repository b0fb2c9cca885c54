// A template that no plan was the source of: its criteria were written by hand, or brought from a file.
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { Metadata } from '../../model/document.ts';
import type { Application } from '../application.ts';
import { queueComparing } from '../queue-work.ts';
import { editedCriteria, type EditedCriterion } from './edited-template.ts';

/** Of the document that the demands come from. */
export interface WrittenSource {
  readonly kind: string;
  readonly number: string;
  readonly date: string | null;
  readonly issuer: string | null;
}

export interface WrittenTemplate {
  readonly name: string;
  readonly source: WrittenSource | null;
  readonly criteria: readonly EditedCriterion[];
  readonly actor: string;
}

/** Gives its first version, with which all plans will be compared. Rejects with Failure `invalid-request`. */
export function writeTemplate(
  { store, now }: Application,
  { name, source, criteria, actor }: WrittenTemplate,
): Promise<StoredTemplate> {
  return store.atomically(async (records) => {
    const id = `mau-${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
    const template = {
      name,
      version: '1',
      metadata: metadataOf(name, source),
      references: [],
      criteria: editedCriteria(criteria, new Map()),
    };
    const put = await records.templates.put({
      id,
      template,
      source: null,
      origin: 'edited',
      proposed: false,
    });
    await queueComparing(records, id, 'asked');
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'template.write',
      subject: id,
      detail: { name, version: put.version, criteria: criteria.length },
    });
    return put;
  });
}

function metadataOf(title: string, source: WrittenSource | null): Metadata {
  return {
    kind: source?.kind ?? null,
    number: source?.number ?? null,
    date: source?.date ?? null,
    issuer: source?.issuer ?? null,
    place: null,
    province: null,
    title,
    signer: null,
  };
}
