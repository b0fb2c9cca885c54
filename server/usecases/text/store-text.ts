// A document's text is new or changed: text, corrections, audit and what is to follow are stored as one.
import type { NewAuditEntry } from '../../model/audit.ts';
import type { Amendment, StoredDocument } from '../../model/stored/document.ts';
import type { Urgency } from '../../model/task.ts';
import type { Understood } from '../../pipeline.ts';
import type { Records } from '../../ports/store.ts';
import { queueFollowing } from '../queue-work.ts';

/** Gives the new revision. Rejects with Failure `conflict` if the text changed meanwhile. */
export async function storeText(
  records: Records,
  document: StoredDocument,
  text: Understood,
  change: {
    readonly amendments: readonly Amendment[];
    /** What a person did; left out where it is the machine's reading. */
    readonly audit?: Omit<NewAuditEntry, 'subject'>;
    readonly urgency: Urgency;
  },
): Promise<number> {
  const { amendments, audit } = change;
  const revision = await records.documents.putText(document.id, text, {
    expected: document.revision,
    amendments,
  });
  if (audit !== undefined) {
    await records.audit.add({
      ...audit,
      subject: document.id,
      detail: { ...audit.detail, revision },
    });
  }
  await queueFollowing(records, document.id, change.urgency);
  return revision;
}
