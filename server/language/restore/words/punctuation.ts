// Specks that an engine took for punctuation where there is none by the form of a document: `ngày. 18 tháng`, `Điều .1.`, a quote
// that opens before a heading and never closes. And m², whose small figure is read as a sign.
import type { Edit } from './edits.ts';

const SURE = 0.95;

/** Each with the word it stands at: what is left of it is a word, too. */
const SLIPS: readonly (readonly [pattern: RegExp, written: string])[] = [
  [/(ngày)[.,:;'’]+(?= \d{1,2} tháng)/gu, '$1'],
  [/(tháng)[.,:;'’]+(?= \d{1,2} năm)/gu, '$1'],
  [/^(Điều )[.,] ?(\d+[.:])/gu, '$1$2'],
  [/^[.,'’:;|]\s?(Nơi nhận)/gu, '$1'],
  [/^["“”'](?=\p{Lu}[\p{Lu} ]+$)(\p{Lu}+)/gu, '$1'],
  [/(\d ?m)[?°”"*’'](?=$|[\s,.;)\t])/gu, '$1²'],
];

/** Edits of one line, in order. */
export function punctuationEdits(line: string): readonly Edit[] {
  return SLIPS.flatMap(([pattern, written]) =>
    Array.from(line.matchAll(pattern), ({ 0: read, 1: first = '', 2: second = '', index: start }): Edit => {
      const text = written.replace('$1', first).replace('$2', second);
      return { start, end: start + read.length, text, confidence: SURE, candidates: [text, read] };
    }),
  ).toSorted((a, b) => a.start - b.start);
}
