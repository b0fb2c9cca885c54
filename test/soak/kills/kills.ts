// `kill -9` at moments that nobody chose, while people upload, correct, decide, open rounds and write letters; each time it starts
// again its clock may have gone back or forward by a day. Afterwards all that was told to be done must be there, once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceOf } from '../random.ts';
import { lostOf, undoneOf, untilIdle } from './checks.ts';
import { countsOf, lived, sendTemplate, type Counts } from './lives.ts';
import { orphansIn, untilSwept } from './orphans.ts';
import { askerOf, emptyLedger, work, type Pace } from './people.ts';
import { programAt, verify, type Place } from './program.ts';

/** Hours, one of them at each start. */
const CLOCKS = [0, 0, -24, 24];
const PEOPLE = 4;

export interface KillsOptions {
  readonly kills: number;
  readonly seed: number;
  /** undefined: SQLite. */
  readonly databaseUrl: string | undefined;
  readonly clock: 'right' | 'wrong at times';
  readonly say: (sentence: string) => void;
}

export interface KillsReport {
  readonly done: Counts;
  readonly faults: readonly string[];
}

export async function runKills({ kills, seed, databaseUrl, clock, say }: KillsOptions): Promise<KillsReport> {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-kills-'));
  const place: Place = { folder, databaseUrl };
  const chance = chanceOf(seed);
  const program = await programAt(place);
  const ledger = emptyLedger();
  const ask = askerOf(program.url, ledger);
  try {
    await program.start(0);
    const template = await sendTemplate(program.url);
    // What its threads compiled is kept when it is asked to stop: each life then begins in half the time.
    await untilIdle(ask);
    await program.stop();
    await program.start(0);
    const pace: Pace = { isOver: false, rests: () => false };
    const people = Array.from({ length: PEOPLE }, (_, at) =>
      work(ask, ledger, chanceOf(seed * PEOPLE + at), template, pace),
    );
    for (let at = 0; at < kills; at++) {
      await lived(ask, ledger, chance, pace);
      await program.kill();
      await program.start(clock === 'right' ? 0 : chance.of(CLOCKS));
      if ((at + 1) % 10 === 0)
        say(`${at + 1} kills, ${ledger.uploads.size} uploads, ${ledger.verdicts.length} verdicts`);
    }
    pace.isOver = true;
    await Promise.all(people);
    const faults = [
      ...(await untilIdle(ask)),
      ...(await undoneOf(ask, ledger, template, clock !== 'right')),
      ...(await lostOf(ask, ledger)),
    ];
    await program.kill();
    // What was left half received goes after a day.
    await program.start(48);
    await untilSwept(place);
    const code = await program.stop();
    if (code !== 0) faults.push(`asked to stop, it ended with ${code}`);
    const verified = await verify(place);
    if (verified.code !== 0) faults.push(`verify ended with ${verified.code}: ${verified.said}`);
    return {
      done: countsOf(ledger),
      faults: [...faults, ...orphansIn(place)].map((fault) => `seed ${seed}: ${fault}`),
    };
  } finally {
    await program.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
