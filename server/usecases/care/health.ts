// Is the service well: does the store take a change, is what waits being worked on, when was it last copied?
import { Failure } from '../../failure.ts';
import type { Application } from '../application.ts';

/** Milliseconds that something may wait while nothing at all is being worked on. */
const STUCK_MS = 5 * 60_000;
const PROBE = 'probe';
export const LAST_BACKUP = 'last-backup';

export interface BackupMade {
  readonly at: string;
  readonly file: string;
  readonly bytes: number;
}

export interface Health {
  readonly writable: boolean;
  readonly moving: boolean;
  readonly queue: { readonly waiting: number; readonly running: number; readonly oldest: string | null };
  readonly backup: BackupMade | null;
}

export async function healthOf({ store, now }: Pick<Application, 'store' | 'now'>): Promise<Health> {
  const unfinished = await store.tasks.recent('9999');
  const running = unfinished.filter(({ status }) => status === 'running');
  const oldest = unfinished[0]?.updatedAt ?? null;
  const since = oldest === null ? 0 : now().getTime() - Date.parse(oldest);
  return {
    writable: await takesChanges(store, now()),
    moving: running.length > 0 || since < STUCK_MS,
    queue: { waiting: unfinished.length - running.length, running: running.length, oldest },
    backup: ((await store.settings.get(LAST_BACKUP)) as BackupMade | undefined) ?? null,
  };
}

async function takesChanges({ settings }: Application['store'], now: Date): Promise<boolean> {
  try {
    await settings.put(PROBE, now.toISOString());
    return true;
  } catch (cause) {
    // A full disk or another program that holds the store; anything else is a bug.
    if (cause instanceof Failure) return false;
    throw cause;
  }
}
