// Text whose fonts are not known → which of it was set in a font of the 1990s (TCVN3, VNI, VPS), and that decoded: the whole
// text where it all was, else line by line, and word by word within a line that holds both.
import { normalize } from '../normalize.ts';
import { isSyllable } from '../syllable.ts';
import { fromTcvn3, withCapitals } from './tcvn3.ts';
import { fromVni } from './vni.ts';
import { fromVps } from './vps.ts';
import { accentedShare, bare, isMarkedSyllable } from './words.ts';

export type LegacyEncoding = 'tcvn3' | 'vni' | 'vps';

export interface LegacyText {
  readonly text: string;
  readonly encoding: LegacyEncoding;
}

/** Share of words that must become syllables with marks: running text gives 0.6–0.9, chance below 0.1. */
const LEAST_SHARE = 0.4;
/** And how much larger that share must be than before: some garbled layers hold marked syllables by accident. */
const LEAST_GAIN = 0.3;
/** Words of a text that only one of the encodings explains, from which it counts as partly set in it. */
const PART_WORDS = 3;
/** Letters that no font of the 1990s shows: what holds them is Unicode already. */
export const UNICODE_LETTER = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|\p{M}/u;
/** "Số" stands alone before a document's number, and what the fonts make of it (Soá, Sè) are syllables too. */
const NUMBER_LABEL = /^số:?$/i;
/** What the label is written as in a font of TCVN3, VNI or VPS where that is a syllable, too. */
const MAY_BE_LABEL = /^s(?:è|oá|ó):?$/i;
const HIGH = /[\u0080-\u00FF\u2219\u03BC]/;

const DECODERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  vni: fromVni,
  vps: fromVps,
};

export function decodeAs(encoding: LegacyEncoding, text: string): string {
  return DECODERS[encoding](text);
}

/** A paragraph begins where the one before has ended. */
function begins(previous: string | undefined): boolean {
  return previous === undefined || /(?:^|[.;:!?…])\s*$/u.test(previous);
}

/** Lines out of TCVN3, some of whose capitals the font could not set. */
export function recapitalised(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => withCapitals(line, begins(lines[at - 1])));
}

function finished(text: string, encoding: LegacyEncoding): string {
  const plain = normalize(text);
  return encoding === 'tcvn3' ? recapitalised(plain.split('\n')).join('\n') : plain;
}

/** The encoding of a line that another than the text's explains by so many words more: texts are put together from several. */
function encodingOf(line: Line, usual: LegacyEncoding): LegacyEncoding {
  const explained = (encoding: LegacyEncoding): number => gainOf(line, encoding) - lossOf(line, encoding);
  const least = explained(usual) + PART_WORDS;
  return (['tcvn3', 'vni'] as const).find((other) => other !== usual && explained(other) >= least) ?? usual;
}

/** The whole text, where all of it was set in such fonts. */
function decodeWhole(text: string): LegacyText | undefined {
  // What is Unicode in part would be spoilt: each line is decided by itself then.
  const before = accentedShare(text);
  if (before > 1 - LEAST_GAIN) return undefined;
  const [best] = (['tcvn3', 'vni', 'vps'] as const)
    .map((encoding) => {
      const decoded = decodeAs(encoding, text);
      return { encoding, decoded, share: accentedShare(decoded) };
    })
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < LEAST_SHARE || best.share - before < LEAST_GAIN) return undefined;
  const lines = text.split('\n').map((line) => {
    const open = mayGain(line);
    return { line, encoding: open ? encodingOf(open, best.encoding) : best.encoding };
  });
  if (lines.every(({ encoding }) => encoding === best.encoding)) {
    return { text: finished(best.decoded, best.encoding), encoding: best.encoding };
  }
  const decoded = lines.map(({ line, encoding }) => decodeAs(encoding, line));
  return { text: capitalised(decoded, (at) => lines[at]?.encoding === 'tcvn3'), encoding: best.encoding };
}

/** Lines of which some are out of TCVN3. */
function capitalised(lines: readonly string[], isTcvn3: (at: number) => boolean): string {
  const whole = lines.map((text, at) => (isTcvn3(at) ? withCapitals(text, begins(lines[at - 1])) : text));
  return normalize(whole.join('\n'));
}

interface Line {
  readonly text: string;
  /** Those with letters that mean another in an old font. */
  readonly words: readonly string[];
  /** Which of them are marked syllables as they stand. */
  readonly standing: ReadonlySet<string>;
}

/** Also with ñ for its đ, which programs write beside good Vietnamese: ñôn is the đôn of Unicode and the đơn of VNI. */
function standsAsMarked(word: string): boolean {
  return isMarkedSyllable(/^\P{L}*ñ/iu.test(word) ? normalize(word) : word);
}

/** Undefined where no encoding could gain a word, as in most lines. */
function mayGain(text: string): Line | undefined {
  if (!HIGH.test(text)) return undefined;
  const words = text.split(/\s+/).filter((word) => HIGH.test(word));
  if (!words.some((word) => MAY_BE_LABEL.test(word) || !standsAsMarked(word))) return undefined;
  return { text, words, standing: new Set(words.filter(standsAsMarked)) };
}

function mayBeGained(word: string, standing: ReadonlySet<string>): boolean {
  return !standing.has(word) || MAY_BE_LABEL.test(word);
}

/** Words that are no syllables as they stand and become marked ones. */
function gainOf({ words, standing }: Line, encoding: LegacyEncoding): number {
  const isGained = (word: string): boolean => {
    const decoded = decodeAs(encoding, word);
    return isMarkedSyllable(decoded) && (!standing.has(word) || NUMBER_LABEL.test(decoded));
  };
  return words.filter((word) => mayBeGained(word, standing) && isGained(word)).length;
}

/** Words that are marked syllables as they stand and would be none: most words of good text are to be decoded for it. */
function lossOf({ words, standing }: Line, encoding: LegacyEncoding): number {
  return words.filter((word) => standing.has(word) && !isMarkedSyllable(decodeAs(encoding, word))).length;
}

/** A sign that is no letter within a word, or a capital behind small letters: ®óng, phÝ. Quotation marks stand so, too. */
const LOOKS_OLD =
  /[\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BE](?=\p{L})|\p{L}[\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BE]|\p{Ll}[\u00C0-\u00DE]/u;

/** Only words that cannot be Vietnamese as they stand and are when decoded. */
function wordByWord(line: string, encoding: LegacyEncoding): string {
  return line.replace(/\S+/g, (word) => {
    if (!HIGH.test(word) || UNICODE_LETTER.test(word)) return word;
    if (isSyllable(bare(word)) && !LOOKS_OLD.test(word)) return word;
    const decoded = decodeAs(encoding, word);
    return isMarkedSyllable(decoded) ? decoded : word;
  });
}

function decodeLine(line: Line, encoding: LegacyEncoding): string {
  const { text } = line;
  const gained = gainOf(line, encoding);
  if (gained === 0) return text;
  if (UNICODE_LETTER.test(text)) return wordByWord(text, encoding);
  return gained > lossOf(line, encoding) ? decodeAs(encoding, text) : text;
}

/** Lines of a text that is partly set in such a font; undefined where no line is. */
function decodeParts(lines: readonly string[]): LegacyText | undefined {
  const open = lines.map(mayGain);
  const [best] = (['tcvn3', 'vni'] as const)
    .map((encoding) => {
      const scores = open.map((line) => {
        const gained = line ? gainOf(line, encoding) : 0;
        // As in most lines: then what is lost does not matter.
        return !line || gained === 0 ? 0 : Math.max(0, gained - lossOf(line, encoding));
      });
      return { encoding, score: scores.reduce((sum, score) => sum + score, 0) };
    })
    .sort((a, b) => b.score - a.score);
  if (!best || best.score < PART_WORDS) return undefined;
  const decoded = lines.map((line, at) => {
    const own = open[at];
    const encoding = own ? encodingOf(own, best.encoding) : best.encoding;
    const text = own ? decodeLine(own, encoding) : line;
    return { text, isTcvn3: text !== line && encoding === 'tcvn3' };
  });
  const texts = decoded.map(({ text }) => text);
  return { text: capitalised(texts, (at) => decoded[at]?.isTcvn3 === true), encoding: best.encoding };
}

/** For strings out of PDF or Word files that were set in a TCVN3 or VNI font; undefined where no line was. The lines stay as many. */
export function decodeLegacy(text: string): LegacyText | undefined {
  if (!HIGH.test(text)) return undefined;
  const whole = UNICODE_LETTER.test(text.normalize('NFC')) ? undefined : decodeWhole(text);
  return whole ?? decodeParts(text.split('\n'));
}
