// Text as it came → the one form every later stage expects: NFC, "\n", no invisible characters. Idempotent.

import { isSyllable } from './syllable.ts';

/** Byte order mark, zero-width space and joiners, marks of direction, soft hyphen: they split words that look whole. */
const INVISIBLE =
  /\u00AD|\u034F|\u061C|\u180E|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u2064]|[\u2066-\u2069]|[\uFE00-\uFE0F]|\uFEFF|[\u{E0000}-\u{E007F}]/gu;
/** ASCII as wide as a Chinese character, which input methods leave behind. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
/** Before and after it stand the parts of a document's number: 27/KH–UBND, 01–KH/TW. */
const SYMBOL_DASH =
  /(?<=\/\p{Lu}{1,10}|\/\p{Lu}{1,10}-\p{Lu}{1,10}|\d)[\u2012-\u2015\u2212\u2500\u30FC\uFF70](?=\p{Lu}{2})/gu;

/**
 * Where a number's symbol may be broken, Word keeps a hyphen that it only shows at the end of a line: 27/KH\u00ADUBND. A symbol
 * that has its hyphen (27/KH-UB\u00ADND) may be broken within its letters.
 */
const SYMBOL_SOFT = /(?<=\d\/\p{Lu}{1,10})\u00AD(?=\p{Lu}{2}(?:[\p{L}\u00AD])*(?![\p{L}\u00AD-]))/gu;

/**
 * Letters in bold or italics that are characters of their own, letters joined in one sign, as PDFs have them, Roman numerals,
 * and figures or letters that are one sign with their brackets or point.
 */
const STYLED = /[\u{1D400}-\u{1D7FF}\uFB00-\uFB06\u2160-\u217F\u2474-\u24B5]/gu;
/** Cyrillic letters that look like Latin ones, as some keyboards and converters mix them in. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('аеорсухіАВЕКМНОРСТУХІ', (letter, at) => [letter, 'aeopcyxiABEKMHOPCTYXI'.charAt(at)]),
);
/** A word with letters of both scripts; a Russian word stays. */
const MIXED =
  /(?<![\p{L}\p{M}])(?=[\p{L}\p{M}]{0,20}\p{Script=Cyrillic})(?=[\p{L}\p{M}]{0,20}[\p{Script=Latin}\p{M}])[\p{L}\p{M}]{1,40}/gu;
/** Typed or converted with the tone before the hat: Unicode has letters for the other order alone. */
const HAT_LAST = /\p{L}[\u0302\u0306\u031B]/gu;
const TONE_FIRST = /([\u0300\u0301\u0303\u0309])([\u0302\u0306\u031B])/g;

function asLatin(word: string): string {
  return word.replace(/\p{Script=Cyrillic}/gu, (letter) => LOOKALIKES[letter] ?? letter);
}

/** The letter oi, whose hook stands where Ư has its horn: fonts and converters of the 1990s put it there (nƣớc, đƣợc). Vietnamese has none. */
const OI: Readonly<Record<string, string>> = { '\u01A2': 'Ư', '\u01A3': 'ư' };
/** A d through which a bar was laid as a mark of its own. */
const BARRED = /[dD][\u0335\u0336]/g;
/** Fonts and converters that show the single byte of đ as the West reads it (ñơn vị); within a word it is Spanish (El Niño). */
const SPANISH = /(?<![\p{L}\p{M}])[ñÑ][\p{L}\p{M}]{1,7}/gu;

function asVietnamese(word: string): string {
  const read = `${word.startsWith('ñ') ? 'đ' : 'Đ'}${word.slice(1)}`;
  return isSyllable(read.normalize('NFC')) ? read : word;
}

/** What nearly every text is made of, with nothing in it for any rule here; a word of a page is looked at by one pattern, not by fifteen. */
const PLAIN = /^[\n\t -~\u00A0-\u00AC\u00AE-\u00CF\u00D2-\u00EF\u00F2-\u00FFĂăĐđĨĩŨũƠơƯưẠ-ỹ‘’“”…•]*$/u;

export function normalize(text: string): string {
  if (PLAIN.test(text)) return text;
  return (
    text
      .replace(SYMBOL_SOFT, '-')
      .replace(INVISIBLE, '')
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/[\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
      .replace(/[\u02D7\u058A\u2010\u2011\u2043\uFE63]/g, '-')
      .replace(/(?<=\d)[\u2044\u2215\u29F8](?=[\p{L}\d])/gu, '/')
      .replace(SYMBOL_DASH, '-')
      // Icelandic eth and African d with hook or tail look like Đ, and several keyboards typed them for it.
      .replace(/[\u00D0\u0189]/g, 'Đ')
      .replace(/[\u00F0\u0256\u0257]/g, 'đ')
      .replace(BARRED, (letter) => (letter.startsWith('d') ? 'đ' : 'Đ'))
      .replace(/[\u01A2\u01A3]/g, (letter) => OI[letter] ?? letter)
      .replace(STYLED, (sign) => sign.normalize('NFKC'))
      .replace(MIXED, asLatin)
      .normalize('NFC')
      .replace(HAT_LAST, (letter) => letter.normalize('NFD').replace(TONE_FIRST, '$2$1').normalize('NFC'))
      .replace(SPANISH, asVietnamese)
  );
}
