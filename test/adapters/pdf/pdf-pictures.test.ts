// What becomes of a PDF's bytes and pictures before anything is read: only what is needed, in its true colours.
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../server/adapters/pdfjs/open-pdf.ts';
import { readerOf } from '../../../server/adapters/files/file-bytes.ts';
import type { ByteReader } from '../../../server/adapters/files/file-bytes.ts';
import { openImage } from '../../../server/adapters/sharp/sharp-image.ts';
import { scanBook, type Sheet } from '../../../server/evaluate/reading/scan-book.ts';
import type { Source } from '../../../server/pages/recognition/prepared.ts';
import { group3Tiff } from '../../support/files/group3.ts';
import { blackRows, flate, group3, SLIP, SLIP_PAGE } from '../../support/files/line-picture.ts';
import { scanPdf } from '../../../server/evaluate/noise/raw-pdf.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

const LIMITS = { fileBytes: 100_000_000, pages: 2000, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };

function counting(bytes: Uint8Array): ByteReader & { asked(): number } {
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  const reader = readerOf({ shared, size: bytes.length });
  let asked = 0;
  return {
    ...reader,
    read(begin, end) {
      asked += end - begin;
      return reader.read(begin, end);
    },
    asked: () => asked,
  };
}

/** Red, green, blue and grey side by side, 100 pixels each. */
const STRIPES = [
  [200, 30, 40],
  [30, 160, 60],
  [40, 60, 190],
  [128, 128, 128],
] as const;
const WIDTH = 400;
const HEIGHT = 300;

function stripes(): Sharp {
  const data = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let at = 0; at < WIDTH * HEIGHT; at++) data.set(STRIPES[Math.floor((at % WIDTH) / 100)] ?? [], at * 3);
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

/** Colour in the middle of each stripe, as people see the page. */
async function seen(pdf: Uint8Array): Promise<readonly (readonly number[])[]> {
  const source = await openPdf(counting(pdf), LIMITS);
  const picture = await source.picture(1);
  const { data, info } = await sharp(picture?.data).raw().toBuffer({ resolveWithObject: true });
  return STRIPES.map((_, at) => {
    const x = Math.round(((at + 0.5) / STRIPES.length) * info.width);
    const from = (Math.round(info.height / 2) * info.width + x) * info.channels;
    return [...data.subarray(from, from + 3)];
  });
}

const GREYS = [40, 90, 150, 230];

function greys(): Sharp {
  const data = Buffer.from(
    Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => GREYS[Math.floor((at % WIDTH) / 100)] ?? 0),
  );
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } }).toColourspace('b-w');
}

describe('pictures of a PDF', () => {
  /** Steps of 255: JPEG, WebP and the way from ink to light each cost some. */
  const NEAR = 14;
  const NEAR_IN_INK = 60;

  it.each<{
    what: string;
    make: () => Promise<Buffer>;
    dict: string;
    true: readonly (readonly number[])[];
    near: number;
  }>([
    {
      what: 'in colour',
      make: () => stripes().jpeg().toBuffer(),
      dict: '/ColorSpace /DeviceRGB',
      true: STRIPES,
      near: NEAR,
    },
    {
      what: 'in colour, with a profile the PDF does not speak of',
      make: () => stripes().withIccProfile('p3').jpeg().toBuffer(),
      dict: '/ColorSpace /DeviceRGB',
      true: STRIPES,
      near: 50,
    },
    {
      what: 'in colour without thinned-out hues',
      make: () => stripes().jpeg({ chromaSubsampling: '4:4:4', progressive: true }).toBuffer(),
      dict: '/ColorSpace /DeviceRGB',
      true: STRIPES,
      near: NEAR,
    },
    {
      what: 'in colour, each channel turned over by the PDF',
      make: () => stripes().negate().jpeg().toBuffer(),
      dict: '/ColorSpace /DeviceRGB /Decode [1 0 1 0 1 0]',
      true: STRIPES,
      near: NEAR,
    },
    {
      what: 'in grey',
      make: () => greys().jpeg().toBuffer(),
      dict: '/ColorSpace /DeviceGray',
      true: GREYS.map((grey) => [grey, grey, grey]),
      near: NEAR,
    },
    {
      what: 'in ink, turned over as its writers do',
      make: () => stripes().toColourspace('cmyk').jpeg().toBuffer(),
      dict: '/ColorSpace /DeviceCMYK /Decode [1 0 1 0 1 0 1 0]',
      true: STRIPES,
      near: NEAR_IN_INK,
    },
  ])('$what keep their colours', async ({ make, dict, true: expected, near }) => {
    const data = new Uint8Array(await make());
    const pdf = scanPdf(
      { width: WIDTH, height: HEIGHT, data, dict: `/Filter /DCTDecode /BitsPerComponent 8 ${dict}` },
      { page: [288, 216] },
    );
    const found = await seen(pdf);
    const away = found.flatMap((colour, at) =>
      colour.map((value, k) => Math.abs(value - (expected[at]?.[k] ?? 0))),
    );
    expect(Math.max(...away), JSON.stringify(found)).toBeLessThanOrEqual(near);
  });

  it.each([
    ['in colour', 'srgb', '/DeviceRGB'],
    ['in grey', 'b-w', '/DeviceGray'],
  ] as const)('%s that end too early in the file are told', async (_, space, name) => {
    const jpeg = new Uint8Array(await stripes().toColourspace(space).jpeg().toBuffer());
    const told = async (data: Uint8Array): Promise<readonly string[]> => {
      const dict = `/Filter /DCTDecode /BitsPerComponent 8 /ColorSpace ${name}`;
      const pdf = scanPdf({ width: WIDTH, height: HEIGHT, data, dict }, { page: [288, 216] });
      const { remarks = [] } = await (await openPdf(counting(pdf), LIMITS)).prepare(1);
      return remarks.map(({ message }) => message);
    };
    expect(await told(jpeg.subarray(0, jpeg.length >> 1))).toEqual([expect.stringContaining('bị cắt cụt')]);
    expect(await told(jpeg)).toEqual([]);
  });

  it.each(['bits', 'grey', 'colour'] as const)(
    'packed without loss that end too early are told: %s',
    async (kind) => {
      const { data, ...image } = await flate(kind);
      const told = async (share: number): Promise<readonly string[]> => {
        const cut = data.subarray(0, Math.floor(data.length * share));
        const pdf = scanPdf({ ...image, data: cut }, { page: SLIP_PAGE });
        const { remarks = [] } = await (await openPdf(counting(pdf), LIMITS)).prepare(1);
        return remarks.map(({ message }) => message);
      };
      expect(await told(0.6)).toEqual([expect.stringContaining('bị cắt cụt')]);
      expect(await told(1)).toEqual([]);
    },
  );

  it('in colour are decoded by the faster decoder, and by the library’s own where that one refuses', async () => {
    const source = async (jpeg: Buffer): Promise<{ frames: number; read: boolean }> => {
      const dict = '/Filter /DCTDecode /BitsPerComponent 8 /ColorSpace /DeviceRGB';
      const pdf = scanPdf(
        { width: WIDTH, height: HEIGHT, data: new Uint8Array(jpeg), dict },
        { page: [288, 216] },
      );
      const opened = await openPdf(counting(pdf), LIMITS);
      const globals = globalThis as unknown as {
        ImageDecoder: new (init: object) => { decode(): Promise<object> };
      };
      let frames = 0;
      globals.ImageDecoder = class extends globals.ImageDecoder {
        override async decode(): Promise<object> {
          const frame = await super.decode();
          frames++;
          return frame;
        }
      };
      const { clean } = await opened.prepare(1);
      return { frames, read: clean?.bitmap.data.length === WIDTH * HEIGHT };
    };
    const jpeg = await stripes().jpeg().toBuffer();
    expect(await source(jpeg)).toEqual({ frames: 1, read: true });
    expect(await source(jpeg.subarray(0, jpeg.length - 200))).toEqual({ frames: 0, read: true });
  });
});

describe('pictures of fax machines', () => {
  /** As the engine is given them, 1 where it is black. */
  async function inkOf(source: Promise<Source>): Promise<readonly number[]> {
    const { clean } = await (await source).prepare(1);
    expect(clean?.bitmap).toMatchObject(SLIP);
    return Array.from(clean?.bitmap.data ?? [], (value) => (value > 128 ? 0 : 1));
  }

  /** Pixels that differ. */
  async function wrongIn(source: Promise<Source>): Promise<number> {
    const ink = await inkOf(source);
    const expected = (await blackRows()).flatMap((row) => Array.from(row));
    return expected.filter((black, at) => black !== ink[at]).length;
  }

  it.each([
    { what: 'group 3, line by line', options: {} },
    { what: 'group 3, each line with its mark', options: { endOfLine: true } },
    { what: 'group 3, each line on a byte of its own', options: { aligned: true } },
    { what: 'group 3, three lines of four against the line above', options: { k: 4 } },
  ])('$what come out dot by dot', async ({ options }) => {
    const pdf = scanPdf(await group3(options), { page: SLIP_PAGE });
    expect(await wrongIn(openPdf(counting(pdf), LIMITS))).toBe(0);
  });

  it('group 3 in a TIFF come out dot by dot', async () => {
    expect(await wrongIn(openImage(group3Tiff(await blackRows(), 200), LIMITS))).toBe(0);
  });
});

describe('decoded pictures', () => {
  /** Pixels on a side: 19 MB of colour. */
  const SIDE = 2500;
  const TIMES = 12;
  /** Of the process; a third of what the pictures would take together. */
  const MOST = (TIMES * SIDE * SIDE * 3) / 3;

  it('give their memory back', async () => {
    const jpeg = await sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#c8a050' } })
      .jpeg()
      .toBuffer();
    const dict = '/Filter /DCTDecode /BitsPerComponent 8 /ColorSpace /DeviceRGB';
    const image = { width: SIDE, height: SIDE, data: new Uint8Array(jpeg), dict };
    const source = await openPdf(counting(scanPdf(image, { page: [72, 72] })), LIMITS);
    for (let time = 0; time < 4; time++) await source.picture(1);
    const before = process.memoryUsage().rss;
    for (let time = 0; time < TIMES; time++) await source.picture(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(MOST);
  });
});

describe('a long scan', () => {
  it('is read piece by piece: its last page does not ask for the pages before', async () => {
    const noise = Buffer.from(
      Uint8Array.from({ length: 600 * 849 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 255),
    );
    const jpeg = await sharp(noise, { raw: { width: 600, height: 849, channels: 1 } })
      .jpeg({ quality: 95 })
      .toBuffer();
    const sheet: Sheet = { jpeg: new Uint8Array(jpeg), space: 'DeviceGray', width: 600, height: 849 };
    const book = counting(scanBook(Array.from({ length: 40 }, () => sheet)));
    const source = await openPdf(book, LIMITS);
    const { clean } = await source.prepare(40);
    // Its picture may be enlarged for small print.
    expect(clean?.bitmap.width).toBeGreaterThanOrEqual(600);
    expect(book.asked()).toBeLessThan(book.size / 4);
  });
});
