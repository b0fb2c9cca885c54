// An engine for one page, which has one time for all that is recognised of it: without that, each of forty second looks
// and of a table's cells had the whole page's time to itself.
import { Failure } from '../../failure.ts';
import type { OcrEngine } from '../../ports/reading.ts';
import type { Clock } from '../node/clock.ts';

export interface WorkingTime {
  /** Aborted once the time is spent. */
  readonly signal: AbortSignal;
  /** Begins a piece of work; what it gives ends it. */
  begin(): () => void;
}

/**
 * Passes only while something is worked at, several at once counted once. Waiting for the engine is no work of the page's:
 * with many pages in hand a short one was called too slow.
 */
export function workingTime(clock: Clock, ms: number): WorkingTime {
  const spent = new AbortController();
  let left = ms;
  let inHand = 0;
  let since = 0;
  let callOff = (): void => undefined;
  const end = (): void => {
    if (--inHand > 0) return;
    callOff();
    left = Math.max(0, left - (clock.now() - since));
  };
  return {
    signal: spent.signal,
    begin() {
      if (inHand++ === 0) {
        since = clock.now();
        callOff = clock.after(Math.ceil(left), () => spent.abort(new Error(`${ms} ms of work have passed`)));
      }
      return end;
    },
  };
}

/**
 * After that time the page and its cells reject with Failure `too-slow`, as text would be lost. A single line is a second
 * look at what was read already: it gives nothing, and the first reading stands.
 */
export function withinTime(ocr: OcrEngine, time: WorkingTime): OcrEngine {
  return {
    async recognize(bitmap, signal, layout, onTurn) {
      let end = (): void => undefined;
      try {
        return await ocr.recognize(bitmap, AbortSignal.any([signal, time.signal]), layout, () => {
          end = time.begin();
          onTurn?.();
        });
      } catch (cause) {
        signal.throwIfAborted();
        if (!time.signal.aborted) throw cause;
        if (layout === 'line') return [];
        throw new Failure('too-slow', { cause });
      } finally {
        end();
      }
    },
    close: () => ocr.close(),
  };
}
