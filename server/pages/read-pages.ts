// Pages of a file, as many at once as the gate lets through. One that cannot be read is given as unreadable, and the others are
// read; where none can be read, the whole fails.
import { Failure } from '../failure.ts';
import type { Page } from '../model/page.ts';
import type { Gate } from './gate.ts';
import { HOPELESS, unreadablePage } from './unreadable-page.ts';

export interface PagesToRead {
  readonly numbers: readonly number[];
  /** Rejects with Failure where the page cannot be read; whatever else it rejects with ends the whole. */
  readonly read: (number: number, signal: AbortSignal) => Promise<Page>;
  /** May be shared with other files. */
  readonly gate: Gate;
  readonly signal: AbortSignal;
  /** Pages that were read before. */
  readonly readBefore?: number;
  /** Hears of each page as soon as it is read or given up. */
  readonly onPage?: ((page: Page) => Promise<void> | void) | undefined;
}

/** In page order. When it ends no page is being read any more. */
export async function readPages({
  numbers,
  read,
  gate,
  signal,
  readBefore = 0,
  onPage,
}: PagesToRead): Promise<readonly Page[]> {
  const pages: Page[] = [];
  const failures: Failure[] = [];
  let isAnyRead = readBefore > 0;
  // The first rejection stops the other pages.
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);

  const readOrGiveUp = async (number: number): Promise<Page> => {
    try {
      const page = await read(number, either);
      isAnyRead = true;
      return page;
    } catch (cause) {
      either.throwIfAborted();
      if (!(cause instanceof Failure)) throw cause;
      failures.push(cause);
      if (failures.length >= HOPELESS && !isAnyRead) throw cause;
      return unreadablePage(number, cause.message);
    }
  };

  const outcomes = await Promise.allSettled(
    numbers.map((number) =>
      gate
        .run(async () => {
          const page = await readOrGiveUp(number);
          pages.push(page);
          await onPage?.(page);
        }, either)
        .catch((cause: unknown) => {
          stop.abort(cause);
          throw cause;
        }),
    ),
  );
  signal.throwIfAborted();
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  if (failures[0] !== undefined && !isAnyRead) throw failures[0];
  return pages.toSorted((a, b) => a.number - b.number);
}
