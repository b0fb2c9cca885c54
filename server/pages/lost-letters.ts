// Lines of a file → what is told where its letters were lost before it came: saved in an encoding without them (`ng??i`, `ng□□i`), or
// twice in the wrong one (`ngÆ°á»i`). No reader can know them.
import type { Remark } from '../model/page.ts';

/**
 * Signs that programs put for a letter they do not have: inside a word, or before its letters, as a question ends behind
 * one. `a?b=c` of an address is none.
 */
const QUESTIONED = /\p{L}[?□▯¿¤·]{1,3}\p{L}|^[?□▯¿¤]{1,3}\p{L}/u;
const OF_ADDRESS = /[=/]/;
/** No word of the language is longer, whatever it lost. */
const LONGEST = 40;
const REPLACED = /\uFFFD/u;
/** What is left of two or three bytes: no Vietnamese word has a capital or a sign there. */
const RESIDUE =
  /\p{Ll}[ÃÄÅÆ]|[ÃÄÅÆ][\u0080-\u00BF\u2018-\u203A€ŒœŠšŽžŸƒˆ˜™]|á[º»](?=[\p{L}\u0080-\u00BF\u2018-\u203A€™ŒœŠšŽžŸƒˆ˜])|áº/u;
/** So many words, and so large a share of all: below, they are slips of typing. Nobody types the sign of replacement. */
const LEAST_WORDS = 3;
const LEAST_SHARE = 0.01;
/** From this share on, what is missing may stand anywhere. */
const EVERYWHERE = 0.05;
const SHOWN = 3;

function isLost(word: string): boolean {
  if (REPLACED.test(word)) return true;
  if (word.length > LONGEST) return false;
  return RESIDUE.test(word) || (QUESTIONED.test(word) && !OF_ADDRESS.test(word));
}

/** At most one, where the first such word stands. */
export function lostLetters(lines: readonly string[]): readonly Remark[] {
  const lost: string[] = [];
  let first = -1;
  let all = 0;
  lines.forEach((line, at) => {
    for (const [word] of line.matchAll(/\S+/gu)) {
      all++;
      if (!isLost(word)) continue;
      lost.push(word);
      if (first < 0) first = at;
    }
  });
  const isTyped = !lost.some((word) => REPLACED.test(word));
  if (lost.length === 0 || (isTyped && (lost.length < LEAST_WORDS || lost.length < all * LEAST_SHARE)))
    return [];
  const shown = [...new Set(lost)].slice(0, SHOWN).map((word) => `“${word}”`);
  const message =
    `${lost.length} từ mất chữ có dấu khi chuyển mã, không lấy lại được (${shown.join(', ')}). ` +
    'Hãy tìm tệp gốc, lưu lại thành .docx hoặc PDF rồi nộp lại.';
  const isAnywhere = lost.length >= all * EVERYWHERE;
  return [
    { code: 'content-not-read', message, linesBefore: first, ...(isAnywhere ? { reach: 'document' } : {}) },
  ];
}
