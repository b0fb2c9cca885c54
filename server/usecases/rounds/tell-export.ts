// What leaves the office under its name, and the whole of a round, leave a trace.
import type { Campaign } from '../../model/round/campaign.ts';
import type { Application } from '../application.ts';

export function tellExport(
  { store, now }: Pick<Application, 'store' | 'now'>,
  actor: string,
  { id, name }: Campaign,
  what: Readonly<Record<string, string>>,
): Promise<void> {
  const at = now().toISOString();
  return store.audit.add({ at, actor, action: 'round.export', subject: id, detail: { name, ...what } });
}
