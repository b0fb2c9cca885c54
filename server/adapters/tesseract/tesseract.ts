// OCR by tesseract.js: one worker thread a core, renewed every few pages, Vietnamese model from the package.
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import { Failure } from '../../failure.ts';
import type { Line } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';
import type { Layout, OcrEngine } from '../../ports/reading.ts';
import { deadline, machineClock } from '../node/clock.ts';
import type { Priority } from '../node/priority.ts';
import { linesOfHocr } from './hocr.ts';
import {
  asPgm,
  believableDpi,
  MODEL_FOLDER,
  MODES,
  PAGE_MS,
  PARAMETERS,
  type TesseractOptions,
} from './setup.ts';

/** The engine's memory grows by some megabytes a page; a new thread costs 0.2 s. */
const PAGES_PER_WORKER = 24;
const THREADS: Readonly<Record<Priority, string>> = {
  usual: fileURLToPath(new URL('./thread.ts', import.meta.url)),
  behind: fileURLToPath(new URL('./thread-behind.ts', import.meta.url)),
};
const CLOSED = 'the engine is closed';

interface Slot {
  /** From the moment it begins to start, so that an engine closed meanwhile ends it. */
  worker: Promise<Worker> | undefined;
  pages: number;
}

async function startWorker(priority: Priority): Promise<Worker> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    workerPath: THREADS[priority],
    langPath: MODEL_FOLDER,
    cacheMethod: 'none',
    // Without a handler of its own tesseract.js throws outside every promise.
    errorHandler: () => undefined,
  });
  await worker.setParameters(PARAMETERS as never);
  return worker;
}

export function createTesseract(options: TesseractOptions): OcrEngine {
  const slots: Slot[] = Array.from({ length: Math.max(1, options.workers) }, () => ({
    worker: undefined,
    pages: 0,
  }));
  const free = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];
  const { pageMs = PAGE_MS, pagesPerWorker = PAGES_PER_WORKER, clock = machineClock } = options;
  const { priority = 'usual' } = options;
  let closed = false;

  const take = (): Promise<Slot> => {
    const slot = free.pop();
    return slot ? Promise.resolve(slot) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (slot: Slot): void => {
    const next = waiting.shift();
    if (next) next(slot);
    else free.push(slot);
  };
  const stop = async (slot: Slot): Promise<void> => {
    const { worker } = slot;
    slot.worker = undefined;
    slot.pages = 0;
    const started = await worker?.catch(() => undefined);
    await started?.terminate();
  };

  const recognizeIn = async (
    slot: Slot,
    bitmap: GreyBitmap,
    signal: AbortSignal,
    layout: Layout,
  ): Promise<readonly Line[]> => {
    if (slot.pages >= pagesPerWorker) await stop(slot);
    // Closed while a spent thread ended: nobody would end the next one.
    if (closed) throw new Error(CLOSED);
    slot.worker ??= startWorker(priority);
    const worker = await slot.worker.catch((cause: unknown) => {
      slot.worker = undefined;
      throw cause;
    });
    // A signal tells once only, and starting takes long enough to miss it.
    signal.throwIfAborted();
    if (closed) throw new Error(CLOSED);
    if (layout === 'page') slot.pages++;
    const late = deadline(clock, pageMs);
    const limit = AbortSignal.any([signal, late.signal]);
    const interrupted = Promise.withResolvers<never>();
    const interrupt = (): void => interrupted.reject(limit.reason);
    limit.addEventListener('abort', interrupt, { once: true });
    try {
      const running = worker.recognize(
        asPgm(bitmap),
        {
          user_defined_dpi: believableDpi(bitmap.dpi),
          tessedit_pageseg_mode: MODES[layout],
        } as never,
        { text: false, hocr: true },
      );
      const { data } = await Promise.race([running, interrupted.promise]);
      return linesOfHocr(data.hocr ?? '');
    } catch (cause) {
      // A thread that was interrupted or fell over is not used again.
      await stop(slot);
      signal.throwIfAborted();
      if (limit.aborted) throw new Failure('too-slow', { cause });
      throw new Failure('page-unreadable', { cause });
    } finally {
      late.callOff();
      limit.removeEventListener('abort', interrupt);
    }
  };

  return {
    async recognize(bitmap, signal, layout = 'page', onTurn) {
      signal.throwIfAborted();
      const slot = await take();
      try {
        signal.throwIfAborted();
        onTurn?.();
        return await recognizeIn(slot, bitmap, signal, layout);
      } finally {
        give(slot);
      }
    },
    async close() {
      closed = true;
      await Promise.all(slots.map(stop));
    },
  };
}
