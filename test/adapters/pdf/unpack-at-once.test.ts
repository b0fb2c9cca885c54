// What pdf.js unpacks with gives what Node's own gives, and refuses what that refuses: pdf.js then does it by itself.
import { randomBytes } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { unpackAtOnce } from '../../../server/adapters/pdfjs/unpack-at-once.ts';

const { DecompressionStream: Native } = globalThis;

async function unpacked(packed: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const { readable, writable } = new DecompressionStream('deflate');
  const writer = writable.getWriter();
  writer.write(packed).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return Buffer.concat(chunks);
    chunks.push(value);
  }
}

afterEach(() => {
  globalThis.DecompressionStream = Native;
});

describe('unpacking at once', () => {
  it.each([
    ['a page', Buffer.from('BT /F1 12 Tf (Ke hoach) Tj ET\n'.repeat(50))],
    ['nothing', Buffer.alloc(0)],
    ['a picture too large for one go', randomBytes(200_000)],
  ])('gives %s whole', async (_, plain) => {
    unpackAtOnce();
    expect((await unpacked(new Uint8Array(deflateSync(plain)))).equals(plain)).toBe(true);
  });

  it.each([
    ['is empty', (packed: Buffer) => packed.subarray(0, 0)],
    ['was cut', (packed: Buffer) => packed.subarray(0, -3)],
    ['is not packed', () => Buffer.from('BT (Ke hoach) Tj ET')],
    ['is large and was cut', () => deflateSync(randomBytes(200_000)).subarray(0, -3)],
  ])('refuses what %s', async (_, spoil) => {
    const spoilt = new Uint8Array(spoil(deflateSync(Buffer.from('Ke hoach'))));
    await expect(unpacked(spoilt)).rejects.toThrow();
    unpackAtOnce();
    await expect(unpacked(spoilt)).rejects.toThrow();
  });

  it('leaves streams of other formats, which are chained, to Node', async () => {
    unpackAtOnce();
    const packed = new Blob([new Uint8Array(deflateRawSync('Kế hoạch'))]).stream();
    const plain = packed.pipeThrough(new DecompressionStream('deflate-raw'));
    expect(await new Response(plain).text()).toBe('Kế hoạch');
  });
});
