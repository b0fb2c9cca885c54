// Wrapped lines → one running text that still knows which line each character came from.
import type { LineRange } from '../../model/transcript.ts';
import type { SourceLine } from './source-line.ts';

export interface RunningText {
  readonly text: string;
  /** Where each line begins in `text`, in order. */
  readonly breaks: readonly { readonly offset: number; readonly line: number }[];
}

/** `57-` + `NQ/TW`, `KH-` + `UBND`: a symbol broken at its hyphen. A dash between words has a space before it. */
const BROKEN_SYMBOL = /[\p{L}\d]-$/u;
/** `12/` + `QĐ-UBND`, `30/2020/` + `NĐ-CP`: at its stroke. */
const BROKEN_AT_STROKE = /(?<![\d/])\d{1,5}\/(?:(?:19|20)\d\d\/)?$/;
const REST_OF_SYMBOL = /^[A-ZĐƯ]{2}/u;
/** `45/KH-`: a document's number, of which a body or a kind is still to come. */
const NUMBER_BROKEN = /\d\/(?:(?:19|20)\d\d\/)?[A-ZĐƯ]{1,6}r?-$|(?<![\d/])\d{1,5}\/(?:(?:19|20)\d\d\/)?$/u;

/** Whether a document's number goes on in the next line. */
export function breaksNumber(line: string, next: string): boolean {
  return NUMBER_BROKEN.test(line) && REST_OF_SYMBOL.test(next);
}

export function runningText(lines: readonly SourceLine[]): RunningText {
  const breaks: { offset: number; line: number }[] = [];
  let text = '';
  let last = '';
  for (const line of lines) {
    if (line.text === '' || line.furniture) continue;
    // Asked of the last line: of the whole text it costs its length each time, seconds in a hundred pages.
    const isBroken =
      BROKEN_SYMBOL.test(last) || (BROKEN_AT_STROKE.test(last) && REST_OF_SYMBOL.test(line.text));
    if (text !== '' && !isBroken) text += ' ';
    last = line.text;
    breaks.push({ offset: text.length, line: line.number });
    text += line.text;
  }
  return { text, breaks };
}

/** Line of the transcript that holds the character at `offset`. */
export function lineAt(running: RunningText, offset: number): number {
  let low = 0;
  let high = running.breaks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((running.breaks[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return running.breaks[low]?.line ?? 1;
}

export function linesBetween(running: RunningText, start: number, end: number): LineRange {
  return [lineAt(running, start), lineAt(running, Math.max(start, end - 1))];
}
