// Copies made by the clock into one folder, the old ones thinned. The hour of the last is in the store: a restart makes none too early.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Application } from '../../usecases/application.ts';
import { backUp, backupName, outlived, type WriteBackup } from '../../usecases/care/back-up.ts';
import { LAST_BACKUP, type BackupMade } from '../../usecases/care/health.ts';

/** Milliseconds between looks at the clock. */
const LOOK_MS = 60_000;
const HOUR_MS = 60 * 60_000;
/** How the audit names who did it. */
const ACTOR = 'hẹn giờ';

export interface Schedule {
  readonly folder: string;
  readonly everyHours: number;
}

export async function backUpIfDue(
  application: Pick<Application, 'store' | 'now'>,
  write: WriteBackup,
  { folder, everyHours }: Schedule,
): Promise<boolean> {
  const { store, now } = application;
  const last = (await store.settings.get(LAST_BACKUP)) as BackupMade | undefined;
  const since = last === undefined ? Number.POSITIVE_INFINITY : now().getTime() - Date.parse(last.at);
  // A clock that was set back makes the last one lie ahead: better one too many.
  if (since >= 0 && since < everyHours * HOUR_MS) return false;
  await mkdir(folder, { recursive: true });
  await backUp(application, write, join(folder, backupName(now())), ACTOR);
  for (const name of outlived(await readdir(folder))) await rm(join(folder, name), { force: true });
  return true;
}

/** Gives what ends it, when a copy under way is made. */
export function scheduleBackups(
  application: Pick<Application, 'store' | 'now'>,
  write: WriteBackup,
  schedule: Schedule,
  onFault: (fault: unknown) => void,
): () => Promise<void> {
  let working: Promise<unknown> = Promise.resolve();
  let isAtIt = false;
  const look = (): void => {
    if (isAtIt) return;
    isAtIt = true;
    working = backUpIfDue(application, write, schedule)
      .catch(onFault)
      .finally(() => {
        isAtIt = false;
      });
  };
  const timer = setInterval(look, LOOK_MS);
  look();
  return async () => {
    clearInterval(timer);
    await working;
  };
}
