// How Vietnamese a text is, from the shape of its words: never from its length.
import type { Quality } from '../model/page.ts';
import { fold } from './fold.ts';
import { isSyllable } from './syllable.ts';

/** Real plans and letters: 0.994–1 of the words of good text are well-formed, 0.54–0.68 in 40 lines of a garbled layer. */
const GOOD_WELL_FORMED = 0.85;
/** Good text carries marks on 0.84–0.89 of its words, names on 0.5, garbled layers 0.16–0.23. */
const GOOD_ACCENTED = 0.3;
/** Digits and symbols inside words: at most 0.004 in good text, 0.01–0.04 in garbled layers; a guard, not the judge. */
const GOOD_POLLUTED = 0.05;
/** Share of words that could be syllables if marks were given back; English stays well below. */
const VIETNAMESE_SHAPED = 0.55;

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const LETTER = /\p{L}/u;
const MARKED = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
const POLLUTION = /[^\p{L}\p{M}]/u;
/** 02/KH-UBND, VP7, http://…, a@b.vn, 3.1.b, I.2: no words of the language. */
const SYMBOL = /@|:\/\/|^www\.|\.vn$|^[\p{Lu}\d./–_-]+$|^[\d.,/%-]+\p{L}{0,2}$|^\p{L}?\d+$|^\d+\p{Lu}/u;
const ABBREVIATION = /^[\p{Lu}Đ.]{2,7}$/u;

/** Rimes without their marks that no longer show which syllable they were. */
const SHAPES =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:[aeiouy]|[aeiou][aeiouy]|uy[ae]|[iuy]e[uo]?|oa[iyo]|oeo|uo[iu]|uay|uyu)(?:c|ch|m|n|ng|nh|p|t)?$/;

interface Counts {
  words: number;
  wellFormed: number;
  accented: number;
  polluted: number;
  shaped: number;
}

/** `times` that the token stands in the text. */
function count(counts: Counts, token: string, times: number): void {
  if (!LETTER.test(token) || SYMBOL.test(token)) return;
  for (const raw of token.split(/[-–/]/)) {
    const word = raw.replace(EDGES, '');
    if (!LETTER.test(word)) continue;
    if (ABBREVIATION.test(word) && !isSyllable(word)) continue;
    counts.words += times;
    if (isSyllable(word)) counts.wellFormed += times;
    if (MARKED.test(word)) counts.accented += times;
    if (POLLUTION.test(word)) counts.polluted += times;
    if (SHAPES.test(fold(word).replace(/[^a-z]/g, ''))) counts.shaped += times;
  }
}

function verdictOf(counts: Counts): Quality['verdict'] {
  const share = (part: number): number => part / counts.words;
  if (counts.words === 0) return 'empty';
  const good =
    share(counts.wellFormed) >= GOOD_WELL_FORMED &&
    share(counts.accented) >= GOOD_ACCENTED &&
    share(counts.polluted) <= GOOD_POLLUTED;
  if (good) return 'good';
  return share(counts.shaped) >= VIETNAMESE_SHAPED ? 'garbled' : 'foreign';
}

/** Expects normalized text (`normalize`). A page of figures and symbols alone is 'empty': it has no words to judge. */
export function judge(text: string): Quality {
  const counts: Counts = { words: 0, wellFormed: 0, accented: 0, polluted: 0, shaped: 0 };
  // A hundred pages hold tens of thousands of words and some thousand different ones.
  const times = new Map<string, number>();
  for (const token of text.split(/\s+/)) times.set(token, (times.get(token) ?? 0) + 1);
  for (const [token, number] of times) count(counts, token.replace(EDGES, ''), number);
  const share = (part: number): number => (counts.words === 0 ? 0 : part / counts.words);
  return {
    words: counts.words,
    wellFormed: share(counts.wellFormed),
    accented: share(counts.accented),
    polluted: share(counts.polluted),
    verdict: verdictOf(counts),
  };
}
