// A multipart request → its files, one after the other as their bytes come: nothing of them is held. Hono's own parser keeps the
// whole body in memory, and four uploads of 190 MB took three gigabytes with it.
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { Context } from 'hono';
import { Failure } from '../failure.ts';
import { STEADY, steadily } from './steady.ts';

export interface IncomingFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const FIELD = 'file';
const LONGEST_NAME = 200;
/** Files of one request; the page sends them one by one. */
const MOST_FILES = 500;

/**
 * Each file is asked for when the one before is done with; what is left of its bytes is passed over. Rejects with Failure
 * `invalid-request` where the request is no multipart form, holds no `file`, or breaks off.
 */
export async function* filesOf(c: Context): AsyncIterable<IncomingFile> {
  const body = c.req.raw.body;
  const parser = parserOf(c.req.header('content-type') ?? '');
  if (body === null) throw noFile();
  const source = Readable.fromWeb(body as ReadableStream<Uint8Array>);
  const waiting: { readonly name: string; readonly stream: Readable }[] = [];
  let current: Readable | undefined;
  let fault: unknown;
  let isOver = false;
  let news = Promise.withResolvers<void>();
  const wake = (): void => {
    news.resolve();
    news = Promise.withResolvers();
  };
  const fail = (cause: unknown): void => {
    fault ??= cause;
    current?.destroy();
    for (const { stream } of waiting) stream.destroy();
    wake();
  };
  parser.on('file', (field, stream, filename) => {
    // What it says ends the request, not the process.
    stream.on('error', fail);
    if (field === FIELD && filename !== undefined) waiting.push({ name: plainName(filename), stream });
    else stream.resume();
    wake();
  });
  parser.on('finish', () => {
    isOver = true;
    wake();
  });
  parser.on('error', fail);
  source.on('error', (cause) => {
    fail(cause);
    parser.destroy();
  });
  source.pipe(parser);

  /** A file whose end did not come is no file, though its stream ends. */
  async function* wholly(stream: Readable): AsyncIterable<Uint8Array> {
    try {
      yield* steadily(stream.iterator({ destroyOnReturn: false }), STEADY);
    } catch (cause) {
      throw brokenOff(fault ?? cause);
    }
    if (fault !== undefined) throw brokenOff(fault);
  }

  let count = 0;
  try {
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) {
        if (++count > MOST_FILES) {
          throw new Failure('invalid-request', {
            detail: {
              vi: `Mỗi lần tối đa ${MOST_FILES} tệp.`,
              en: `At most ${MOST_FILES} files at once.`,
            },
          });
        }
        current = next.stream;
        yield { name: next.name, bytes: wholly(next.stream) };
        current = undefined;
        next.stream.resume();
        continue;
      }
      if (fault !== undefined) throw brokenOff(fault);
      if (isOver) break;
      await news.promise;
    }
  } finally {
    source.unpipe(parser);
    source.destroy();
    parser.destroy();
  }
  if (count === 0) throw noFile();
}

/** The only file of a small form, whole. */
export async function smallFileOf(
  c: Context,
  limit: number,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  for await (const { name, bytes } of filesOf(c)) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > limit) throw new Failure('too-large');
      chunks.push(chunk);
    }
    return { name, bytes: Buffer.concat(chunks) };
  }
  throw noFile();
}

function parserOf(contentType: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({ headers: { 'content-type': contentType } as BusboyHeaders });
  } catch (cause) {
    throw new Failure('invalid-request', {
      detail: {
        vi: 'Hãy gửi tệp trong trường "file" (multipart).',
        en: 'Send the file in the field "file" (multipart).',
      },
      cause,
    });
  }
}

function noFile(): Failure {
  return new Failure('invalid-request', {
    detail: {
      vi: 'Chưa có tệp nào trong trường "file".',
      en: 'There is no file in the field "file".',
    },
  });
}

function brokenOff(cause: unknown): unknown {
  if (cause instanceof Failure) return cause;
  return new Failure('invalid-request', {
    detail: {
      vi: 'Tệp tải lên bị đứt giữa chừng. Hãy nộp lại.',
      en: 'The upload broke off. Send it again.',
    },
    cause,
  });
}

/** The last part of a path, without control characters. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').normalize('NFC').trim().slice(0, LONGEST_NAME);
  return clean === '' ? 'không tên' : clean;
}
