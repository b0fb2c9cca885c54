// Letters of an encoding of one byte each → the bytes they were, of text that was decoded in the wrong one.
import iconv from 'iconv-lite';

const ASCII = 0x80;
/** What the encoder writes for a letter it does not have. */
const NONE = 0x3f;

/** Of one code point; undefined where the encoding has no byte for it. Codes that it leaves undefined (0x80–0x9F) come through as they are. */
export function byteOf(letter: string, encoding: string): number | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0xa0) return code;
  const [byte = NONE, ...more] = iconv.encode(letter, encoding);
  return more.length > 0 || byte < ASCII ? undefined : byte;
}

/** Undefined for a text with any letter that the encoding does not have. */
export function bytesOf(text: string, encoding: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = byteOf(letter, encoding);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
