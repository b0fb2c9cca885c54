// Text as it came → the one form every later stage expects: NFC, "\n", no invisible characters. Idempotent.

/** Byte order mark, zero-width space and joiners, marks of direction, soft hyphen: they split words that look whole. */
const INVISIBLE =
  /\u00AD|\u034F|\u061C|\u180E|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u2064]|[\u2066-\u2069]|[\uFE00-\uFE0F]|\uFEFF/g;
/** ASCII as wide as a Chinese character, which input methods leave behind. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
/** Before and after it stand the parts of a document's number: 27/KH–UBND, 01–KH/TW. */
const SYMBOL_DASH = /(?<=\/\p{Lu}{1,10}|\/\p{Lu}{1,10}-\p{Lu}{1,10}|\d)[\u2012-\u2015\u2212](?=\p{Lu}{2})/gu;

/** Where a number's symbol may be broken, Word keeps a hyphen that it only shows at the end of a line: 27/KH\u00ADUBND. */
const SYMBOL_SOFT = /(?<=\d\/\p{Lu}{1,10}(?:-\p{Lu}{1,10})?)\u00AD(?=\p{Lu}{2})/gu;

export function normalize(text: string): string {
  return (
    text
      .replace(SYMBOL_SOFT, '-')
      .replace(INVISIBLE, '')
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/[\u2007\u202F\u3000]/g, ' ')
      .replace(/[\u2010\u2011\u2043\uFE63]/g, '-')
      .replace(/(?<=\d)[\u2044\u2215](?=[\p{L}\d])/gu, '/')
      .replace(SYMBOL_DASH, '-')
      // Icelandic eth looks like Đ and is what several keyboards of the 1990s typed for it.
      .replace(/\u00D0/g, 'Đ')
      .replace(/\u00F0/g, 'đ')
      .normalize('NFC')
  );
}
