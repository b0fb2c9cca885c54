// What lies in a watched folder → the files that stopped changing. They are looked at from time to time rather than announced by the
// system: shares of other machines announce nothing, and what lay there before the service started has to be found in any case.
import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isDebris } from '../../usecases/documents/debris.ts';

/** Where files go once they are dealt with, in the folder itself. */
export const DONE = 'done';
export const FAILED = 'failed';

/** Milliseconds without a change; a scanner that feeds sheet by sheet rests longer between bytes than a copy does. */
const SETTLED_MS = 10_000;
/** A name without bytes is how a copy begins. */
const EMPTY_SETTLED_MS = 60_000;
/** Of browsers and copies that are on their way. */
const UNFINISHED = /\.(?:part|partial|crdownload|tmp|filepart)$/iu;

export interface InboxFile {
  /** Within the folder. */
  readonly name: string;
  readonly kind: 'file' | 'link';
  /** Another where the file is another or has changed. */
  readonly stamp: string;
}

export interface SettledFiles {
  /** Those that lie there unchanged for long enough, by name. */
  look(): Promise<readonly InboxFile[]>;
}

export async function stampOf(path: string): Promise<string> {
  return stampIn(await lstat(path));
}

function stampIn({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [dev, ino, size, mtimeMs, ctimeMs].join(' ');
}

export function settledFiles(folder: string, now: () => Date): SettledFiles {
  let known = new Map<string, { readonly stamp: string; readonly since: number }>();
  return {
    async look() {
      const found = new Map<string, { readonly stamp: string; readonly since: number }>();
      const settled: InboxFile[] = [];
      const at = now().getTime();
      for (const { name, kind } of await filesBelow(folder)) {
        const path = join(folder, name);
        // Taken away since it was listed.
        const stats = await lstat(path).catch(() => undefined);
        if (stats === undefined) continue;
        const stamp = stampIn(stats);
        const before = known.get(name);
        const since = before?.stamp === stamp ? before.since : at;
        found.set(name, { stamp, since });
        const wait = stats.size === 0 ? EMPTY_SETTLED_MS : SETTLED_MS;
        if (at - since >= wait) settled.push({ name, kind, stamp });
      }
      known = found;
      return settled.toSorted((a, b) => a.name.localeCompare(b.name));
    },
  };
}

function isPassedOver(name: string): boolean {
  return isDebris(name) || UNFINISHED.test(name);
}

/** Links are listed and not followed: they lead out of the folder. */
async function filesBelow(folder: string): Promise<readonly Pick<InboxFile, 'name' | 'kind'>[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.flatMap((entry): Pick<InboxFile, 'name' | 'kind'>[] => {
    const name = relative(folder, join(entry.parentPath, entry.name));
    const steps = name.split(/[\\/]/);
    if (steps[0] === DONE || steps[0] === FAILED || steps.some(isPassedOver)) return [];
    if (entry.isSymbolicLink()) return [{ name, kind: 'link' }];
    return entry.isFile() ? [{ name, kind: 'file' }] : [];
  });
}
