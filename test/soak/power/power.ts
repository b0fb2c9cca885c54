// Power cuts: the program at work is recorded call by call, and for many moments its files are laid out as a power cut at that moment
// may have left them; on each the program starts and must know all that it had told anybody.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsOf, type Counts } from '../kills/lives.ts';
import { callsIn, linesOf } from './calls.ts';
import { wholeOf } from './cut.ts';
import { cutsOf, placesOfAnswers, type Cuts, type CutsOptions } from './cuts.ts';
import { diskOf, type Disk } from './disk.ts';
import { hashesBelow, hashOf, isMemory, record, type Recording } from './recording.ts';

/** Which syncs are taken out of the record, to see that the soak can fail. */
export const LEFT_OUT = ['none', 'all', 'folders', 'originals', 'store'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export interface PowerReport {
  readonly recorded: Counts;
  readonly changes: number;
  /** One for each kind of syncs left out. */
  readonly rounds: readonly (Cuts & { readonly leftOut: LeftOut })[];
  /** Of the record itself. */
  readonly faults: readonly string[];
}

export interface PowerOptions extends CutsOptions {
  readonly leftOut: readonly LeftOut[];
}

export async function runPower({ cuts, seed, leftOut, say }: PowerOptions): Promise<PowerReport> {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-power-'));
  const root = join(folder, 'disk');
  mkdirSync(root);
  try {
    const recording = await record(root, join(folder, 'calls'), seed, say);
    const rounds: PowerReport['rounds'][number][] = [];
    let disk: Disk | undefined;
    for (const left of leftOut) {
      say(`syncs left out: ${left}`);
      disk = await diskWithout(left, recording.file, root);
      rounds.push({ leftOut: left, ...(await cutsOf(recording, disk, { cuts, seed, say })) });
    }
    return {
      recorded: countsOf(recording.ledger),
      changes: disk?.places.length ?? 0,
      rounds,
      faults: disk === undefined ? [] : faultsOfRecord(recording, disk, root),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function diskWithout(leftOut: LeftOut, file: string, root: string): Promise<Disk> {
  return diskOf(callsIn(linesOf(file)), {
    root,
    isMemory,
    isSynced: (path, kind) => !isLeftOut(leftOut, path.slice(root.length + 1), kind),
  });
}

function isLeftOut(leftOut: LeftOut, path: string, kind: 'file' | 'folder'): boolean {
  switch (leftOut) {
    case 'none':
      return false;
    case 'all':
      return true;
    case 'folders':
      return kind === 'folder';
    case 'originals':
      return kind === 'file' && path.startsWith('data/files/');
    case 'store':
      return kind === 'file' && path.startsWith('data/store.sqlite');
  }
}

/** The record must be complete: otherwise nothing can be concluded from it. */
export function faultsOfRecord(recording: Recording, disk: Disk, root: string): readonly string[] {
  const unplaced = [...placesOfAnswers(recording, disk)].filter(([, place]) => place === undefined);
  return [
    ...recording.ledger.bad,
    ...disk.unknown.map((what) => `not followed: ${what}`),
    ...differences(disk, root),
    ...unplaced.map(([answer]) => `answer ${answer} is not in the record`),
  ];
}

/** The record played to its end must be what really lies there, byte for byte: otherwise it missed something. */
function differences(disk: Disk, root: string): readonly string[] {
  const played = new Map(
    [...wholeOf(disk)].flatMap(([path, bytes]) =>
      bytes === undefined ? [] : [[path, hashOf(bytes)] as const],
    ),
  );
  const real = hashesBelow(root, '');
  return [...new Set([...played.keys(), ...real.keys()])]
    .filter((path) => played.get(path) !== real.get(path))
    .map((path) => `the record of ${path} is not what lies there`);
}
