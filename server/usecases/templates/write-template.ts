// A template that no plan was the source of: its criteria were written by hand, or brought from a file.
import { writtenMetadata, type WrittenSource } from '../../compare/template/template-file.ts';
import type { Template } from '../../model/template.ts';
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { Application } from '../application.ts';
import { editedCriteria, type EditedCriterion } from './edited-template.ts';
import { putEdited } from './put-edited.ts';

export interface WrittenTemplate {
  readonly name: string;
  readonly source: WrittenSource | null;
  readonly criteria: readonly EditedCriterion[];
  readonly actor: string;
}

/** As it would be stored. Throws Failure `invalid-request`. */
export function writtenTemplate({ name, source, criteria }: Omit<WrittenTemplate, 'actor'>): Template {
  return {
    name,
    version: '1',
    metadata: writtenMetadata(name, source),
    references: source?.cites ?? [],
    criteria: editedCriteria(criteria, new Map()),
  };
}

/** Gives its first version, with which all plans will be compared. Rejects with Failure `invalid-request`. */
export function writeTemplate(
  { store, now }: Application,
  { name, source, criteria, actor }: WrittenTemplate,
): Promise<StoredTemplate> {
  return store.atomically(async (records) => {
    const id = `mau-${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
    const template = writtenTemplate({ name, source, criteria });
    const put = await putEdited(records, { id, template, source: null });
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
