// What strace wrote down → the calls that went well, in the order in which they ended, each with the places in the record where it
// began and ended: what is between them may have happened or not.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Places are numbers of lines. */
export interface Call {
  readonly name: string;
  /** Between the brackets, as strace tells it: strings in hexadecimal, descriptors with what they stand for. */
  readonly said: string;
  readonly result: number;
  readonly began: number;
  readonly ended: number;
  /** Milliseconds since 1970, when it began. */
  readonly at: number;
}

const HEAD = /^(\d+) +(\d+\.\d+) /;
const UNFINISHED = ' <unfinished ...>';
const RESUMED = /^<\.\.\. (\w+) resumed>/;
const RESULT = /\) += (-?\d+)[^)]*$/;
/** Characters of a line's end among which its result stands; a line may be megabytes of a file. */
const TAIL = 4096;

export function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file, 'latin1'), crlfDelay: Infinity });
}

export async function* callsIn(lines: AsyncIterable<string> | Iterable<string>): AsyncIterable<Call> {
  /** By thread: a thread does one thing at a time. */
  const begun = new Map<string, { readonly said: string; readonly began: number; readonly at: number }>();
  let place = 0;
  for await (const line of lines) {
    place++;
    const head = HEAD.exec(line.slice(0, 64));
    if (head === null) continue;
    const [{ length }, thread = '', seconds = ''] = head;
    const told = line.slice(length);
    if (told.endsWith(UNFINISHED)) {
      begun.set(thread, {
        said: told.slice(0, -UNFINISHED.length),
        began: place,
        at: Number(seconds) * 1000,
      });
      continue;
    }
    const resumed = RESUMED.exec(told.slice(0, 64));
    const before = resumed === null ? undefined : begun.get(thread);
    if (resumed !== null && before === undefined) continue;
    begun.delete(thread);
    const whole =
      before === undefined || resumed === null ? told : before.said + told.slice(resumed[0].length);
    const call = callOf(whole, before ?? { began: place, at: Number(seconds) * 1000 }, place);
    if (call !== undefined) yield call;
  }
}

function callOf(
  told: string,
  { began, at }: { readonly began: number; readonly at: number },
  ended: number,
): Call | undefined {
  const open = told.indexOf('(');
  const tail = told.slice(-TAIL);
  const result = RESULT.exec(tail);
  if (open < 0 || result === null || Number(result[1]) < 0) return undefined;
  return {
    name: told.slice(0, open),
    said: told.slice(open + 1, told.length - tail.length + result.index),
    result: Number(result[1]),
    began,
    ended,
    at,
  };
}

/** Every string of it, in order. */
export function stringsIn(said: string): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = said.indexOf('"'); at >= 0;) {
    const end = said.indexOf('"', at + 1);
    found.push(bytesOf(said.slice(at + 1, end)));
    at = said.indexOf('"', end + 1);
  }
  return found;
}

/** The first descriptor: where it leads, a path or a connection; undefined where what it leads to is removed. */
export function descriptorIn(said: string): string | undefined {
  const found = /^\w+<((?:->|[^>])*)>(\(deleted\))?/.exec(said.slice(0, TAIL));
  if (found?.[1] === undefined || found[2] !== undefined) return undefined;
  return found[1].startsWith('\\x') ? bytesOf(found[1]).toString() : found[1];
}

/** The number that stands last. */
export function lastNumberIn(said: string): number {
  return Number(/(-?\d+)$/.exec(said.slice(-TAIL))?.[1]);
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}
