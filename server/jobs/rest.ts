// A document whose reading ended early: one that was understood before stays ready, for its text is still there.
import type { Fault } from '../ports.ts';
import type { Office } from './plan-tools.ts';

export async function rest(
  office: Office,
  id: string,
  status: 'failed' | 'cancelled',
  fault: Fault | null,
): Promise<void> {
  const document = await office.store.documents.get(id);
  if (document === undefined) return;
  if (document.revision > 0) await office.store.documents.setStatus(id, 'ready', null);
  else await office.store.documents.setStatus(id, status, fault);
}
