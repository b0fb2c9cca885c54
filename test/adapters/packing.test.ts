import { describe, expect, it } from 'vitest';
import { pack, transferOf, unpack } from '../../server/adapters/reading/packing.ts';
import type { Line } from '../../server/model/page.ts';
import { readingOf } from '../../server/pages/choose-reading.ts';
import type { Prepared } from '../../server/pages/recognition/prepared.ts';

const RASTER = { width: 1240, height: 1754, dpi: 150 };
const WHOLE = [1, 0, 0, 0, 1, 0, 0, 0, 1] as const;

function lineOf(words: readonly string[], between = ' '): Line {
  return {
    text: words.join(between),
    words: words.map((text, at) => ({
      text,
      box: { left: at * 40, top: 100, right: at * 40 + 33, bottom: 121.5 },
      confidence: 1 - at / 8,
    })),
  };
}

function preparedWith(lines: readonly Line[] | undefined, more: Partial<Prepared> = {}): Prepared {
  return {
    raster: RASTER,
    layer: lines && readingOf('text-layer', lines),
    reason: 'text-layer-is-good',
    clean: undefined,
    ...more,
  };
}

const bitmapOf = (data: Uint8Array): { width: number; height: number; dpi: number; data: Uint8Array } => ({
  width: data.length,
  height: 1,
  dpi: 200,
  data,
});

function scan(): Prepared {
  const cell = { bitmap: bitmapOf(new Uint8Array([4, 5])), left: 3, top: 4 };
  const box = { left: 0, top: 0, right: 2, bottom: 1 };
  return preparedWith([], {
    reason: 'text-layer-is-empty',
    clean: {
      bitmap: bitmapOf(new Uint8Array([1, 2, 3])),
      toRaster: WHOLE,
      inkLines: [box],
      tables: [{ box, rows: [[cell, undefined]] }],
    },
  });
}

/** As between threads. */
function sent(prepared: Prepared): Prepared {
  const packed = pack(prepared);
  return unpack(structuredClone(packed, { transfer: transferOf(packed) }));
}

describe('what a page gave, sent between threads', () => {
  it.each([
    ['lines of words', () => preparedWith([lineOf(['Kế', 'hoạch', 'số']), lineOf(['36/KH-UBND'])])],
    ['rows of a table', () => preparedWith([lineOf(['1', 'Tổ chức', 'Quý IV'], '\t\t')])],
    ['no line', () => preparedWith([])],
    ['no layer', () => preparedWith(undefined)],
    ['paragraphs without places', () => preparedWith([{ text: 'Kính gửi:\nỦy ban nhân dân', words: [] }])],
    ['a bitmap and its cells', scan],
  ])('%s arrive as they were', (_, make) => {
    expect(sent(make())).toEqual(make());
  });

  it('pixels are handed over, not copied, and those of a larger buffer are left alone', () => {
    const whole = scan();
    sent(whole);
    expect(whole.clean?.bitmap.data.length).toBe(0);
    const part = new Uint8Array(100).subarray(10, 20);
    const prepared = scan();
    if (!prepared.clean) throw new Error('a scan has a bitmap');
    expect(sent({ ...prepared, clean: { ...prepared.clean, bitmap: bitmapOf(part) } }).clean).toBeDefined();
    expect(part.length).toBe(10);
  });
});
