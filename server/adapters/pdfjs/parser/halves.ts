// The two halves of pdf.js, the one that reads a file and the one that is asked, in one thread. What passes between them is
// cloned, as between threads, but for what a typed page is made of: it is made for one message, and neither half changes it.
// Cloning that, and handing over the buffer of each matrix by itself, took an eighth of the time of a page.
import type { Transferable } from 'node:worker_threads';

interface Chunk {
  /** Operators of a page and what each is given; or runs of its text. */
  readonly fnArray?: readonly number[];
  readonly argsArray?: readonly unknown[];
  readonly items?: readonly unknown[];
}

interface Message {
  readonly chunk?: Chunk;
}

type Listener = (event: { readonly data: Message }) => void;

/** As much of a port as pdf.js uses. */
export interface HalfPort {
  postMessage(message: Message, transfer?: readonly Transferable[] | null): void;
  addEventListener(name: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void;
  removeEventListener(name: string, listener: Listener): void;
}

const PLAIN: ReadonlySet<string> = new Set(['number', 'string', 'boolean', 'undefined']);

function isPlain(value: unknown): boolean {
  return value === null || PLAIN.has(typeof value);
}

/** All buffers in what an operator is given, however deep. */
function buffersIn(value: unknown): readonly unknown[] {
  if (ArrayBuffer.isView(value)) return [value.buffer];
  // Lists of glyphs are long, and hold none.
  return Array.isArray(value) && value.length < 4 ? value.flatMap(buffersIn) : [];
}

/** The other half's own. `kept`: the library's numbers of operators whose arguments are made anew for each. */
function handedOver(message: Message, transfer: readonly Transferable[], kept: ReadonlySet<number>): Message {
  const { chunk, ...envelope } = message;
  if (chunk === undefined && Object.values(envelope).every(isPlain)) return message;
  // The sender goes on with the same object and new lists.
  if (chunk?.items) return { ...envelope, chunk: { ...chunk } };
  if (!chunk?.fnArray || !chunk.argsArray) return structuredClone(message, { transfer: [...transfer] });
  const { fnArray, argsArray, ...rest } = chunk;
  // The sender empties its lists.
  const own = [...argsArray];
  const keptBuffers = new Set<unknown>();
  const others = own.map((args, at) => {
    if (isPlain(args) || (Array.isArray(args) && args.every(isPlain))) return undefined;
    if (!kept.has(fnArray[at] ?? -1)) return args;
    for (const buffer of buffersIn(args)) keptBuffers.add(buffer);
    return undefined;
  });
  const handed = structuredClone(
    { others: others.filter((args) => args !== undefined), rest },
    { transfer: transfer.filter((buffer) => !keptBuffers.has(buffer)) },
  );
  let next = 0;
  others.forEach((args, at) => {
    if (args !== undefined) own[at] = handed.others[next++];
  });
  return { ...envelope, chunk: { ...handed.rest, fnArray: [...fnArray], argsArray: own } };
}

/** What is posted at one is heard at the other, after what is in hand and in the same order. */
export function joinedPorts(kept: ReadonlySet<number>): readonly [HalfPort, HalfPort] {
  const atOne = new Set<Listener>();
  const atOther = new Set<Listener>();
  const port = (own: Set<Listener>, other: ReadonlySet<Listener>): HalfPort => ({
    postMessage(message, transfer) {
      const data = handedOver(message, transfer ?? [], kept);
      void Promise.resolve().then(() => {
        for (const listener of other) listener({ data });
      });
    },
    addEventListener(_, listener, { signal } = {}) {
      own.add(listener);
      signal?.addEventListener('abort', () => own.delete(listener));
    },
    removeEventListener(_, listener) {
      own.delete(listener);
    },
  });
  return [port(atOne, atOther), port(atOther, atOne)];
}
