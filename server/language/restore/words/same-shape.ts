// `hồ SƠ`: a word of letters whose capitals have the shape of the small ones, read in capitals among small letters. The engine
// goes by height, which a line that leans or a cell of one line does not show.
import type { Edit } from './edits.ts';

const CAPITALS = /^[COSUVWXZÔƠƯÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰ]{2,4}$/u;
const SMALL = /^\p{Ll}{2,}[,;]?$/u;
const SURE = 0.95;

/** Where the word before it is in small letters, and what follows is no word in capitals. */
export function sameShapeEdits(line: string): readonly Edit[] {
  const words = Array.from(line.matchAll(/\S+/gu), ({ 0: text, index: start }) => ({ text, start }));
  return words.flatMap(({ text, start }, at): Edit[] => {
    const word = text.replace(/[.,;:)]+$/u, '');
    const before = words[at - 1]?.text ?? '';
    const after = words[at + 1]?.text ?? '';
    if (!CAPITALS.test(word) || !SMALL.test(before) || /^\p{Lu}{2}/u.test(after)) return [];
    const small = word.toLowerCase();
    return [{ start, end: start + word.length, text: small, confidence: SURE, candidates: [small, word] }];
  });
}
