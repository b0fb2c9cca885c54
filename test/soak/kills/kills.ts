// `kill -9` at moments that nobody chose, while people upload, correct, decide, open rounds and write letters; each time it starts
// again its clock may have gone back or forward by a day. Afterwards all that was told to be done must be there, once.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { templateIdOf } from '../../../server/usecases/comparisons/draw-template.ts';
import { chanceOf, type Chance } from '../random.ts';
import { lostOf, untilIdle } from './checks.ts';
import { askerOf, emptyLedger, TEMPLATE, work, type Ask, type Ledger, type Pace } from './people.ts';
import { programAt, verify, type Place } from './program.ts';

/**
 * It lives for so many things done and files read, at most, and a moment more; or, where nobody gets anything done, for so long.
 * Where no life ever read a file, nobody would have anything to correct or to decide.
 */
const MOST_DONE = 30;
const MOST_READ = 2;
const MOMENT_MS = 300;
const LONGEST_MS = 240_000;
/** Between two looks at how far a life is; each is a request. */
const LOOK_MS = 100;
/** What a dead life left of its uploads goes in the first moments of the next one; longer than this, nobody sweeps. */
const SWEPT_MS = 10 * 60_000;
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
  readonly done: Readonly<Record<keyof Omit<Ledger, 'bad' | 'read'>, number>>;
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
    const faults = [...(await untilIdle(ask)), ...(await lostOf(ask, ledger, template, clock !== 'right'))];
    await program.kill();
    // What was left half received goes after a day.
    await program.start(48);
    await untilSwept(place);
    const code = await program.stop();
    if (code !== 0) faults.push(`asked to stop, it ended with ${code}`);
    return {
      done: countsOf(ledger),
      faults: [...faults, ...orphansIn(place)].map((fault) => `seed ${seed}: ${fault}`),
    };
  } finally {
    await program.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Enough being done, people leave the cores to what is still to be read, and are at work again when it is killed. */
async function lived(ask: Ask, ledger: Ledger, chance: Chance, pace: Pace): Promise<void> {
  const until = performance.now() + LONGEST_MS;
  const enough = doneIn(ledger) + chance.whole(MOST_DONE + 1);
  const isDone = (): boolean => doneIn(ledger) >= enough;
  ledger.read = await readBy(ask, ledger.read);
  const read = ledger.read + chance.whole(MOST_READ + 1);
  pace.rests = () => isDone() && ledger.uploads.size > ledger.read;
  while (performance.now() < until && !(isDone() && ledger.read >= read)) {
    await pause(LOOK_MS);
    ledger.read = await readBy(ask, ledger.read);
  }
  pace.rests = () => false;
  await pause(chance.whole(MOMENT_MS));
}

function doneIn(ledger: Ledger): number {
  return Object.values(countsOf(ledger)).reduce((sum, count) => sum + count, 0);
}

/** Plans that are read; as many as before where the service does not say. */
async function readBy(ask: Ask, before: number): Promise<number> {
  const told = await ask('GET', '/api/documents?role=plan&status=ready&limit=1');
  return (told?.json() as { total?: number } | undefined)?.total ?? before;
}

async function untilSwept(place: Place): Promise<void> {
  const until = performance.now() + SWEPT_MS;
  while (draftsIn(place).length > 0 && performance.now() < until) await pause(50);
}

function draftsIn({ folder }: Place): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('draft-'));
}

async function sendTemplate(url: string): Promise<string> {
  const form = new FormData();
  form.append('file', new File([TEMPLATE], 'mau.txt'));
  const answer = await fetch(`${url}/api/documents?role=template`, { method: 'POST', body: form });
  return templateIdOf(((await answer.json()) as { documents: [{ id: string }] }).documents[0].id);
}

function countsOf({ uploads, corrections, verdicts, rounds, letters }: Ledger): KillsReport['done'] {
  return {
    uploads: uploads.size,
    corrections: corrections.length,
    verdicts: verdicts.length,
    rounds: rounds.length,
    letters: letters.length,
  };
}

/** What lies there and belongs to nothing; and whether the engine finds its own store sound. */
function orphansIn(place: Place): readonly string[] {
  const { code, said } = verify(place);
  const found = [
    ...(code === 0 ? [] : [`verify ended with ${code}: ${said}`]),
    ...draftsIn(place).map((name) => `left behind: ${name}`),
  ];
  if (place.databaseUrl !== undefined) return found;
  const database = new DatabaseSync(join(place.folder, 'store.sqlite'), { readOnly: true });
  try {
    const sound = JSON.stringify(database.prepare('pragma integrity_check').all());
    const strays = database.prepare('pragma foreign_key_check').all();
    return [
      ...found,
      ...(sound.includes('"ok"') ? [] : [sound]),
      ...strays.map((stray) => `belongs to nothing: ${JSON.stringify(stray)}`),
    ];
  } finally {
    database.close();
  }
}
