// Lines of pieces that know their fonts → text: what was set in .VnTime, .VnTimeH or VNI-Times is decoded, the rest is
// never touched but where it shows that its font was lost.
import { isMarkedSyllable } from './words.ts';
import { decodeAs, decodeLegacy, UNICODE_LETTER, type LegacyEncoding } from './detect.ts';
import { withCapitals } from './tcvn3.ts';

export interface LegacyFont {
  readonly encoding: LegacyEncoding;
  /** A font whose small letters are drawn as capitals: `.VnTimeH`. */
  readonly capitals: boolean;
}

/** A part of a line in one font. */
export interface Piece {
  readonly text: string;
  /** As the file names it; undefined where it names none. */
  readonly font: string | undefined;
  /** Small letters shown as capitals by their setting. */
  readonly capitals: boolean;
}

const SUBSET = /^[A-Z]{6}\+/;
/** `.VnTime`, `.VnArial NarrowH`, `VnTimeH,Bold`. */
const TCVN3 = /^\.?vn ?[A-Z]/i;
const TCVN3_CAPITALS = /[a-z]H(?=$|[,\s_-])/;
const VPS = /^VPS[\s_-]?[A-Z]/i;
const VNI = /^VNI[\s_-]?[A-Z]/i;
/** Some writers give letters of a font with a table of its own from here on. */
const PRIVATE = /[\uF020-\uF0FF]/g;

export function legacyFont(name: string | undefined): LegacyFont | undefined {
  const family = name?.replace(SUBSET, '').trim() ?? '';
  if (VPS.test(family)) return { encoding: 'vps', capitals: false };
  if (VNI.test(family)) return { encoding: 'vni', capitals: false };
  if (!TCVN3.test(family)) return undefined;
  return { encoding: 'tcvn3', capitals: TCVN3_CAPITALS.test(family) };
}

function plainCodes(text: string): string {
  return text.replace(PRIVATE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000));
}

/** How many words more become Vietnamese than cease to be, by decoding what the font says. */
function gain(text: string, encoding: LegacyEncoding): number {
  let sum = 0;
  for (const word of text.split(/\s+/)) {
    if (!/[\u0080-\u00FF]/.test(word)) continue;
    sum += Number(isMarkedSyllable(decodeAs(encoding, word))) - Number(isMarkedSyllable(word));
  }
  return sum;
}

/** Fonts that a file names while their text is Unicode: typed anew, the name stayed. */
function mistaken(lines: readonly (readonly Piece[])[]): ReadonlySet<string> {
  const scores = new Map<string, number>();
  for (const { text, font } of lines.flat()) {
    if (font === undefined) continue;
    const legacy = legacyFont(font);
    if (!legacy) continue;
    const score = UNICODE_LETTER.test(text) ? -1 : gain(plainCodes(text), legacy.encoding);
    scores.set(font, (scores.get(font) ?? 0) + score);
  }
  return new Set([...scores].filter(([, score]) => score < 0).map(([font]) => font));
}

interface Decoded {
  readonly text: string;
  readonly isTcvn3: boolean;
  readonly isLegacy: boolean;
}

function decodeLine(line: readonly Piece[], unicode: ReadonlySet<string>): Decoded {
  // As nearly all lines are.
  if (line.every(({ font, capitals }) => font === undefined && !capitals)) {
    return { text: line.map(({ text }) => text).join(''), isTcvn3: false, isLegacy: false };
  }
  let isTcvn3 = false;
  let isLegacy = false;
  let text = '';
  // A letter and its mark may stand in two pieces of one font.
  const groups: Piece[] = [];
  for (const piece of line) {
    const last = groups.at(-1);
    if (last && last.font === piece.font && last.capitals === piece.capitals) {
      groups[groups.length - 1] = { ...last, text: last.text + piece.text };
    } else groups.push(piece);
  }
  for (const { text: raw, font, capitals } of groups) {
    const legacy = font !== undefined && unicode.has(font) ? undefined : legacyFont(font);
    const codes = legacy ? plainCodes(raw) : raw;
    const isOld = legacy !== undefined && !UNICODE_LETTER.test(codes);
    const decoded = isOld ? decodeAs(legacy.encoding, codes) : raw;
    isLegacy ||= isOld;
    isTcvn3 ||= isOld && legacy.encoding === 'tcvn3';
    const isUpper = capitals || (isOld && legacy.capitals);
    text += isUpper ? decoded.normalize('NFC').toLocaleUpperCase('vi') : decoded;
  }
  return { text, isTcvn3, isLegacy };
}

/** As many lines as there were. Not normalized: marks of their own may stand apart. */
export function decodeByFont(lines: readonly (readonly Piece[])[]): readonly string[] {
  const unicode = mistaken(lines);
  const decoded = lines.map((line) => decodeLine(line, unicode));
  const byFont = decoded.map(({ text, isTcvn3 }, at) => {
    if (!isTcvn3) return text;
    const before = decoded[at - 1]?.text;
    return withCapitals(text, before === undefined || /(?:^|[.;:!?…])\s*$/u.test(before));
  });
  // What no font explains is decided by the text itself, and only there.
  const unknown = decoded.flatMap(({ isLegacy }, at) => (isLegacy ? [] : [at]));
  const byText = decodeLegacy(unknown.map((at) => byFont[at] ?? '').join('\n'))?.text.split('\n');
  if (byText?.length !== unknown.length) return byFont;
  const places = new Map(unknown.map((at, index) => [at, byText[index] ?? '']));
  return byFont.map((text, at) => places.get(at) ?? text);
}
