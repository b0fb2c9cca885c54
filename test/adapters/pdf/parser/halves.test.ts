// The ports between the two halves of pdf.js: what one half goes on using is never in the other's hands, and what a typed
// page is made of is not copied.
import { describe, expect, it } from 'vitest';
import { joinedPorts } from '../../../../server/adapters/pdfjs/parser/halves.ts';

const SHOW_TEXT = 44;
const PATH = 91;
const PATTERN = 59;
const SAVE = 10;

interface Heard {
  readonly chunk: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
}

async function heardAfter(
  message: object,
  transfer?: readonly ArrayBuffer[],
  then = (): void => undefined,
): Promise<Heard> {
  const [one, other] = joinedPorts(new Set([SHOW_TEXT, PATH]));
  const heard: unknown[] = [];
  other.addEventListener('message', ({ data }) => heard.push(data));
  one.postMessage(message, transfer);
  expect(heard).toEqual([]);
  then();
  await Promise.resolve();
  return heard[0] as Heard;
}

describe('what passes between the halves of pdf.js', () => {
  it('is heard at the other port alone, later and in order, until nobody listens', async () => {
    const [one, other] = joinedPorts(new Set());
    const heard: unknown[] = [];
    const listen = ({ data }: { readonly data: unknown }): number => heard.push(data);
    const until = new AbortController();
    other.addEventListener('message', listen, { signal: until.signal });
    for (const streamId of [1, 2]) one.postMessage({ streamId } as object);
    await Promise.resolve();
    expect(heard).toEqual([{ streamId: 1 }, { streamId: 2 }]);
    until.abort();
    one.postMessage({ streamId: 3 } as object);
    await Promise.resolve();
    expect(heard).toHaveLength(2);
  });

  it('is a copy', async () => {
    const data = { list: [1, 2] };
    const heard = await heardAfter({ action: 'a', data }, [], () => data.list.push(3));
    expect(heard).toEqual({ action: 'a', data: { list: [1, 2] } });
  });

  it('is a copy of a piece of the file, however large', async () => {
    const piece = new Uint8Array([1, 2, 3]).buffer;
    const heard = await heardAfter({ stream: 4, chunk: piece }, [piece]);
    expect(piece.byteLength).toBe(0);
    expect(new Uint8Array(heard.chunk as unknown as ArrayBuffer)).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('keeps glyphs and paths as they are and copies all else that is given to an operator', async () => {
    const glyphs = [[{ unicode: 'a' }, 12]];
    const path = [22, [new Float32Array([0, 1, 2])], new Float32Array(4)] as const;
    const pattern = [{ IR: [1] }];
    const fnArray = [SAVE, SHOW_TEXT, PATH, PATTERN];
    const argsArray = [undefined, glyphs, path, pattern];
    const buffer = path[1][0]?.buffer as ArrayBuffer;
    const { chunk } = await heardAfter(
      { chunk: { fnArray, argsArray, lastChunk: true, length: 4 } },
      [buffer, path[2].buffer],
      () => {
        // As pdf.js does once they are sent.
        fnArray.length = 0;
        argsArray.length = 0;
      },
    );
    expect(chunk).toEqual({
      fnArray: [SAVE, SHOW_TEXT, PATH, PATTERN],
      argsArray: [undefined, glyphs, path, [{ IR: [1] }]],
      lastChunk: true,
      length: 4,
    });
    expect(chunk.argsArray[1]).toBe(glyphs);
    expect(chunk.argsArray[2]).toBe(path);
    expect(buffer.byteLength).toBe(12);
    expect(chunk.argsArray[3]).not.toBe(pattern);
  });

  it('keeps runs of text, whose lists the sender makes anew', async () => {
    const item = { str: 'Kế hoạch' };
    const content = { items: [item], styles: {}, lang: 'vi' };
    const { chunk } = await heardAfter({ chunk: content }, undefined, () => {
      content.items = [];
    });
    expect(chunk).toEqual({ items: [item], styles: {}, lang: 'vi' });
  });
});
