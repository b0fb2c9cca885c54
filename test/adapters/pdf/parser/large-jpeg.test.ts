// A JPEG with more dots than a page is read with → decoded smaller, and told its size.
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { decodedWidth, lendJpegDecoder } from '../../../../server/adapters/pdfjs/parser/jpeg-decoder.ts';

interface Decoder {
  decode(): Promise<{ readonly image: ArrayBuffer & { displayWidth: number; displayHeight: number } }>;
}

it.each([
  [2480, 3508, 2480],
  [4961, 7016, 4961],
  [7400, 11_000, 3700],
  [13_000, 13_001, 3250],
])('a picture of %i × %i is decoded %i wide', (width, height, decoded) => {
  expect(decodedWidth(width, height)).toBe(decoded);
});

it('a picture of 36 megapixels takes the memory of one of nine, its dots where they were', async () => {
  lendJpegDecoder(100_000_000);
  const { ImageDecoder } = globalThis as unknown as {
    readonly ImageDecoder: new (picture: { readonly data: Uint8Array }) => Decoder;
  };
  const black = { create: { width: 3000, height: 6000, channels: 3 as const, background: '#000000' } };
  const data = await sharp({ create: { width: 6000, height: 6000, channels: 3, background: '#ffffff' } })
    .composite([{ input: black, left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
  const { image } = await new ImageDecoder({ data }).decode();
  expect([image.displayWidth, image.displayHeight, image.byteLength]).toEqual([3000, 3000, 27_000_000]);
  const pixels = new Uint8Array(image);
  const row = 1500 * 3000 * 3;
  expect([pixels[row + 1400 * 3], pixels[row + 1600 * 3]]).toEqual([0, 255]);
});
