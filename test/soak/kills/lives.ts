// A life of the program: people do so much, it reads so much, and then a moment more, at which it may be killed.
import { setTimeout as pause } from 'node:timers/promises';
import { templateIdOf } from '../../../server/usecases/comparisons/draw-template.ts';
import type { Chance } from '../random.ts';
import { TEMPLATE, type Ask, type Ledger, type Pace } from './people.ts';

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

/** Enough being done, people leave the cores to what is still to be read, and are at work again when it is killed. */
export async function lived(ask: Ask, ledger: Ledger, chance: Chance, pace: Pace): Promise<void> {
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

/** Gives the id of the template that is drawn from it. */
export async function sendTemplate(url: string): Promise<string> {
  const form = new FormData();
  form.append('file', new File([TEMPLATE], 'mau.txt'));
  const answer = await fetch(`${url}/api/documents?role=template`, { method: 'POST', body: form });
  return templateIdOf(((await answer.json()) as { documents: [{ id: string }] }).documents[0].id);
}

export type Counts = Readonly<Record<keyof Omit<Ledger, 'bad' | 'read'>, number>>;

export function countsOf({ uploads, corrections, verdicts, rounds, letters }: Ledger): Counts {
  return {
    uploads: uploads.size,
    corrections: corrections.length,
    verdicts: verdicts.length,
    rounds: rounds.length,
    letters: letters.length,
  };
}
