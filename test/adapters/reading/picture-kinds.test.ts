// Pictures by themselves in the kinds that telephones, browsers and old scanning programs save.
import { afterAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import { LINE_JPX } from '../../support/files/line-jpx.ts';
import { linePicture, PRINTED, SLIP } from '../../support/files/line-picture.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const limits = { fileBytes: 5_000_000, pages: 5, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };
const reader = createPageReader({ ocr: createTesseract({ workers: 1 }), limits });
const never = new AbortController().signal;
afterAll(() => reader.close());

/** 24 bits a pixel, rows from below, each filled up to four bytes. */
async function bmp(): Promise<Uint8Array> {
  const { data, info } = await linePicture().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const row = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + row * height);
  file.write('BM', 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3;
      const to = 54 + (height - 1 - y) * row + x * 3;
      file.set([data[from + 2] ?? 0, data[from + 1] ?? 0, data[from] ?? 0], to);
    }
  }
  return file;
}

async function textOf(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const file = await reader.open(bytes, name, never);
  try {
    expect(file.pageCount).toBe(1);
    const { readings, remarks = [] } = await file.read(1, never);
    return [...readings[0].lines.map(({ text }) => text), ...remarks.map(({ message }) => message)];
  } finally {
    await file.close();
  }
}

/** As a slide's logo is stored: the letters white, and nothing behind them. */
async function whiteOnNothing(): Promise<Uint8Array> {
  const letters = await linePicture().greyscale().negate().raw().toBuffer();
  const { default: sharp } = await import('sharp');
  const white = { create: { ...SLIP, channels: 3 as const, background: '#ffffff' } };
  return sharp(white)
    .joinChannel(letters, { raw: { ...SLIP, channels: 1 } })
    .png()
    .toBuffer();
}

describe('the text is read of', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['anh.webp', () => linePicture().webp({ lossless: true }).toBuffer()],
    ['anh.gif', () => linePicture().gif().toBuffer()],
    ['anh.bmp', bmp],
    ['trong-suot.png', whiteOnNothing],
  ])('%s', async (name, make) => {
    expect(await textOf(await make(), name)).toEqual([...PRINTED]);
  });

  it('a film’s first frame alone, and the others told', async () => {
    const frames = await Promise.all([
      linePicture().png().toBuffer(),
      linePicture().negate().png().toBuffer(),
    ]);
    const { default: sharp } = await import('sharp');
    const film = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await textOf(film, 'phim.gif')).toEqual([...PRINTED, expect.stringContaining('còn 1 khung')]);
  });

  it('a JPEG 2000', async () => {
    expect((await textOf(new Uint8Array(LINE_JPX.data), 'anh.jp2')).join(' ')).toContain('nhân dân xã');
  });
});
