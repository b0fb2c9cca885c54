// The bytes of an RTF file → its groups, control words and text. rtf-stream-parser does the same as an object stream with
// a turn of the event loop for each token; a plan of 100 pages has half a million.

export interface Word {
  readonly kind: 'word';
  readonly word: string;
  readonly value: number | undefined;
}

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | Word
  /** In the code page of the font that is set. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const [OPEN, CLOSE, BACKSLASH, QUOTE, MINUS, SPACE, CR, LF] = [
  0x7b, 0x7d, 0x5c, 0x27, 0x2d, 0x20, 0x0d, 0x0a,
];
/** Letters of a control word at most; the standard says 32. */
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function hexValue(byte: number): number {
  const value = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(value) ? 0 : value;
}

/** A backslash and a sign that is no letter: `\~`, `\'e1`. A line's end after a backslash is a paragraph's. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  const byteAt = (index: number): number => bytes[index] ?? 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = byteAt(at);
    if (byte === OPEN || byte === CLOSE) {
      at++;
      yield { kind: byte === OPEN ? 'open' : 'close' };
    } else if (byte === CR || byte === LF || byte === 0) {
      at++;
    } else if (byte !== BACKSLASH) {
      const from = at;
      while (at < bytes.length && ![OPEN, CLOSE, BACKSLASH, CR, LF, 0].includes(byteAt(at))) at++;
      yield { kind: 'bytes', bytes: bytes.subarray(from, at) };
    } else if (byteAt(at + 1) === QUOTE) {
      yield { kind: 'bytes', bytes: Uint8Array.of(hexValue(byteAt(at + 2)) * 16 + hexValue(byteAt(at + 3))) };
      at += 4;
    } else if (!isLetter(byteAt(at + 1))) {
      const sign = String.fromCharCode(byteAt(at + 1));
      at += 2;
      yield { kind: 'word', word: sign === '\r' || sign === '\n' ? 'par' : sign, value: undefined };
    } else {
      const from = ++at;
      while (isLetter(byteAt(at)) && at - from < LONGEST_WORD) at++;
      const word = Buffer.from(bytes.subarray(from, at)).toString('latin1');
      const digits = at;
      if (byteAt(at) === MINUS && isDigit(byteAt(at + 1))) at++;
      const end = at + LONGEST_NUMBER;
      while (isDigit(byteAt(at)) && at < end) at++;
      const value =
        at > digits ? Number(Buffer.from(bytes.subarray(digits, at)).toString('latin1')) : undefined;
      if (byteAt(at) === SPACE) at++;
      // Raw bytes of a picture or an object follow, which may hold any sign.
      if (word === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', word, value };
    }
  }
}
