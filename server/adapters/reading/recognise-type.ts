// The bytes of a file → what they are: by their first bytes, and where these are text's, by the markup they begin with.
import { MARKUP_HEAD, markupKind } from '../../pages/markup-kind.ts';

/** Of either byte order. */
const TIFF_HEADS: ReadonlySet<string> = new Set(['II*\0', 'MM\0*']);
const DJVU = 'AT&TFORM';
/** Names of the streams in the container of old Office files, as it writes them. */
const STREAMS: readonly (readonly [string, string])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['__substg1.0_', 'application/vnd.ms-outlook'],
];

/** `encrypted`: a new Office file under a password is kept in the old container. */
function inContainer(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = STREAMS.find(([name]) => whole.includes(Buffer.from(name, 'utf16le')));
  return found?.[1] ?? 'application/x-cfb';
}

/** Bytes as text without knowing their encoding: markup is ASCII in all of them. */
function headText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, MARKUP_HEAD));
  const text = head.toString('latin1').replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '');
  return text.replaceAll('\0', '');
}

/** A media type, `encrypted`, or undefined for text and what is not known. */
export async function recogniseType(bytes: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  const known = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime as string | undefined;
  if (known === 'application/x-cfb') return inContainer(bytes);
  if (known !== undefined && known !== 'application/xml') return known;
  const start = Buffer.from(bytes.subarray(0, DJVU.length)).toString('latin1');
  // A container cut short. A TIFF has its directory at the end, but its first four bytes tell it; others stay unknown.
  if (TIFF_HEADS.has(start.slice(0, 4))) return 'image/tiff';
  if (start === DJVU) return 'image/vnd.djvu';
  return markupKind(headText(bytes)) ?? known;
}
