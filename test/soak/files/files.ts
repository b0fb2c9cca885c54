// Files spoilt at random through the reader, as the worker reads them: each is read or refused in a sentence, within its time, and
// costs nobody else anything.
import type { Limits } from '../../../server/config.ts';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { readRows } from '../../../server/adapters/spreadsheet.ts';
import { Failure } from '../../../server/failure.ts';
import type { OcrEngine } from '../../../server/ports/reading.ts';
import { chanceOf } from '../random.ts';
import type { Say } from '../soak.ts';
import { seeds } from './seeds.ts';
import { spoil } from './spoil.ts';

const LIMITS: Limits = { fileBytes: 20_000_000, pages: 200, pixels: 40_000_000, pageMs: 60_000 };
/** Pages read of one file: what spoils one of them spoils the others alike. */
const MOST_PAGES = 2;
/** Milliseconds after which a file counts as a hang: each of its pages has a minute. */
const HANG_MS = LIMITS.pageMs * (MOST_PAGES + 2);
const TELL_AFTER = 100;
/** Every kind is among those, of scans the one of a few lines. */
const SMALL_BYTES = 60_000;
/** Of a list of units, with which the same bytes are asked for rows. */
const LISTED = /\.(xlsx|txt|csv)$/;

export interface FilesReport {
  /** `read`, or the code of the refusal → how often. */
  readonly ends: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly mostMemoryMb: number;
  readonly faults: readonly string[];
}

/** `ocr`: of a picture; nothing is recognised where a fake stands for it. `small`: of files that are read in a moment alone. */
export async function runFiles(
  count: number,
  seed: number,
  ocr: OcrEngine,
  say: Say,
  kinds: 'all' | 'small' = 'all',
): Promise<FilesReport> {
  const known = await seeds();
  const all = kinds === 'all' ? known : known.filter(({ bytes }) => bytes.length <= SMALL_BYTES);
  const reader = createPageReader({ ocr, limits: LIMITS });
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
      const end = await endOf(() => readAll(spoilt, name));
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

  async function readAll(bytes: Uint8Array, name: string): Promise<void> {
    const { signal } = new AbortController();
    if (LISTED.test(name)) await readRows(bytes, name).catch(onlyFailure);
    const file = await reader.open(bytes, name, signal);
    try {
      for (let page = 1; page <= Math.min(MOST_PAGES, file.pageCount); page++) await file.read(page, signal);
    } finally {
      await file.close();
    }
  }
}

function onlyFailure(cause: unknown): void {
  if (!(cause instanceof Failure)) throw cause;
}

async function endOf(work: () => Promise<void>): Promise<{ readonly kind: string; readonly fault?: string }> {
  const hang = Promise.withResolvers<'hang'>();
  const timer = setTimeout(() => hang.resolve('hang'), HANG_MS);
  try {
    const won = await Promise.race([work(), hang.promise]);
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
