// Letters that a font's table leaves out → the words they stand in. pdf.js shows the number of such a glyph as if it were a
// letter: “T> chức”.
import { isSyllable } from '../../../language/syllable.ts';
import type { Remark } from '../../../model/page.ts';
import type { TextRun } from './sight.ts';

export interface ShownGlyph {
  readonly unicode?: string;
  readonly originalCharCode?: number;
}

/** For each font of a page: the glyphs that came out as their own number, and how many did not. */
export type ShownGlyphs = Map<string, { readonly own: Set<string>; readonly others: Set<number> }>;

/** A font with so many letters of its table keeps one; what else comes out as its number is left out of it. */
const LEAST_LETTERS = 8;
/** What a glyph's number may stand for by chance. One that is none of these shows that the table has gaps. */
const PLAIN = /[\p{Script=Latin}\d\s.,;:()/%"'“”–-]/u;
const TOLD = 3;

export function countGlyph(shown: ShownGlyphs, font: string, glyph: ShownGlyph): void {
  const { unicode, originalCharCode: code } = glyph;
  if (unicode === undefined || unicode === '' || code === undefined || code > 0xffff) return;
  let letters = shown.get(font);
  if (!letters) shown.set(font, (letters = { own: new Set(), others: new Set() }));
  if (unicode.length === 1 && unicode.charCodeAt(0) === code) letters.own.add(unicode);
  else letters.others.add(code);
}

/** No letter has such a number: they are numbers of glyphs, in a font whose table was lost or never made. */
const NUMBERED = /[^\P{Cc}\t\n\v\f\r\u007F-\u009F]/u;
const BETWEEN_LETTERS = /[\s\p{Cc}]+/u;
/** No sign of those stands between two letters of a word. */
const BETWEEN = /(?<=\p{L})[^\p{L}\p{M}\d\s./'’&-](?=\p{L})/gu;

function numberedWords(text: string): readonly string[] {
  if (!NUMBERED.test(text)) return [];
  return text.split(BETWEEN_LETTERS).filter((word) => /\p{L}/u.test(word) && !isSyllable(word));
}

/** Words of the text in which a glyph without a letter stands. */
export function namelessWords(text: string, font: string, shown: ShownGlyphs): readonly string[] {
  const { own, others } = shown.get(font) ?? { own: new Set<string>(), others: new Set<number>() };
  if (own.size === 0 || others.size < Math.max(LEAST_LETTERS, own.size)) return numberedWords(text);
  const hasGaps = [...own].some((letter) => !PLAIN.test(letter));
  const isNameless = (word: string): boolean => {
    // Where no letter is left, the place is recognised as a picture.
    if (!/\p{L}/u.test(word)) return false;
    if ((word.match(BETWEEN) ?? []).some((sign) => own.has(sign))) return true;
    const isOwn = Array.from(word).some((letter) => own.has(letter) && !/[\d.,;:()/%-]/u.test(letter));
    return hasGaps && isOwn && !isSyllable(word.replace(/[^\p{L}\p{M}]+$/u, ''));
  };
  return text.split(/\s+/u).filter(isNameless);
}

/** At most one, where the first such word stands. */
export function namelessRemarks(
  runs: readonly TextRun[],
  topOf: (point: readonly [number, number]) => number,
): readonly Remark[] {
  const affected = runs.filter(({ hidden, nameless }) => hidden === undefined && nameless.length > 0);
  const [first] = affected;
  if (first === undefined) return [];
  const words = affected.flatMap(({ nameless }) => nameless);
  const shown = [...new Set(words)].slice(0, TOLD).map((word) => `“${word.replace(/\p{Cc}/gu, '□')}”`);
  const message = `Có ${words.length} từ mang chữ mà tệp PDF không cho biết là chữ gì, nên đọc sai hoặc thiếu (${shown.join(', ')}). Hãy lấy tệp gốc hoặc in lại thành PDF khác rồi nộp lại.`;
  return [{ code: 'content-not-read', message, top: Math.round(topOf(first.start)) }];
}
