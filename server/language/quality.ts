// How Vietnamese a text is, from the shape of its words: never from its length.
import type { Quality } from '../model/page.ts';
import { fold } from './fold.ts';
import { isLoanword } from './loanwords.ts';
import { isSyllable } from './syllable.ts';

/** Real plans and letters: 0.994–1 of the words of good text are well-formed, 0.54–0.68 in 40 lines of a garbled layer. */
const GOOD_WELL_FORMED = 0.85;
/** Good text carries marks on 0.84–0.89 of its words, names on 0.5, garbled layers 0.16–0.23. */
const GOOD_ACCENTED = 0.3;
/** Digits and symbols inside words: at most 0.004 in good text, 0.01–0.04 in garbled layers; a guard, not the judge. */
const GOOD_POLLUTED = 0.05;
/** Lists of names and foreign terms carry few marks; where the shape of so many words is right, none was lost to a garbled layer. */
const SHAPED_BEYOND_DOUBT = { words: 20, wellFormed: 0.98, accented: 0.1 } as const;
/** Marks of tone stand on 0.55–0.7 of the words of running text, and on a few of a layer that keeps hats and horns alone. */
const TONELESS = { words: 40, toned: 0.12 } as const;
/** Share of words that could be syllables if marks were given back; English stays well below. */
const VIETNAMESE_SHAPED = 0.55;

// Behind no other sign: begun at each sign of a long run, the second half took the square of its length.
const EDGES = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu;
const LETTER = /\p{L}/u;
const MARKED = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
const TONED = /[áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;
const POLLUTION = /[^\p{L}\p{M}]/u;
/** 02/KH-UBND, VP7, http://…, a@b.vn, 3.1.b, I.2: no words of the language. */
const SYMBOL = /@|:\/\/|^www\.|\.vn$|^[\p{Lu}\d./–_-]+$|^[\d.,/%-]+\p{L}{0,2}$|^\p{L}?\d+$|^\d+\p{Lu}/u;
const ABBREVIATION = /^[\p{Lu}Đ.]{2,7}$/u;

/** Rimes without their marks that no longer show which syllable they were. */
const SHAPES =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:[aeiouy]|[aeiou][aeiouy]|uy[ae]|[iuy]e[uo]?|oa[iyo]|oeo|uo[iu]|uay|uyu)(?:c|ch|m|n|ng|nh|p|t)?$/;

/** A word of the text and how often it stands there. */
interface Counted {
  readonly word: string;
  readonly times: number;
}

/** A capital at most, then small letters: what nearly all words are, and no symbol is. */
const PLAIN = /^\p{L}\p{Ll}+$/u;

/** The words of one token: parts that hold a letter and are no symbol. */
function wordsOf(token: string): readonly string[] {
  if (PLAIN.test(token)) return [token];
  if (!LETTER.test(token) || SYMBOL.test(token)) return [];
  return token
    .split(/[-–/]/)
    .map((part) => part.replace(EDGES, ''))
    .filter((word) => LETTER.test(word) && !(ABBREVIATION.test(word) && !isSyllable(word)));
}

/** A hundred pages hold tens of thousands of words and some thousand different ones: each is looked at once. */
function countedWords(text: string): readonly Counted[] {
  const tokens = new Map<string, number>();
  for (const token of text.split(/\s+/)) tokens.set(token, (tokens.get(token) ?? 0) + 1);
  return [...tokens].flatMap(([token, times]) =>
    // Most tokens are letters alone.
    (PLAIN.test(token) ? [token] : wordsOf(token.replace(EDGES, ''))).map((word) => ({ word, times })),
  );
}

/** Whether the word could be a syllable if its marks were given back: `lap`, not `PAKN`. */
export const isShaped = (word: string): boolean => SHAPES.test(fold(word).replace(/[^a-z]/g, ''));

/** Expects normalized text (`normalize`). A page of figures and symbols alone is 'empty': it has no words to judge. */
export function judge(text: string): Quality {
  const counted = countedWords(text);
  const words = counted.reduce((sum, { times }) => sum + times, 0);
  const share = (has: (word: string) => boolean): number =>
    words === 0 ? 0 : counted.reduce((sum, { word, times }) => sum + (has(word) ? times : 0), 0) / words;
  const shares = {
    wellFormed: share((word) => isSyllable(word) || isLoanword(word)),
    accented: share((word) => MARKED.test(word)),
    polluted: share((word) => POLLUTION.test(word)),
  };
  const isUndamaged =
    words >= SHAPED_BEYOND_DOUBT.words &&
    shares.wellFormed >= SHAPED_BEYOND_DOUBT.wellFormed &&
    shares.accented >= SHAPED_BEYOND_DOUBT.accented;
  const isToneless =
    words >= TONELESS.words &&
    shares.accented >= GOOD_ACCENTED &&
    share((word) => TONED.test(word)) < TONELESS.toned;
  const isGood =
    !isToneless &&
    shares.wellFormed >= GOOD_WELL_FORMED &&
    (shares.accented >= GOOD_ACCENTED || isUndamaged) &&
    shares.polluted <= GOOD_POLLUTED;
  const verdict =
    words === 0 ? 'empty' : isGood ? 'good' : share(isShaped) >= VIETNAMESE_SHAPED ? 'garbled' : 'foreign';
  return { words, ...shares, verdict };
}
