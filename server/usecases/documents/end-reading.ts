// A document whose reading ended early: one that was understood before stays ready, for its text is still there.
import type { Fault } from '../../model/fault.ts';
import type { Records } from '../../ports/store.ts';

export async function endReading(
  { documents }: Records,
  id: string,
  status: 'failed' | 'cancelled',
  fault: Fault | null,
): Promise<void> {
  const document = await documents.get(id);
  if (document === undefined) return;
  if (document.revision > 0) await documents.setStatus(id, 'ready', null);
  else await documents.setStatus(id, status, fault);
}
