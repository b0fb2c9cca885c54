// A person puts a template right: demands reworded, merged, split, left out; asked of all or of some, required or recommended.
import { Failure } from '../../failure.ts';
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { Template } from '../../model/template.ts';
import type { Application } from '../application.ts';
import { editedTemplate, type TemplateDraft } from './edited-template.ts';
import { putEdited } from './put-edited.ts';

export interface TemplateEdit extends TemplateDraft {
  readonly template: string;
  /** The version that the person saw. */
  readonly expected: number;
  readonly actor: string;
}

/** Gives the new version, with which all plans will be compared. Rejects with Failure `not-found`, `conflict` or `invalid-request`. */
export function editTemplate(
  { store, now }: Application,
  { template: id, expected, actor, ...draft }: TemplateEdit,
): Promise<StoredTemplate> {
  return store.atomically(async (records) => {
    const versions = await records.templates.versions(id);
    const current = versions.find(({ proposed }) => !proposed);
    if (current === undefined) throw new Failure('not-found');
    if (current.version !== expected) {
      throw new Failure('conflict', {
        detail: {
          vi: `Mẫu đã có phiên bản ${current.version}.`,
          en: `The template is at version ${current.version} by now.`,
        },
      });
    }
    const template = editedTemplate(current.template, versions, draft);
    const put = await putEdited(records, { id, template, source: current.source });
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'template.edit',
      subject: id,
      detail: { version: put.version, before: current.version, ...changesOf(current.template, template) },
    });
    return put;
  });
}

/** What the audit tells: ids, not texts, which the versions keep. */
function changesOf(before: Template, after: Template) {
  const was = new Map(before.criteria.map((one) => [one.id, JSON.stringify(one)]));
  const is = new Map(after.criteria.map((one) => [one.id, JSON.stringify(one)]));
  return {
    added: [...is.keys()].filter((id) => !was.has(id)),
    removed: [...was.keys()].filter((id) => !is.has(id)),
    changed: [...is].flatMap(([id, now]) => (was.has(id) && was.get(id) !== now ? [id] : [])),
  };
}
