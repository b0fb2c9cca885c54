import { afterAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../server/adapters/file-reader.ts';
import { Failure } from '../../server/failure.ts';
import type { GreyBitmap, OcrEngine } from '../../server/ports.ts';
import * as hostile from '../support/hostile-files.ts';

const LIMITS = { fileBytes: 50_000_000, pages: 2000, pixels: 60_000_000, pageMs: 60_000 };
const { signal } = new AbortController();

/** Sees bitmaps and reads nothing: what is tried here is how files are opened, not what they say. */
function blindEngine(seen: GreyBitmap[]): OcrEngine {
  return {
    async recognize(bitmap) {
      seen.push(bitmap);
      return [];
    },
    close: async () => undefined,
  };
}

const seen: GreyBitmap[] = [];
const reader = createPageReader({ ocr: blindEngine(seen), limits: LIMITS });
afterAll(() => reader.close());

/** The text of the first page, or the failure's code. */
async function outcome(bytes: Uint8Array, limits = LIMITS): Promise<string> {
  const own = limits === LIMITS ? reader : createPageReader({ ocr: blindEngine(seen), limits });
  try {
    const file = await own.open(bytes, 'a.pdf', signal);
    try {
      const page = await file.read(1, signal);
      await file.picture(1, signal);
      return page.readings[0].lines.map((line) => line.text).join('\n');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

const cases: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
  [
    'a cross-reference table that points beside its objects',
    hostile.damagedXref,
    'Các thôn nộp báo cáo về xã trước ngày mười.',
  ],
  ['a font that is not in the file', hostile.missingFont, 'Bao cao'],
  ['glyphs that lead back to no character', hostile.noToUnicode, ''],
  ['a page of no size', hostile.zeroSizePage, ''],
  ['a page of half a mile', hostile.hugePage, 'page-unreadable'],
  ['a picture of 400 million pixels in 50 kilobytes', hostile.hugeImage, 'too-large'],
  ['a picture cut short', hostile.truncatedImage, ''],
  ['a picture in printing colours', hostile.cmykJpeg, ''],
  ['a picture in fax compression', hostile.faxImage, ''],
  ['a script that never ends', hostile.scriptInside, ''],
  ['five thousand pages', () => hostile.manyPages(5000), 'too-many-pages'],
  ['a page tree that holds itself', hostile.endlessTree, 'page-unreadable'],
  ['a form that paints itself', hostile.endlessForm, ''],
];

describe('hostile files', () => {
  it.each(cases)('%s ends in a result or its own sentence', async (_, make, expected) => {
    expect(await outcome(await make())).toBe(expected);
  });

  it('a page of 2,400 dots to the inch is made ready at 300', async () => {
    seen.length = 0;
    expect(await outcome(await hostile.fineImage())).toBe('');
    expect(seen.map(({ width, height, dpi }) => [width, height, dpi])).toEqual([[600, 600, 300]]);
  });

  it('a fax picture is taken as it is, black on white', async () => {
    seen.length = 0;
    await outcome(await hostile.faxImage());
    const [bitmap] = seen;
    const white = bitmap?.data.filter((value) => value > 200).length ?? 0;
    expect(white / (bitmap?.data.length ?? 1)).toBeGreaterThan(0.9);
    expect(Math.min(...(bitmap?.data.subarray(0, 400_000) ?? []))).toBe(0);
  });

  it('a file that takes too long is given up, and its reader reads the next', async () => {
    expect(await outcome(await hostile.damagedXref(), { ...LIMITS, pageMs: 1 })).toBe('too-slow');
    expect(await outcome(await hostile.damagedXref())).not.toBe('too-slow');
  });

  it('a reading that is called off ends at once', async () => {
    const calledOff = new AbortController();
    const opening = reader.open(await hostile.damagedXref(), 'a.pdf', calledOff.signal);
    calledOff.abort();
    await expect(opening).rejects.toThrow(/abort/i);
  });
});
