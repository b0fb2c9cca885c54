// A small disk of its own for a program: memory mounted where only it sees it, so that no right of an administrator is needed.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const APART = ['unshare', '--map-root-user', '--mount'] as const;
const BALLAST = 'ballast';
/** Bytes of ballast at once, ever smaller, down to the last page. */
const PIECES = [1024 * 1024, 64 * 1024, 4096];

export function missingTool(): string | undefined {
  const [command, ...args] = APART;
  return spawnSync(command, [...args, 'true']).status === 0
    ? undefined
    : 'A full disk needs a disk of its own: unshare (package util-linux), and a kernel that lets it mount memory.';
}

/** What runs a command on the disk, at `folder`; it stays the process that is started. */
export function onSmallDisk(folder: string, megabytes: number): readonly string[] {
  const mount = `mount -t tmpfs -o size=${megabytes}m small "$0" && exec "$@"`;
  return [...APART, 'sh', '-c', mount, folder];
}

/** The folder as another process may reach it, while the program runs. */
export function seenFromOutside(pid: number, folder: string): string {
  return `/proc/${pid}/root${folder}`;
}

export function fill(folder: string): void {
  const file = openSync(join(folder, BALLAST), 'w');
  try {
    for (const size of PIECES) {
      const piece = Buffer.alloc(size);
      while (hasTaken(file, piece));
    }
  } finally {
    closeSync(file);
  }
}

export function empty(folder: string): void {
  rmSync(join(folder, BALLAST), { force: true });
}

function hasTaken(file: number, piece: Buffer): boolean {
  try {
    return writeSync(file, piece) === piece.length;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
    return false;
  }
}
