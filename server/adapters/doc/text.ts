// The characters of a binary Word file in their order, each by the place in the stream that its properties hang on.
import iconv from 'iconv-lite';
import { Failure } from '../../failure.ts';
import { AT, plc, type DocFile } from './streams.ts';

export interface Piece {
  /** Its first character's number in the text. */
  readonly first: number;
  readonly text: string;
  /** Byte of its first character, and bytes of each. */
  readonly from: number;
  readonly width: 1 | 2;
}

/** One byte a character, in code page 1252. */
const COMPRESSED = 0x40000000;
const PIECE_BYTES = 8;

export function piecesOf(file: DocFile): readonly Piece[] {
  const clx = file.at(AT.pieces);
  let at = 0;
  // Modifiers of pieces come first.
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2) throw new Failure('damaged');
  const size = clx.readUInt32LE(at + 1);
  const { positions, entries } = plc(clx.subarray(at + 5, at + 5 + size), PIECE_BYTES);
  const pieces = entries.map((entry, index): Piece => {
    const first = positions[index] ?? 0;
    const count = Math.max(0, (positions[index + 1] ?? first) - first);
    const place = entry.readUInt32LE(2);
    if (place & COMPRESSED) {
      const from = (place & (COMPRESSED - 1)) >>> 1;
      return { first, text: iconv.decode(file.main.subarray(from, from + count), 'cp1252'), from, width: 1 };
    }
    return {
      first,
      text: file.main.subarray(place, place + count * 2).toString('utf16le'),
      from: place,
      width: 2,
    };
  });
  // No character stands in two pieces.
  if (pieces.reduce((sum, { text }) => sum + text.length, 0) > file.main.length) throw new Failure('damaged');
  return pieces;
}

/** Properties of a stretch of the stream. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly properties: Buffer;
}

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;
const NOTHING = Buffer.alloc(0);

/** `paragraphs`: each with its style in the first two bytes. In the order of the stream. */
export function runsOf(file: DocFile, kind: 'letters' | 'paragraphs'): readonly Run[] {
  const runs: Run[] = [];
  const step = kind === 'letters' ? 1 : 13;
  const pages = plc(file.at(AT[kind]), 4).entries.slice(0, Math.ceil(file.main.length / PAGE));
  for (const entry of pages) {
    const start = (entry.readUInt32LE(0) & PAGE_NUMBER) * PAGE;
    const page = file.main.subarray(start, start + PAGE);
    if (page.length < PAGE) continue;
    const count = page.readUInt8(PAGE - 1);
    const places = (count + 1) * 4;
    for (let at = 0; at < count && places + at * step < PAGE - 1; at++) {
      const place = page.readUInt8(places + at * step) * 2;
      runs.push({
        from: page.readUInt32LE(at * 4),
        to: page.readUInt32LE(at * 4 + 4),
        properties:
          place === 0 ? NOTHING : kind === 'letters' ? letters(page, place) : paragraph(page, place),
      });
    }
  }
  return runs.toSorted((a, b) => a.from - b.from);
}

function letters(page: Buffer, place: number): Buffer {
  return page.subarray(place + 1, place + 1 + (page[place] ?? 0));
}

function paragraph(page: Buffer, place: number): Buffer {
  const words = page[place] ?? 0;
  return words === 0
    ? page.subarray(place + 2, place + 2 + (page[place + 1] ?? 0) * 2)
    : page.subarray(place + 1, place + words * 2);
}

/** The run that holds the byte; `undefined` between runs. */
export function runAt(runs: readonly Run[], byte: number): Run | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (byte < run.from) high = middle - 1;
    else if (byte >= run.to) low = middle + 1;
    else return run;
  }
  return undefined;
}
