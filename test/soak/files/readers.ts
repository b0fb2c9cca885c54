// The two ways in which the soak reads a file: as the service does, or by the same readers in one thread for all.
import { Worker } from 'node:worker_threads';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { watchMemory } from '../../../server/adapters/reading/memory-watch.ts';
import type { Limits } from '../../../server/config.ts';
import { Failure } from '../../../server/failure.ts';
import type { OcrEngine } from '../../../server/ports/reading.ts';
import type { Reply, Spoilt } from './thread.ts';

export const LIMITS: Limits = { fileBytes: 20_000_000, pages: 200, pixels: 40_000_000, pageMs: 60_000 };
/** Pages read of one file: what spoils one of them spoils the others alike. */
export const MOST_PAGES = 2;
/** What earlier files left is not to count as a later one's. */
const FILES_PER_THREAD = 100;
/** As a file's own thread has. */
const HEAP_MB = 512;
const THREAD = new URL('./thread.ts', import.meta.url);

export interface FilesReader {
  /** Rejects with Failure where the file is refused, with anything else where that is a fault of ours. */
  read(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export function asTheService(ocr: OcrEngine): FilesReader {
  const reader = createPageReader({ ocr, limits: LIMITS });
  return {
    async read(name, bytes, signal) {
      const file = await reader.open(bytes, name, signal);
      try {
        for (let page = 1; page <= Math.min(MOST_PAGES, file.pageCount); page++)
          await file.read(page, signal);
      } finally {
        await file.close();
      }
    },
    close: () => reader.close(),
  };
}

/** Nothing is recognised. What a thread of its own keeps from other files is shown by the files that are read as the service does. */
export function inOneThread(): FilesReader {
  let thread: Worker | undefined;
  let files = 0;
  const end = async (): Promise<void> => {
    const ending = thread;
    thread = undefined;
    await ending?.terminate();
  };
  const start = (): Worker => {
    files = 0;
    const started = new Worker(THREAD, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      stdout: true,
      stderr: true,
    });
    return started
      .on('error', () => undefined)
      .on('exit', () => {
        if (thread === started) thread = undefined;
      });
  };
  return {
    async read(name, bytes, signal) {
      if (bytes.length === 0) throw new Failure('empty');
      if (++files > FILES_PER_THREAD) await end();
      const worker = (thread ??= start());
      const answered = Promise.withResolvers<Reply>();
      const isLost = (cause: unknown): void => answered.reject(new Failure('damaged', { cause }));
      const isStopped = (): void => void end();
      const unwatch = watchMemory(worker, LIMITS.pixels, () => {
        answered.reject(new Failure('too-large'));
        void end();
      });
      worker.once('message', answered.resolve).once('error', isLost).once('exit', isLost);
      signal.addEventListener('abort', isStopped);
      worker.postMessage({ name, bytes, limits: LIMITS, most: MOST_PAGES } satisfies Spoilt);
      try {
        const { failure, bug } = await answered.promise;
        if (failure !== undefined) throw new Failure(failure);
        if (bug !== undefined) throw new Error(bug);
      } finally {
        unwatch();
        signal.removeEventListener('abort', isStopped);
        worker.off('message', answered.resolve).off('error', isLost).off('exit', isLost);
      }
    },
    close: end,
  };
}
