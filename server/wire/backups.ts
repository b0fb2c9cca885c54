// Copies of the store by the clock, where the settings ask for them.
import type { Config } from '../config.ts';
import type { Application } from '../usecases/application.ts';
import type { WriteBackup } from '../usecases/care/back-up.ts';

/** Gives what ends them. */
export async function startBackups(
  application: Pick<Application, 'store' | 'now'> & { readonly writeBackup: WriteBackup },
  schedule: Config['backup'],
  onFault: (fault: unknown) => void,
): Promise<(() => Promise<void>) | undefined> {
  if (schedule === undefined) return undefined;
  const { scheduleBackups } = await import('../adapters/backup/scheduled.ts');
  return scheduleBackups(application, application.writeBackup, schedule, onFault);
}
