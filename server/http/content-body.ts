// A file → the body of an answer.
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Content } from '../ports/reading.ts';

/** Sent piece by piece: a scan may be larger than what the process is to hold. */
export function bodyOf(content: Content): Uint8Array<ArrayBuffer> | ReadableStream {
  if (content instanceof Uint8Array) return Uint8Array.from(content);
  return Readable.toWeb(createReadStream(content.path)) as ReadableStream;
}
