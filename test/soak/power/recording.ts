// The program at work, recorded: three lives on one folder, the first on an empty disk, the second killed; then a backup, and its
// restoring.
import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { untilIdle } from '../kills/checks.ts';
import { lived, sendTemplate } from '../kills/lives.ts';
import { ANSWER_HEADER, askerOf, emptyLedger, work, type Ledger, type Pace } from '../kills/people.ts';
import { programAt, runCommand } from '../kills/program.ts';
import { chanceOf } from '../random.ts';
import { linesOf } from './calls.ts';
import type { Said } from './disk.ts';
import { recordedTo, untilWritten } from './recorder.ts';

const PEOPLE = 4;
/** Times that people do so much, and it reads so much, in each life. */
const SPELLS = 1;

export interface Recording {
  /** What strace wrote. */
  readonly file: string;
  readonly ledger: Ledger;
  readonly template: string;
  /** By the number of the answer. */
  readonly asked: ReadonlyMap<number, Asked>;
  readonly commands: readonly CommandTold[];
}

/** A request on its way: from which port, and between which times the answer came. */
export interface Asked {
  readonly port: number;
  readonly from: number;
}

/** A command that ended well, what of it then lay below the folder, and by which line of the record. */
export interface CommandTold {
  readonly name: string;
  readonly place: number;
  readonly files: ReadonlyMap<string, string>;
}

/** Below `root`, which exists and is empty: data/, the store; copy.tar, its backup; again/, what is restored from that. */
export async function record(
  root: string,
  file: string,
  seed: number,
  say: (sentence: string) => void,
): Promise<Recording> {
  const place = { folder: join(root, 'data'), databaseUrl: undefined };
  const under = recordedTo(file);
  const program = await programAt(place, under);
  const ledger = emptyLedger();
  const ask = askerOf(program.url, ledger);
  const chance = chanceOf(seed);
  const { asked, stop } = watchRequests();
  const commands: CommandTold[] = [];
  try {
    let template = '';
    for (const end of ['stop', 'kill', 'stop'] as const) {
      await program.start(0);
      if (template === '') {
        template = await sendTemplate(program.url);
        await untilIdle(ask);
      }
      const pace: Pace = { isOver: false, rests: () => false };
      const people = Array.from({ length: PEOPLE }, () =>
        work(ask, ledger, chanceOf(chance.whole(1e9)), template, pace),
      );
      for (let spell = 0; spell < SPELLS; spell++) await lived(ask, ledger, chance, pace);
      await program[end]();
      pace.isOver = true;
      await Promise.all(people);
      await untilWritten(file);
      say(`${ledger.uploads.size} uploads, ${ledger.verdicts.length} verdicts, ${sizeOf(file)} MB recorded`);
    }
    const copy = join(root, 'copy.tar');
    const again = { ...place, folder: join(root, 'again') };
    for (const [where, words, left] of [
      [place, ['backup', copy], 'copy.tar'],
      [again, ['restore', copy], 'again'],
    ] as const) {
      const { code, said } = await runCommand(where, words, under);
      if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${said}`);
      await untilWritten(file);
      commands.push({
        name: words[0],
        place: await lineCountOf(file),
        files: hashesBelow(root, left),
      });
    }
    return { file, ledger, template, asked, commands };
  } finally {
    await program.kill();
    stop();
  }
}

/** Where the answer of this number was begun to be sent; undefined where the record does not tell. */
export function placeOfAnswer(
  { asked }: Pick<Recording, 'asked'>,
  said: readonly Said[],
  answer: number,
): number | undefined {
  const request = asked.get(answer);
  return request && said.find(({ port, at }) => port === request.port && at >= request.from)?.place;
}

/** Each request by the number that its header gives it. */
function watchRequests(): { readonly asked: ReadonlyMap<number, Asked>; readonly stop: () => void } {
  const asked = new Map<number, Asked>();
  const pattern = new RegExp(`${ANSWER_HEADER}: (\\d+)`);
  const note = (message: unknown): void => {
    const { headers, socket } = message as { readonly headers: string; readonly socket: Socket };
    const number = pattern.exec(headers)?.[1];
    if (number !== undefined) asked.set(Number(number), { port: socket.localPort ?? 0, from: Date.now() });
  };
  const channel = 'undici:client:sendHeaders';
  subscribe(channel, note);
  return { asked, stop: () => void unsubscribe(channel, note) };
}

/** By path below the folder. Shared memory is no file. */
export function hashesBelow(root: string, name: string): ReadonlyMap<string, string> {
  const path = join(root, name);
  const names = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((below) => join(name, below))
    : [name];
  return new Map(
    names
      .filter((each) => statSync(join(root, each)).isFile() && !isMemory(each))
      .map((each) => [each, hashOf(readFileSync(join(root, each)))]),
  );
}

export function isMemory(path: string): boolean {
  return path.endsWith('-shm');
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function lineCountOf(file: string): Promise<number> {
  let count = 0;
  for await (const _ of linesOf(file)) count++;
  return count;
}

function sizeOf(file: string): number {
  return Math.round(statSync(file).size / 1e6);
}
