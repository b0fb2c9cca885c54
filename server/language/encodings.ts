// Bytes of a text file → its text, in whatever encoding offices have kept texts since the 1990s.
import iconv from 'iconv-lite';
import { decodeLegacy, type LegacyEncoding } from './legacy/detect.ts';
import { decodeVps } from './legacy/vps.ts';
import { unescaped, type Unescaped } from './legacy/escaped.ts';
import { mendMojibake, mendWindows1258 } from './legacy/mojibake.ts';
import { fromViqr, mayBeViqr } from './legacy/viqr.ts';
import { accentedShare } from './legacy/words.ts';
import { normalize } from './normalize.ts';

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-32le'
  | 'utf-32be'
  | LegacyEncoding
  | 'windows-1258'
  | 'viscii'
  | 'viqr'
  | 'entities'
  | Unescaped['encoding']
  | 'mojibake';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Share of words that must become syllables with marks: running text gives 0.6–0.9, chance below 0.1. */
const LEAST_SHARE = 0.4;
/** Bytes looked at to guess UTF-16 without a mark. */
const SAMPLE_BYTES = 4096;
/** NUL and other controls make a file binary; text has hardly one, and those that it has are dropped. */
const MOST_CONTROLS = 0.005;
const CONTROLS = /[^\P{Cc}\t\n\f\r\u0080-\u009F]/gu;
/** Capitals of VISCII, of TCVN 5712 and of VPS lie among the controls. */
const LETTER_CONTROLS: ReadonlySet<number> = new Set([
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x19, 0x1c, 0x1d, 0x1e,
]);

function unicodeOf(bytes: Uint8Array): Decoded | undefined {
  const decode = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Decoded | undefined => {
    // A file cut within a letter loses that letter alone.
    const whole = encoding === 'utf-8' ? bytes : bytes.subarray(0, bytes.length - (bytes.length % 2));
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(whole), encoding };
    } catch {
      return undefined; // not this encoding: the next is tried
    }
  };
  // First, as the mark of UTF-32 begins with that of UTF-16.
  const widest = widestOrder(bytes);
  if (widest !== undefined) return { text: iconv.decode(Buffer.from(bytes), widest), encoding: widest };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be');
  const wide = wideOrder(bytes);
  return wide === undefined ? decode('utf-8') : decode(wide);
}

/** Of the letters and pictures that people write; beyond, UTF-16 with a line's end after each letter would be taken for it. */
const LAST_LETTER = 0x1ffff;

/** Four bytes a character, the highest always 0 and the next nearly always: no other encoding has so many. */
function widestOrder(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | undefined {
  const letters = Math.min(bytes.length, SAMPLE_BYTES) >> 2;
  if (letters === 0 || bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, letters * 4);
  const isText = (little: boolean): boolean => {
    for (let at = 0; at < letters; at++) {
      const code = view.getUint32(at * 4, little);
      if (code === 0 || code > LAST_LETTER) return false;
    }
    return true;
  };
  if (isText(true)) return 'utf-32le';
  return isText(false) ? 'utf-32be' : undefined;
}

/** Vietnamese in UTF-16 has one byte of each pair in 0x00–0x03, 0x1E or 0x20. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  if (pairs === 0) return undefined;
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
  for (const char of text) if (/[^\P{Cc}\t\n\v\f\r\u0080-\u009F]/u.test(char)) controls++;
  return controls > text.length * MOST_CONTROLS;
}

/** As web pages write letters: &#7871; &#x1EBF; */
const ENTITY = /&#(?:x([\da-f]{1,5})|(\d{1,6}));/gi;
/** `&acirc;`: a letter and the name of its mark. */
const NAMED = /&([AEIOUY])(grave|acute|circ|tilde|breve);/gi;
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  breve: '\u0306',
};
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/&nbsp;/g, ' '],
  [/&quot;/g, '"'],
  [/&[nm]dash;/g, '–'],
  [/&dstrok;/g, 'đ'],
  [/&Dstrok;/g, 'Đ'],
  [/&amp;/g, '&'],
];
const LEAST_ENTITIES = 5;

function withoutEntities(text: string): string {
  const letters = text
    .replace(ENTITY, (_, hex?: string, code?: string) => character(hex, code))
    .replace(NAMED, (_, letter: string, mark: string) => letter + (MARKS[mark.toLowerCase()] ?? ''));
  return normalize(SIGNS.reduce((said, [sign, shown]) => said.replace(sign, shown), letters));
}

function character(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}

/** ASCII that stands for letters with marks: VIQR, the entities of a web page, or bytes as mails and addresses write them. */
function fromAscii(text: string): Decoded | undefined {
  if ((text.match(ENTITY)?.length ?? 0) + (text.match(NAMED)?.length ?? 0) >= LEAST_ENTITIES) {
    const plain = withoutEntities(text);
    return accentedShare(plain) >= LEAST_SHARE ? { text: plain, encoding: 'entities' } : undefined;
  }
  if (!/[\u0080-\uFFFF]/.test(text)) {
    const written = unescaped(text)
      .map(({ text: decoded, encoding }) => ({ text: normalize(decoded), encoding }))
      .find(({ text: decoded }) => accentedShare(decoded) >= LEAST_SHARE);
    if (written) return written;
  }
  if (!mayBeViqr(text)) return undefined;
  const decoded = normalize(fromViqr(text));
  return accentedShare(decoded) >= LEAST_SHARE ? { text: decoded, encoding: 'viqr' } : undefined;
}

/** Of a text whose characters are Unicode's: those that were other letters before it was saved. */
function mended(text: string): Decoded | undefined {
  const sound = mendWindows1258(mendMojibake(text), (read) => accentedShare(normalize(read)));
  const known = decodeLegacy(sound) ?? fromAscii(sound);
  if (known) return known;
  return sound === text ? undefined : { text: normalize(sound), encoding: 'mojibake' };
}

/** UTF-8 that was cut within a letter, or of which bytes were lost; those are shown by the sign of replacement. */
function brokenUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = normalize(new TextDecoder('utf-8').decode(bytes));
  return accentedShare(text) >= LEAST_SHARE ? { text, encoding: 'utf-8' } : undefined;
}

interface Likely {
  readonly decoded: Decoded;
  /** Of its words, Vietnamese ones with marks. */
  readonly share: number;
}

/** The encoding of one byte a letter in which the bytes are the most Vietnamese. */
function likeliestLegacy(bytes: Uint8Array): Likely | undefined {
  const latin = iconv.decode(Buffer.from(bytes), 'latin1');
  const legacy = decodeLegacy(latin);
  const others = (['windows-1258', 'viscii', 'tcvn'] as const).map((encoding) => ({
    text: normalize(iconv.decode(Buffer.from(bytes), encoding)),
    encoding: encoding === 'tcvn' ? ('tcvn3' as const) : encoding,
  }));
  const vps = { text: normalize(decodeVps(bytes)), encoding: 'vps' as const };
  return [...(legacy ? [legacy] : []), ...others, vps]
    .map((decoded) => ({ decoded, share: accentedShare(decoded.text) }))
    .toSorted((a, b) => b.share - a.share)[0];
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const last = end < 0 ? bytes.length : end;
    lines.push(bytes.subarray(from, last > from && bytes[last - 1] === 0x0d ? last - 1 : last));
    from = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines;
}

/** Files put together from several: some lines in UTF-8, the others in one older encoding. */
function byLine(bytes: Uint8Array): Decoded | undefined {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lines = linesOf(bytes).map((line) => {
    try {
      return { line, text: strict.decode(line) };
    } catch {
      return { line, text: undefined }; // of the older encoding
    }
  });
  const sound = lines.flatMap(({ text }) => text ?? []).join('\n');
  const others = lines.filter(({ text }) => text === undefined).map(({ line }) => line);
  if (others.length === 0 || accentedShare(normalize(sound)) < LEAST_SHARE) return undefined;
  const together = Buffer.concat(others.flatMap((line) => [line, Buffer.from('\n')])).subarray(0, -1);
  const older = likeliestLegacy(together);
  const asUtf8 = accentedShare(normalize(new TextDecoder('utf-8').decode(together)));
  if (!older || older.share < LEAST_SHARE || older.share <= asUtf8) return undefined;
  const decoded = older.decoded.text.split('\n');
  if (decoded.length !== others.length) return undefined;
  let at = 0;
  const text = lines.map((line) => line.text ?? decoded[at++] ?? '').join('\n');
  return { text: normalize(text), encoding: older.decoded.encoding };
}

/** So many and more at the end fill a block of the disk that was never written; UTF-16 and UTF-32 end with three at most. */
const LEAST_PADDING = 16;

function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  if (bytes.length - end < LEAST_PADDING) return bytes;
  const text = bytes.subarray(0, end);
  // The last letter of wide text may end with some of them.
  const zeros = text.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  const width = zeros === 0 ? 1 : zeros > end / 2 ? 4 : 2;
  return bytes.subarray(0, Math.ceil(end / width) * width);
}

/** undefined for bytes that are no text in any encoding known here. The text is normalized. */
export function decodeText(file: Uint8Array): Decoded | undefined {
  const bytes = withoutPadding(file);
  const unicode = unicodeOf(bytes);
  if (unicode) {
    if (isBinary(unicode.text)) return undefined;
    const text = unicode.text.replaceAll('\v', '\n').replace(CONTROLS, '');
    return mended(text) ?? { ...unicode, text: normalize(text) };
  }
  const latin = iconv.decode(Buffer.from(bytes), 'latin1');
  const shown = iconv.decode(Buffer.from(bytes.filter((byte) => !LETTER_CONTROLS.has(byte))), 'latin1');
  if (latin.includes('\0') || isBinary(shown)) return undefined;
  const unicodeOnce = byLine(bytes) ?? brokenUtf8(bytes);
  if (unicodeOnce) return unicodeOnce;
  const best = likeliestLegacy(bytes);
  return best && best.share >= LEAST_SHARE ? best.decoded : undefined;
}
