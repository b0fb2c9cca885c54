// Text → a run of a Word file: without what XML cannot hold, and with symbols and numbers that no line breaks at their hyphen.
import { NoBreakHyphen, TextRun, type IRunOptions } from 'docx';
import { printable } from '../names.ts';

/** `112/KH-UBND`, `NĐ-CP`, `III.2.b.-1`: between capitals, figures and points a hyphen is part of a name. */
const INSIDE_SYMBOL = /(?<=[\p{Lu}\d.])-(?=[\p{Lu}\d])/u;

export function wordRun(text: string, options: IRunOptions = {}): TextRun {
  const parts = printable(text).split(INSIDE_SYMBOL);
  const children = parts.flatMap((part, at) => (at === 0 ? [part] : [new NoBreakHyphen(), part]));
  return new TextRun({ ...options, children });
}
