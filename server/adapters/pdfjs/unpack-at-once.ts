// The `DecompressionStream` that pdf.js unpacks a page's content with: in one go where it is small. Node's is two web streams
// around a stream of zlib, which hands each piece to another thread: some twentieth of the time of a typed page.
import { inflateSync } from 'node:zlib';
import { PACKED_BYTES_END } from './complaints.ts';

/** Bytes as packed. They unpack to a thousand times as much at most; what may give more comes in pieces, which can be stopped. */
const SMALL = 32 * 1024;
/** What pdf.js asks for. Other libraries read their files by other formats, and chain streams, which takes Node's own. */
const OF_PDF = 'deflate';

interface Reader {
  read(): Promise<{ readonly value?: Uint8Array | undefined; readonly done: boolean }>;
}

const { DecompressionStream: Native } = globalThis;
type Format = ConstructorParameters<typeof Native>[0];

async function inOneGo(bytes: Uint8Array): Promise<Reader> {
  const pieces = [new Uint8Array(inflateSync(bytes))];
  return {
    read: async () => {
      const value = pieces.shift();
      return { value, done: value === undefined };
    },
  };
}

async function inPieces(bytes: Uint8Array<ArrayBuffer>): Promise<Reader> {
  const { readable, writable } = new Native(OF_PDF);
  const writer = writable.getWriter();
  // Whoever reads hears of it.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return readable.getReader();
}

/** pdf.js goes on with what there is of bytes that end too early, and warns of nothing. */
function warnOfEnd(error: unknown): never {
  if ((error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR') console.warn(PACKED_BYTES_END);
  throw error;
}

/** As much of a stream as pdf.js asks for: the whole is written at once, then read. What fails here it unpacks by itself. */
function unpacking(): object {
  const reader = Promise.withResolvers<Reader>();
  const write = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
    reader.resolve(bytes.length <= SMALL ? inOneGo(bytes) : inPieces(bytes));
  const read = async (): Promise<Awaited<ReturnType<Reader['read']>>> => (await reader.promise).read();
  return {
    writable: { getWriter: () => ({ write, close: async () => undefined }) },
    readable: { getReader: () => ({ read: () => read().catch(warnOfEnd) }) },
  };
}

/** To be called before pdf.js reads a file. */
export function unpackAtOnce(): void {
  globalThis.DecompressionStream = new Proxy(Native, {
    construct: (_, [format]: [Format]) => (format === OF_PDF ? unpacking() : new Native(format)),
  });
}
