// Which code page the bytes of an RTF file are in: that of the font that is set, else that of the file.
import iconv from 'iconv-lite';

/** `\fcharsetN` → code page. */
const OF_CHARSET: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  255: 437,
};
/** Of fonts whose letters are signs. */
export const SYMBOL_CHARSET = 2;
const USUAL = 1252;
export const UTF8 = 65001;

export function pageOfCharset(charset: number): number | undefined {
  return OF_CHARSET[charset];
}

export function decodeBytes(bytes: Uint8Array, page: number | undefined): string {
  const name = page === UTF8 ? 'utf8' : page === 10000 ? 'macroman' : `cp${page ?? USUAL}`;
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(name) ? name : `cp${USUAL}`);
}

/** Letters as bytes and not by their codes, which are UTF-8 throughout. */
export function isWrittenInUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
