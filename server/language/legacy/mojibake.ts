// UTF-8 that was read in another encoding and saved so ("Káº¿ hoáº¡ch") → what it was; line by line, as such lines lie
// among sound ones.
import iconv from 'iconv-lite';
import { byteOf } from './single-byte.ts';

/** What the bytes of UTF-8 are taken for. Word and editors on Vietnamese systems take the third; an old Mac, the console of DOS
 * and programs of Russian make take the last ones. */
const TAKEN_FOR = ['windows-1252', 'latin1', 'windows-1258', 'macintosh', 'cp437', 'windows-1251'] as const;
/** Two bytes or three of a Vietnamese letter, as those encodings show them. */
const LOOKS =
  /[ÃÄÅÆĂ][\u0080-\uFFFF]|á[º»¸][\u0080-\uFFFF]?|√[\u0080-\uFFFF]|·[ª∫]|ß[║╗]|[├─╞][\u0080-\uFFFF]|∆[†°±∞]|б[»є]|[ГДЕЖ][\u0080-\uFFFF]/u;
/** Saved wrongly twice at most. */
const ROUNDS = 2;

/** Stands for a byte that the wrong encoding had no letter for. Behind 0xC4 it can only have been the second of Đ. */
const LOST = '\uFFFD';
const OF_D = 0xc4;
const END_OF_D = 0x90;
/** A byte that UTF-8 never has: what it was part of stays lost, and is told. */
const NEVER = 0xff;

function bytesBehind(text: string, encoding: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const letter of text) {
    const lost = bytes.at(-1) === OF_D ? END_OF_D : NEVER;
    const byte = letter === LOST ? lost : byteOf(letter, encoding);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function mended(line: string): string | undefined {
  for (const encoding of TAKEN_FOR) {
    const bytes = bytesBehind(line, encoding);
    if (bytes === undefined) continue;
    try {
      return new TextDecoder('utf-8', { fatal: !bytes.includes(NEVER) }).decode(bytes);
    } catch {
      continue; // not so saved: the next is tried
    }
  }
  return undefined;
}

/** The line where it is no mojibake. A word of it alone is mended where another part of the line is sound. */
function mendLine(line: string): string {
  if (!LOOKS.test(line)) return line;
  const whole = mended(line);
  // The space that does not break is a byte of à.
  return whole ?? line.replace(/[^ \t]+/g, (word) => (LOOKS.test(word) ? (mended(word) ?? word) : word));
}

/** Windows' Vietnamese letters shown as its western ones: tones are letters or signs of their own (`châìt lýõòng`). */
const TONES = /[aeiouyâêôãõý][ìÌÞÒò]/giu;
const LEAST_TONES = 8;
/** Of all letters: French or Portuguese has hardly one in a hundred. */
const TONE_SHARE = 0.03;

/** The text where it is none; `share` says how much of a reading is Vietnamese. */
export function mendWindows1258(text: string, share: (text: string) => number): string {
  const tones = text.match(TONES)?.length ?? 0;
  if (tones < LEAST_TONES || tones < TONE_SHARE * (text.match(/\p{L}/gu)?.length ?? 0)) return text;
  const bytes = iconv.encode(text, 'windows-1252');
  const mended = iconv.decode(bytes, 'windows-1258').normalize('NFC');
  return share(mended) > share(text) ? mended : text;
}

export function mendMojibake(text: string): string {
  let current = text;
  for (let round = 0; round < ROUNDS && LOOKS.test(current); round++) {
    const next = current.split('\n').map(mendLine).join('\n');
    if (next === current) break;
    current = next;
  }
  return current;
}
