// Bytes of a text file → its text; and text set in the fonts of the 1990s (TCVN3, VNI) → Unicode.
import iconv from 'iconv-lite';
import { isSyllable } from './syllable.ts';
import { normalize } from './normalize.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'tcvn3' | 'vni' | 'windows-1258';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Share of words that must become syllables with marks: running text gives 0.6–0.9, chance below 0.1. */
const LEGACY_LEAST_SHARE = 0.4;
/** And how much larger that share must be than before: some garbled layers hold marked syllables by accident. */
const LEGACY_LEAST_GAIN = 0.3;
/** Bytes looked at to guess UTF-16 without a mark. */
const SAMPLE_BYTES = 4096;
/** NUL and other controls make a file binary; text has none. */
const MOST_CONTROLS = 0.001;

// A vowel letter and the character after it. Letters of their own: ö = ư, ô = ơ, ñ = đ, î = ỵ, æ = ỉ, ó = ĩ, ò = ị.
const VNI_TONE: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
};
const VNI_HAT: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const VNI_BREVE: Readonly<Record<string, string>> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTER: Readonly<Record<string, string>> = {
  ö: 'ư',
  ô: 'ơ',
  ñ: 'đ',
  î: 'ỵ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
};
const VNI_UNIT = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[öôñîæóò]/gi;

function fromVni(text: string): string {
  return text.replace(VNI_UNIT, (unit: string, base: string | undefined, mark: string | undefined) => {
    if (base === undefined || mark === undefined) return recase(VNI_LETTER[unit.toLowerCase()] ?? unit, unit);
    const vowel = base.toLowerCase();
    const sign = mark.toLowerCase();
    const marks =
      VNI_TONE[sign] ??
      ('aeo'.includes(vowel) ? VNI_HAT[sign] : undefined) ??
      (vowel === 'a' ? VNI_BREVE[sign] : undefined);
    const letter = VNI_LETTER[vowel] ?? vowel;
    const whole =
      marks === undefined ? letter + (VNI_LETTER[sign] ?? sign) : (letter + marks).normalize('NFC');
    return recase(whole, base);
  });
}

function recase(text: string, like: string): string {
  return like.charAt(0) === like.charAt(0).toLowerCase() ? text : text.toUpperCase();
}

/** Characters that a PDF gives for those of the font's own table: · and µ under their other numbers. */
const LATIN_OF: Readonly<Record<string, string>> = { '\u2219': '\u00B7', '\u03BC': '\u00B5' };

/** iconv-lite's `tcvn` gives base letters with combining marks; its bytes are what the font's cp1252 characters were. */
function fromTcvn3(text: string): string {
  const latin = text.replace(/[\u2219\u03BC]/g, (sign) => LATIN_OF[sign] ?? sign);
  return latin.replace(/\S+/g, (word) => {
    const plain = tcvn3Word(word);
    if (!word.includes('-')) return plain;
    // In WinAnsi the code of ư is a second hyphen, so a PDF gives "®-êng" for đường, and "KH-UBND" for itself.
    const withU = tcvn3Word(word.replaceAll('-', '\u00AD'));
    return isMarkedSyllable(withU) ? withU : plain;
  });
}

function tcvn3Word(word: string): string {
  return iconv.decode(iconv.encode(word, 'latin1'), 'tcvn').normalize('NFC');
}

/** Letters at both ends, as most words have. */
const IS_BARE = /^[\p{L}\p{M}](?:.*[\p{L}\p{M}])?$/su;

const bare = (word: string): string =>
  IS_BARE.test(word) ? word : word.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '');

/** A well-formed syllable of more than one letter with marks that only Vietnamese has. */
function isMarkedSyllable(word: string): boolean {
  const letters = bare(word);
  return letters.length > 1 && /\P{ASCII}/u.test(letters) && isSyllable(letters);
}

/** Share of words that are well-formed and carry marks that only Vietnamese has. */
function accentedShare(text: string): number {
  const words = text
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '');
  const accented = words.filter((word) => /\P{ASCII}/u.test(word) && isSyllable(word)).length;
  return words.length === 0 ? 0 : accented / words.length;
}

/** For strings out of PDF or Word files that were set in a TCVN3 or VNI font; undefined where they were not. */
export function decodeLegacy(text: string): Decoded | undefined {
  if (!/[\u0080-\u00FF]/.test(text)) return undefined;
  const before = accentedShare(text);
  if (before > 1 - LEGACY_LEAST_GAIN) return undefined;
  const decoded = [
    { text: fromTcvn3(text), encoding: 'tcvn3' },
    { text: fromVni(text), encoding: 'vni' },
  ] as const satisfies readonly Decoded[];
  const [best] = decoded
    .map((candidate) => ({ candidate, share: accentedShare(candidate.text) }))
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < LEGACY_LEAST_SHARE || best.share - before < LEGACY_LEAST_GAIN) return undefined;
  return { text: normalize(best.candidate.text), encoding: best.candidate.encoding };
}

function unicodeOf(bytes: Uint8Array): Decoded | undefined {
  const decode = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Decoded | undefined => {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      return undefined; // not this encoding: the next is tried
    }
  };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be');
  const wide = wideOrder(bytes);
  return wide === undefined ? decode('utf-8') : decode(wide);
}

/** Vietnamese in UTF-16 has one byte of each pair in 0x00–0x03, 0x1E or 0x20. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  if (pairs === 0 || bytes.length % 2 === 1) return undefined;
  let zeros = 0;
  const high = [0, 0];
  for (let at = 0; at < pairs * 2; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros++;
    if (byte <= 3 || byte === 0x1e || byte === 0x20) high[at % 2] = (high[at % 2] ?? 0) + 1;
  }
  if (zeros < pairs / 4) return undefined;
  const [even = 0, odd = 0] = high;
  if (odd > pairs * 0.9 && odd > even) return 'utf-16le';
  return even > pairs * 0.9 ? 'utf-16be' : undefined;
}

function isBinary(text: string): boolean {
  let controls = 0;
  for (const char of text) if (/[^\P{Cc}\t\n\v\f\r\u0080-\u009F]|\uFFFD/u.test(char)) controls++;
  return controls > text.length * MOST_CONTROLS;
}

/** undefined for bytes that are no text in any encoding known here. The text is normalized. */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const unicode = unicodeOf(bytes);
  if (unicode) {
    if (isBinary(unicode.text)) return undefined;
    return decodeLegacy(unicode.text) ?? { ...unicode, text: normalize(unicode.text) };
  }
  const latin = iconv.decode(Buffer.from(bytes), 'latin1');
  if (latin.includes('\0') || isBinary(latin)) return undefined;
  const legacy = decodeLegacy(latin);
  if (legacy) return legacy;
  const windows = normalize(iconv.decode(Buffer.from(bytes), 'windows-1258'));
  return accentedShare(windows) >= LEGACY_LEAST_SHARE
    ? { text: windows, encoding: 'windows-1258' }
    : undefined;
}
