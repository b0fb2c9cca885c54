// A page of which nothing could be read: it keeps its place and the reason, and nothing on it may be called missing.
import type { Page } from '../model/page.ts';

/** So many pages that fail before one could be read are enough to give a file up: each may have taken its whole time. */
export const HOPELESS = 20;

/** `fault`: a sentence for people. */
export function unreadablePage(number: number, fault: string): Page {
  const quality = { words: 0, wellFormed: 0, accented: 0, polluted: 0, verdict: 'empty' } as const;
  return {
    number,
    raster: undefined,
    readings: [{ source: 'ocr', lines: [], quality }],
    reason: 'unreadable',
    fault,
  };
}
