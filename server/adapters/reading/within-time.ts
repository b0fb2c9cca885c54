// An engine for one page, which has one time for all that is recognised of it: without that, each of forty second looks
// and of a table's cells had the whole page's time to itself.
import { Failure } from '../../failure.ts';
import type { OcrEngine } from '../../ports/reading.ts';

/**
 * After the deadline the page and its cells reject with Failure `too-slow`, as text would be lost. A single line is a second
 * look at what was read already: it gives nothing, and the first reading stands.
 */
export function withinTime(ocr: OcrEngine, deadline: AbortSignal): OcrEngine {
  return {
    async recognize(bitmap, signal, layout) {
      try {
        return await ocr.recognize(bitmap, AbortSignal.any([signal, deadline]), layout);
      } catch (cause) {
        signal.throwIfAborted();
        if (!deadline.aborted) throw cause;
        if (layout === 'line') return [];
        throw new Failure('too-slow', { cause });
      }
    },
    close: () => ocr.close(),
  };
}
