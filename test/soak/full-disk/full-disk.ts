// The disk becomes full again and again while people are at work: what cannot be kept is refused with its sentence, nothing that was
// told is lost, nobody has to start the service anew, and what waited is done when there is room again.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lostOf, undoneOf, untilIdle } from '../kills/checks.ts';
import { countsOf, lived, sendTemplate, type Counts } from '../kills/lives.ts';
import { orphansIn } from '../kills/orphans.ts';
import { askerOf, emptyLedger, work, type Ask, type Pace } from '../kills/people.ts';
import { programAt, verify } from '../kills/program.ts';
import { chanceOf } from '../random.ts';
import type { Say } from '../soak.ts';
import { empty, fill, onSmallDisk, seenFromOutside } from './small-disk.ts';

const PEOPLE = 4;
const FULL = 507;
const DISK_MB = 96;
/** The disk stays full until so many were refused, or for so long. */
const MOST_REFUSED = 8;
const LONGEST_FULL_MS = 20_000;

export interface FullDiskReport {
  readonly done: Counts;
  /** Answers that said that the disk is full. */
  readonly refused: number;
  readonly faults: readonly string[];
}

export async function runFullDisk(times: number, seed: number, say: Say): Promise<FullDiskReport> {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-full-'));
  const copy = { folder: `${folder}-copy`, databaseUrl: undefined };
  const program = await programAt({ ...copy, folder }, onSmallDisk(folder, DISK_MB));
  const ledger = emptyLedger();
  const chance = chanceOf(seed);
  const plain = askerOf(program.url, ledger, new Set([FULL]));
  let refused = 0;
  const ask: Ask = async (...asked) => {
    const told = await plain(...asked);
    if (told?.status === FULL) refused++;
    return told;
  };
  try {
    await program.start(0);
    const disk = seenFromOutside(program.pid(), folder);
    const template = await sendTemplate(program.url);
    await untilIdle(ask);
    const pace: Pace = { isOver: false, rests: () => false };
    const people = Array.from({ length: PEOPLE }, () =>
      work(ask, ledger, chanceOf(chance.whole(1e9)), template, pace),
    );
    for (let time = 0; time < times; time++) {
      await lived(ask, ledger, chance, pace);
      const enough = refused + 1 + chance.whole(MOST_REFUSED);
      fill(disk);
      const until = performance.now() + LONGEST_FULL_MS;
      while (refused < enough && performance.now() < until) await pause(20);
      empty(disk);
      if ((time + 1) % 10 === 0) say(`full ${time + 1} times, ${refused} refused`);
    }
    pace.isOver = true;
    await Promise.all(people);
    const faults = [
      ...(await untilIdle(ask)),
      ...(await undoneOf(ask, ledger, template, false)),
      ...(await lostOf(ask, ledger)),
    ];
    // The disk goes with the program. Nothing is left to do, so that a copy is of one moment.
    cpSync(disk, copy.folder, { recursive: true, filter: (path) => !path.endsWith('-shm') });
    const { code, said } = await verify(copy);
    if (code !== 0) faults.push(`verify ended with ${code}: ${said}`);
    faults.push(...orphansIn(copy));
    const ended = await program.stop();
    if (ended !== 0) faults.push(`asked to stop, it ended with ${ended}`);
    if (refused === 0) faults.push('nobody was told that the disk is full: it never was');
    return { done: countsOf(ledger), refused, faults: faults.map((fault) => `seed ${seed}: ${fault}`) };
  } finally {
    await program.kill();
    for (const each of [folder, copy.folder]) rmSync(each, { recursive: true, force: true });
  }
}
