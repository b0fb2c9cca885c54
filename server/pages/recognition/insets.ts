// Parts of a typed page that are pictures, as they were recognised → the page with their words in their place, and what
// is told of those whose words cannot be made out.
import { isSyllable } from '../../language/syllable.ts';
import type { Line, Page, Remark } from '../../model/page.ts';
import { readingOf } from '../choose-reading.ts';
import { boxAround } from '../order/boxes.ts';
import { withTables } from '../order/table-rows.ts';

/** Syllables of so much confidence that show writing, and the share of all tokens that must be such or figures. */
const TELLING = 2;
const CONFIDENT = 0.5;
const MOSTLY = 0.5;
/** Tokens that were found, from which a picture is more than a seal or a signature. */
const MANY_FOUND = 12;

/** One part: what was found in it, and what of that is no junk. */
export interface ReadInset {
  readonly found: readonly Line[];
  readonly lines: readonly Line[];
}

function isWriting(lines: readonly Line[]): boolean {
  const words = lines.flatMap((line) => line.words);
  const bare = words.map(({ text, confidence }) => ({
    text: text.replace(/[^\p{L}\p{N}]/gu, ''),
    confidence,
  }));
  const sure = bare.filter(
    ({ text, confidence }) => confidence >= CONFIDENT && text.length > 1 && isSyllable(text),
  );
  const likely = bare.filter(({ text }) => isSyllable(text) || /^\p{N}+$/u.test(text));
  return sure.length >= TELLING && likely.length >= MOSTLY * words.length;
}

function unread(lines: readonly Line[]): Remark | undefined {
  const words = lines.flatMap((line) => line.words);
  if (words.length < MANY_FOUND) return undefined;
  const { top } = boxAround(words.map(({ box }) => box));
  return { code: 'content-not-read', message: 'Có hình trên trang chứa chữ chưa đọc được.', top };
}

/** `page`: as its own text tells it. */
export function withInsets(page: Page, insets: readonly ReadInset[]): Page {
  const [chosen, ...others] = page.readings;
  const read = insets.filter(({ lines }) => isWriting(lines));
  const remarks = insets.flatMap((inset) => (read.includes(inset) ? [] : (unread(inset.found) ?? [])));
  const told = [...(page.remarks ?? []), ...remarks];
  const rows = read.map(({ lines }) => ({
    box: boxAround(lines.flatMap(({ words }) => words.map(({ box }) => box))),
    rows: lines,
  }));
  const whole = rows.length === 0 ? chosen : readingOf(chosen.source, withTables(chosen.lines, rows));
  return { ...page, readings: [whole, ...others], ...(told.length > 0 && { remarks: told }) };
}
