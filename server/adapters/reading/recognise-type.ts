// The bytes of a file → what they are: by their first bytes, and where these are text's, by the markup they begin with.
import { Failure } from '../../failure.ts';
import { fileKind, type FileKind } from '../../pages/file-kind.ts';
import { MARKUP_HEAD, markupKind } from '../../pages/markup-kind.ts';

const PDF = 'application/pdf';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TEXT = 'text/plain';
/** PDF readers look for the header in the first kilobyte, not at the first byte alone. */
const PDF_HEADER_WITHIN = 1024;
/** Of either byte order. */
const TIFF_HEADS: ReadonlySet<string> = new Set(['II*\0', 'MM\0*']);
/** Word for DOS, Word 1, 2 and 6 for Windows without the container, and WordPerfect. */
const OLD_WORDS: readonly (readonly [readonly number[], string])[] = [
  [[0x31, 0xbe, 0x00, 0x00], 'application/x-old-word'],
  [[0x9b, 0xa5, 0x21, 0x00], 'application/x-old-word'],
  [[0xdb, 0xa5, 0x2d, 0x00], 'application/x-old-word'],
  [[0xdc, 0xa5], 'application/x-old-word'],
  [[0xff, 0x57, 0x50, 0x43], 'application/vnd.wordperfect'],
];
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

/** Some writers name the kinds of the parts otherwise than the standard, or not at all; the part itself tells. */
function holdsWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml');
}

/** Bytes as text without knowing their encoding: markup is ASCII in all of them. */
function headText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, MARKUP_HEAD));
  const text = head.toString('latin1').replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '');
  return text.replaceAll('\0', '');
}

export interface Recognised {
  readonly kind: FileKind;
  readonly mediaType: string;
}

/** Of a PDF the head alone is looked at, which may be large. Rejects with Failure where no reader is for it. */
export async function recogniseFile(
  name: string,
  head: (count: number) => Uint8Array,
  whole: () => Uint8Array,
): Promise<Recognised> {
  if (Buffer.from(head(PDF_HEADER_WITHIN)).includes('%PDF-')) {
    return { kind: fileKind({ mediaType: PDF, isText: false }, name), mediaType: PDF };
  }
  const mediaType = await recogniseType(whole());
  if (mediaType === 'encrypted') throw new Failure('encrypted');
  // What no head tells may be text; whether it is, its reader finds out.
  if (mediaType === undefined) return { kind: 'text', mediaType: TEXT };
  return { kind: fileKind({ mediaType, isText: false }, name), mediaType };
}

/** A media type, `encrypted`, or undefined for text and what is not known. */
export async function recogniseType(bytes: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  const known = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime as string | undefined;
  if (known === 'application/x-cfb') return inContainer(bytes);
  if (known === 'application/zip' && holdsWord(bytes)) return WORD;
  if (known !== undefined && known !== 'application/xml') return known;
  const start = Buffer.from(bytes.subarray(0, DJVU.length)).toString('latin1');
  // A container cut short. A TIFF has its directory at the end, but its first four bytes tell it; others stay unknown.
  if (TIFF_HEADS.has(start.slice(0, 4))) return 'image/tiff';
  if (start === DJVU) return 'image/vnd.djvu';
  const old = OLD_WORDS.find(([head]) => head.every((byte, at) => bytes[at] === byte));
  if (old) return old[1];
  return markupKind(headText(bytes)) ?? known;
}
