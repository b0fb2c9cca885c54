// A PDF's own objects, by their numbers, as they are written: pdf.js leaves out what it cannot follow, and does not say
// so. Found by their words, not by the file's table, which a damaged file has wrong.
import { constants, inflateSync } from 'node:zlib';
import type { ByteReader } from '../../files/file-bytes.ts';
import { inWindows, type FileWindows } from './file-windows.ts';

export interface RawObject {
  /** As written, up to its stream. */
  readonly text: string;
  readonly hasStream: boolean;
}

export interface RawObjects {
  readonly byNumber: ReadonlyMap<number, RawObject>;
  /** False where some lie in a part that could not be unpacked: what is not found may be there. */
  readonly isWhole: boolean;
  /** Its strings cannot be read then. */
  readonly isEncrypted: boolean;
}

/** Letters of one object before its stream: more is a table of numbers. */
const LONGEST = 64 * 1024;
/** `12 0` before `obj`. */
const NUMBERS = 18;
/** Bytes that one part may unpack to. */
const LARGEST_PART = 64 * 1024 * 1024;

const NUMBER = /(?:^|[^\d])(\d{1,10})\s+\d{1,5}$/;
const LENGTH = /\/Length\s+(\d+)(?!\s+\d+\s+R)/;

/** Where a word stands next. Places are asked for from front to back, so that each byte is looked at once. */
function finder(bytes: FileWindows, word: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = bytes.indexOf(word, from);
      found = next < 0 ? bytes.size : next;
    }
    return found;
  };
}

/** Objects packed into one stream: numbers and places first, then one after another. */
function unpacked(text: string, data: Buffer): readonly (readonly [number, RawObject])[] | undefined {
  try {
    const plain = text.includes('/FlateDecode')
      ? inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST_PART })
      : data;
    const first = Number(/\/First\s+(\d+)/.exec(text)?.[1]);
    const head = plain.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
    if (!head.every(Number.isSafeInteger)) return undefined;
    const starts = head.filter((_, at) => at % 2 === 1).map((start) => start + first);
    return starts.map((start, at) => {
      const end = Math.min(starts[at + 1] ?? plain.length, start + LONGEST);
      return [head[at * 2] ?? 0, { text: plain.toString('latin1', start, end), hasStream: false }];
    });
  } catch {
    return undefined;
  }
}

/** Of objects with one number the last counts: later ones take the place of earlier ones. */
function rawObjects(bytes: FileWindows): RawObjects {
  const byNumber = new Map<number, RawObject>();
  let isWhole = true;
  const nextObject = finder(bytes, ' obj');
  const nextEnd = finder(bytes, 'endobj');
  const nextStream = finder(bytes, 'stream');
  for (let at = nextObject(0); at < bytes.size; at = nextObject(at)) {
    const number = NUMBER.exec(bytes.letters(Math.max(0, at - NUMBERS), at))?.[1];
    at += 4;
    if (number === undefined) continue;
    const end = nextEnd(at);
    let stream = nextStream(at);
    // The word itself may stand in a string.
    while (stream < end && !/>>\s*$/.test(bytes.letters(Math.max(at, stream - 8), stream))) {
      stream = nextStream(stream + 1);
    }
    const hasStream = stream < end;
    const text = bytes.letters(at, Math.min(hasStream ? stream : end, at + LONGEST));
    byNumber.set(Number(number), { text, hasStream });
    if (!hasStream) {
      at = end;
      continue;
    }
    const start = stream + (bytes.letters(stream + 6, stream + 7) === '\r' ? 8 : 7);
    const stated = start + Number(LENGTH.exec(text)?.[1] ?? Infinity);
    const isStated = bytes
      .letters(stated, stated + 12)
      .trimStart()
      .startsWith('endstream');
    at = isStated ? stated : nextStream(start);
    if (!/\/Type\s*\/ObjStm\b/.test(text)) continue;
    const packed = unpacked(text, bytes.part(start, at));
    isWhole &&= packed !== undefined;
    for (const [each, object] of packed ?? []) byNumber.set(each, object);
  }

  return { byNumber, isWhole, isEncrypted: bytes.indexOf('/Encrypt', 0) >= 0 };
}

/** Looked for when they are first asked for. */
export function objectsOnce(bytes: ByteReader): () => RawObjects {
  let found: RawObjects | undefined;
  return () => (found ??= rawObjects(inWindows(bytes)));
}

const REFERENCES = /\b(\d{1,10})\s{1,9}\d{1,5}\s{1,9}R\b/g;

export function referencesIn(text: string): readonly number[] {
  return [...text.matchAll(REFERENCES)].map(([, number]) => Number(number));
}
