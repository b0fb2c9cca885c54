import { describe, expect, it } from 'vitest';
import type { Line } from '../../../server/model/page.ts';
import { IDENTITY } from '../../../server/pages/orientation/projection.ts';
import type { CleanPage } from '../../../server/pages/recognition/prepared.ts';
import { sense, wayUp } from '../../../server/pages/recognition/way-up.ts';
import type { OcrEngine } from '../../../server/ports/reading.ts';

const { signal } = new AbortController();

function lineOf(text: string, confidence: number, shape: 'wide' | 'tall' = 'wide'): Line {
  const box =
    shape === 'wide'
      ? { left: 0, top: 0, right: 60, bottom: 20 }
      : { left: 0, top: 0, right: 20, bottom: 60 };
  return { text, words: text.split(' ').map((word) => ({ text: word, box, confidence })) };
}

/** Pages are told apart by the level of their pixels. */
function page(level: number, otherwise: readonly CleanPage[] = []): CleanPage {
  return {
    bitmap: { width: 400, height: 400, dpi: 100, data: new Uint8Array(400 * 400).fill(level) },
    toRaster: IDENTITY,
    inkLines: [{ left: 20, top: 20, right: 380, bottom: 40 }],
    tables: [],
    ...(otherwise.length > 0 && { otherwise }),
  };
}

function engineReading(texts: Readonly<Record<number, Line>>): OcrEngine {
  return {
    recognize: ({ width, height, data }) => {
      const line = texts[data[(height >> 1) * width + (width >> 1)] ?? 0];
      return Promise.resolve(line ? [line] : []);
    },
    close: () => Promise.resolve(),
  };
}

const GOOD = lineOf('giao Văn phòng theo dõi', 0.95);
const NOISE = lineOf('¿1p 0[oUI nẹo', 0.3);

describe('wayUp', () => {
  it('turns a page that reads better turned', async () => {
    const asScanned = page(2);
    const turned = page(1, [asScanned]);
    expect(await wayUp(turned, engineReading({ 1: GOOD, 2: NOISE }), signal)).toBe(turned);
  });

  it('leaves a page as it was scanned where it reads well so, whatever its marks and edges seem to say', async () => {
    const asScanned = page(2);
    expect(await wayUp(page(1, [asScanned]), engineReading({ 1: NOISE, 2: GOOD }), signal)).toBe(asScanned);
  });

  it('leaves a page as it was scanned where nothing is read either way', async () => {
    const asScanned = page(2);
    expect(await wayUp(page(1, [asScanned]), engineReading({}), signal)).toBe(asScanned);
  });

  it('leaves a page as it was scanned where turning makes sense of a speck or two', async () => {
    const asScanned = page(2);
    const speck = lineOf('an', 0.4);
    expect(await wayUp(page(1, [asScanned]), engineReading({ 1: speck }), signal)).toBe(asScanned);
  });

  it('asks the engine nothing where a page seems upright', async () => {
    const upright = page(1);
    const broken: OcrEngine = {
      recognize: () => Promise.reject(new Error('asked')),
      close: () => Promise.resolve(),
    };
    expect(await wayUp(upright, broken, signal)).toBe(upright);
  });
});

describe('sense', () => {
  it('does not count lines that run down the page, though the engine reads them', () => {
    expect(sense([lineOf('giao phòng theo', 0.9, 'tall')])).toBe(0);
  });
});
