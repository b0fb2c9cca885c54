// A document whose reading ended early: one that was understood before stays ready, for its text is still there.
import type { Fault } from '../model/fault.ts';
import type { Application } from './application.ts';

export async function rest(
  application: Application,
  id: string,
  status: 'failed' | 'cancelled',
  fault: Fault | null,
): Promise<void> {
  const document = await application.store.documents.get(id);
  if (document === undefined) return;
  if (document.revision > 0) await application.store.documents.setStatus(id, 'ready', null);
  else await application.store.documents.setStatus(id, status, fault);
}
