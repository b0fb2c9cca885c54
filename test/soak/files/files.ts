// Files spoilt at random through the reader, as the worker reads them: each is read or refused in a sentence, within its time, and
// costs nobody else anything.
import { readRows } from '../../../server/adapters/spreadsheet.ts';
import { Failure } from '../../../server/failure.ts';
import { chanceOf } from '../random.ts';
import type { Say } from '../soak.ts';
import { LIMITS, MOST_PAGES, type FilesReader } from './readers.ts';
import { seeds } from './seeds.ts';
import { spoil } from './spoil.ts';

/** Milliseconds after which a file counts as a hang: each of its pages has a minute. */
const HANG_MS = LIMITS.pageMs * (MOST_PAGES + 2);
const TELL_AFTER = 100;
/** Every kind is among those; of scans the slips of two lines, and no pages, which take a second each. */
const SMALL_BYTES = 45_000;
/** Of a list of units, with which the same bytes are asked for rows. */
const LISTED = /\.(xlsx|txt|csv)$/;

export interface FilesReport {
  /** `read`, or the code of the refusal → how often. */
  readonly ends: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly mostMemoryMb: number;
  readonly faults: readonly string[];
}

/** Closes the reader. `small`: of files that are read in a moment alone. */
export async function runFiles(
  count: number,
  seed: number,
  reader: FilesReader,
  say: Say,
  kinds: 'all' | 'small' = 'all',
): Promise<FilesReport> {
  const known = await seeds();
  const all = kinds === 'all' ? known : known.filter(({ bytes }) => bytes.length <= SMALL_BYTES);
  const ends = new Map<string, number>();
  const faults: string[] = [];
  let slowestMs = 0;
  let mostMemory = 0;
  const chance = chanceOf(seed);
  try {
    for (let at = 0; at < count; at++) {
      const { name, bytes } = chance.of(all);
      const spoilt = spoil(bytes, chance);
      const since = performance.now();
      const end = await endOf(async (signal) => {
        if (LISTED.test(name)) await readRows(spoilt, name).catch(onlyFailure);
        await reader.read(name, spoilt, signal);
      });
      slowestMs = Math.max(slowestMs, performance.now() - since);
      mostMemory = Math.max(mostMemory, process.memoryUsage().rss);
      ends.set(end.kind, (ends.get(end.kind) ?? 0) + 1);
      if (end.fault !== undefined) faults.push(`seed ${seed} file ${at}, ${name}: ${end.fault}`);
      if ((at + 1) % TELL_AFTER === 0) say(`${at + 1} files`);
    }
  } finally {
    await reader.close();
  }
  return {
    ends: Object.fromEntries([...ends].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    slowestMs: Math.round(slowestMs),
    mostMemoryMb: Math.round(mostMemory / 1e6),
    faults,
  };
}

function onlyFailure(cause: unknown): void {
  if (!(cause instanceof Failure)) throw cause;
}

async function endOf(
  work: (signal: AbortSignal) => Promise<void>,
): Promise<{ readonly kind: string; readonly fault?: string }> {
  const stop = new AbortController();
  const hang = Promise.withResolvers<'hang'>();
  const timer = setTimeout(() => {
    hang.resolve('hang');
    stop.abort();
  }, HANG_MS);
  try {
    const won = await Promise.race([work(stop.signal), hang.promise]);
    return won === 'hang' ? { kind: 'hang', fault: `no end within ${HANG_MS} ms` } : { kind: 'read' };
  } catch (cause) {
    if (cause instanceof Failure) return { kind: cause.code };
    return {
      kind: 'bug',
      fault: cause instanceof Error ? (cause.stack ?? cause.message).slice(0, 500) : String(cause),
    };
  } finally {
    clearTimeout(timer);
  }
}
