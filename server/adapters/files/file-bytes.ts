// A file's bytes where another thread can reach them without a copy: on disk, or in memory that threads share.
import { closeSync, openSync, readSync } from 'node:fs';
import type { Content } from '../../ports/reading.ts';

export type FileBytes =
  | { readonly path: string; readonly size: number }
  | { readonly shared: SharedArrayBuffer; readonly size: number };

export function sizeOf(content: Content): number {
  return content instanceof Uint8Array ? content.length : content.size;
}

export function forThreads(content: Content): FileBytes {
  if (!(content instanceof Uint8Array)) return content;
  const shared = new SharedArrayBuffer(content.length);
  new Uint8Array(shared).set(content);
  return { shared, size: content.length };
}

/** Any part of a file, at once and copied. */
export interface ByteReader {
  readonly size: number;
  read(begin: number, end: number): Uint8Array<ArrayBuffer>;
  close(): void;
}

/** A file on disk stays open: it may be renamed or removed meanwhile. */
export function readerOf(bytes: FileBytes): ByteReader {
  if ('shared' in bytes) {
    const view = new Uint8Array(bytes.shared);
    return {
      size: bytes.size,
      // A copy, because what is shared cannot be handed over.
      read: (begin, end) => new Uint8Array(view.subarray(begin, end)),
      close: () => undefined,
    };
  }
  const file = openSync(bytes.path, 'r');
  return {
    size: bytes.size,
    read(begin, end) {
      const part = new Uint8Array(end - begin);
      for (let at = 0; at < part.length;) {
        const read = readSync(file, part, at, part.length - at, begin + at);
        if (read === 0) throw new Error(`${bytes.path} became shorter`);
        at += read;
      }
      return part;
    },
    close: () => closeSync(file),
  };
}

export function allOf(bytes: FileBytes): Uint8Array<ArrayBuffer> {
  const reader = readerOf(bytes);
  try {
    return reader.read(0, reader.size);
  } finally {
    reader.close();
  }
}

/** The first `count` bytes, or fewer where the file is shorter. */
export function headOf(bytes: FileBytes, count: number): Uint8Array<ArrayBuffer> {
  const reader = readerOf(bytes);
  try {
    return reader.read(0, Math.min(count, bytes.size));
  } finally {
    reader.close();
  }
}
