// A version that a person made comes into force; every plan is to be compared with it.
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { Template } from '../../model/template.ts';
import type { Records } from '../../ports/store.ts';
import { queueComparing } from '../queue-work.ts';

export interface EditedVersion {
  readonly id: string;
  readonly template: Template;
  /** The document that the template was drawn from. */
  readonly source: StoredTemplate['source'];
}

export async function putEdited(records: Records, version: EditedVersion): Promise<StoredTemplate> {
  const put = await records.templates.put({ ...version, origin: 'edited', proposed: false });
  await queueComparing(records, version.id, 'asked');
  return put;
}
