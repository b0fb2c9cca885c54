// A template that a person edited was drawn anew, as its document changed: the person takes what was drawn, or keeps the edit.
import { Failure } from '../../failure.ts';
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { Records } from '../../ports/store.ts';
import type { Application } from '../application.ts';
import { queueComparing } from '../queue-work.ts';

interface Decision {
  readonly template: string;
  /** Of the proposal. */
  readonly version: number;
  readonly actor: string;
}

/** Gives the version in force from now on; the edited one stays among the versions. Rejects with Failure `not-found`. */
export function acceptProposal(
  { store, now }: Application,
  { template: id, version, actor }: Decision,
): Promise<StoredTemplate> {
  return store.atomically(async (records) => {
    const { template, source } = await proposalOf(records, id, version);
    await records.templates.dismiss(id, version);
    const put = await records.templates.put({ id, template, source, origin: 'drawn', proposed: false });
    await queueComparing(records, id, 'asked');
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'template.accept',
      subject: id,
      detail: { proposal: version, version: put.version },
    });
    return put;
  });
}

/** The edit stands over this text of the document, too. Rejects with Failure `not-found`. */
export function dismissProposal(
  { store, now }: Application,
  { template: id, version, actor }: Decision,
): Promise<StoredTemplate> {
  return store.atomically(async (records) => {
    await proposalOf(records, id, version);
    await records.templates.dismiss(id, version);
    const at = now().toISOString();
    const detail = { proposal: version };
    await records.audit.add({ at, actor, action: 'template.dismiss', subject: id, detail });
    const inForce = await records.templates.get(id);
    if (inForce === undefined) throw new Failure('not-found');
    return inForce;
  });
}

async function proposalOf({ templates }: Records, id: string, version: number): Promise<StoredTemplate> {
  const proposal = await templates.get(id, version);
  if (proposal?.proposed !== true) throw new Failure('not-found');
  return proposal;
}
