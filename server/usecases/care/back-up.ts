// A copy of everything is made, remembered as the last one and told in the audit; of the copies made by the clock the old are thinned.
import type { Application } from '../application.ts';
import { LAST_BACKUP } from './health.ts';

export interface BackupResult {
  readonly bytes: number;
  readonly originals: number;
  /** Originals that the store names and that are lost or damaged: they cannot be in the copy either. */
  readonly missing: number;
}

export type WriteBackup = (target: string, now: Date) => Promise<BackupResult>;

export async function backUp(
  { store, now }: Pick<Application, 'store' | 'now'>,
  write: WriteBackup,
  target: string,
  actor: string,
): Promise<BackupResult> {
  const began = now();
  const result = await write(target, began);
  const at = began.toISOString();
  await store.atomically(async (records) => {
    await records.settings.put(LAST_BACKUP, { at, file: target, bytes: result.bytes });
    const detail = { ...result };
    await records.audit.add({ at, actor, action: 'backup.make', subject: target, detail });
  });
  return result;
}

const NAME = /^doichieu-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})\.tar$/;

export function backupName(at: Date): string {
  return `doichieu-${at.toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length).replace(':', '')}.tar`;
}

/** How many of the newest, and of how many days, weeks and months the newest of each, stay. */
const NEWEST = 3;
const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;
const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Names of copies that may go; files that are called otherwise are none of ours. */
export function outlived(names: readonly string[]): readonly string[] {
  const copies = names
    .flatMap((name) => {
      const [, day, hour, minute] = NAME.exec(name) ?? [];
      return day === undefined ? [] : [{ name, day, time: Date.parse(`${day}T${hour}:${minute}Z`) }];
    })
    .toSorted((one, other) => other.time - one.time);
  const stays = new Set(copies.slice(0, NEWEST));
  const spans: readonly (readonly [(copy: (typeof copies)[number]) => string, number])[] = [
    [({ day }) => day, DAYS],
    [({ time }) => String(Math.floor(time / WEEK_MS)), WEEKS],
    [({ day }) => day.slice(0, 'YYYY-MM'.length), MONTHS],
  ];
  for (const [spanOf, most] of spans) {
    const newest = new Map<string, (typeof copies)[number]>();
    for (const copy of copies) if (!newest.has(spanOf(copy))) newest.set(spanOf(copy), copy);
    for (const copy of [...newest.values()].slice(0, most)) stays.add(copy);
  }
  return copies.filter((copy) => !stays.has(copy)).map(({ name }) => name);
}
