// A binary Word file (97 to 2003) as its streams, with the header that tells where everything lies ([MS-DOC] 2.5).
import CFB from 'cfb';
import { Failure } from '../../failure.ts';

export interface DocFile {
  readonly main: Buffer;
  readonly table: Buffer;
  /** Pictures and form fields. */
  readonly data: Buffer;
  /** Characters of the body, the foot notes, the page heads, the remarks, the end notes and the text boxes, in this order. */
  readonly counts: Readonly<
    Record<'body' | 'footnotes' | 'heads' | 'remarks' | 'endnotes' | 'boxes', number>
  >;
  /** A structure of the table stream by its place in the header; empty where there is none. */
  at(index: number): Buffer;
  /** Where it begins, as some go on behind their end. */
  offset(index: number): { readonly from: number; readonly size: number };
}

/** Of FibRgFcLcb97. */
export const AT = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  heads: 11,
  letters: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteReferences: 46,
  endnoteTexts: 47,
  boxes: 56,
  lists: 73,
  overrides: 74,
} as const;

const MAGIC = 0xa5ec;
/** Of Word 6 and 95. */
const OLD_MAGIC = 0xa5dc;
/** Word 97; before it the text lay otherwise. */
const FIRST_VERSION = 0x00c1;
const [ENCRYPTED, SECOND_TABLE] = [0x0100, 0x0200];
const COUNTS_FROM = 0x4c;
const OFFSETS_FROM = 0x9a;

function streamsOf(bytes: Uint8Array): (name: string) => Buffer | undefined {
  const container = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    type: 'buffer',
  });
  return (name) => {
    const content = CFB.find(container, `/${name}`)?.content;
    return content === undefined ? undefined : Buffer.from(content);
  };
}

export function openDoc(bytes: Uint8Array): DocFile {
  const stream = streamsOf(bytes);
  const main = stream('WordDocument');
  const magic = main && main.length > OFFSETS_FROM ? main.readUInt16LE(0) : 0;
  if (!main || (magic !== MAGIC && magic !== OLD_MAGIC)) throw new Failure('damaged');
  const flags = main.readUInt16LE(0x0a);
  if (flags & ENCRYPTED) throw new Failure('encrypted');
  if (magic === OLD_MAGIC || main.readUInt16LE(2) < FIRST_VERSION) {
    throw new Failure('unsupported-type', {
      detail: {
        vi: 'Tệp này là văn bản Word 95 hoặc cũ hơn (.doc). Hãy mở bằng Word, lưu lại thành .docx hoặc PDF rồi nộp lại.',
        en: 'This file is a Word 95 document or an older one (.doc). Open it in Word, save it as .docx or PDF, and send it again.',
      },
    });
  }
  const table = stream(flags & SECOND_TABLE ? '1Table' : '0Table');
  if (!table) throw new Failure('damaged');
  const count = (index: number): number => main.readUInt32LE(COUNTS_FROM + index * 4);
  const offset = (index: number): { from: number; size: number } => ({
    from: main.readUInt32LE(OFFSETS_FROM + index * 8),
    size: main.readUInt32LE(OFFSETS_FROM + index * 8 + 4),
  });
  return {
    main,
    table,
    data: stream('Data') ?? Buffer.alloc(0),
    counts: {
      body: count(0),
      footnotes: count(1),
      heads: count(2),
      remarks: count(4),
      endnotes: count(5),
      boxes: count(6),
    },
    offset,
    at(index) {
      const { from, size } = offset(index);
      return table.subarray(from, from + size);
    },
  };
}

/** The positions of a PLC, one more than it has entries of `size` bytes, and these. */
export function plc(
  bytes: Buffer,
  size: number,
): { readonly positions: readonly number[]; readonly entries: readonly Buffer[] } {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (size + 4)));
  if (bytes.length < 4) return { positions: [], entries: [] };
  const from = (count + 1) * 4;
  const positions = Array.from({ length: count + 1 }, (_, at) => bytes.readUInt32LE(at * 4));
  // Stretches that overlap would be read over and over.
  if (positions.some((position, at) => position < (positions[at - 1] ?? 0))) throw new Failure('damaged');
  return {
    positions,
    entries: Array.from({ length: count }, (_, at) =>
      bytes.subarray(from + at * size, from + (at + 1) * size),
    ),
  };
}
