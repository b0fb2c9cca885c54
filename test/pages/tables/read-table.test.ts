import { describe, expect, it } from 'vitest';
import { besideKnown, inkOf, isKnown } from '../../../server/pages/tables/beside-known.ts';
import { rowOf } from '../../../server/pages/order/table-rows.ts';
import { lineOf } from '../../../server/pages/order/boxes.ts';
import { readTable } from '../../../server/pages/tables/read-table.ts';
import type { Line, Word } from '../../../server/model/page.ts';
import type { GreyBitmap } from '../../../server/model/bitmap.ts';
import type { OcrEngine } from '../../../server/ports/reading.ts';

const PAPER = 240;

/** A cell with bars of ink at these places. */
function cellOf(...bars: readonly (readonly [left: number, top: number, right: number, bottom: number])[]) {
  const bitmap: GreyBitmap = { width: 200, height: 60, dpi: 200, data: new Uint8Array(200 * 60).fill(PAPER) };
  for (const [left, top, right, bottom] of bars)
    for (let y = top; y < bottom; y++) bitmap.data.fill(20, y * 200 + left, y * 200 + right);
  return { bitmap, left: 1000, top: 500 };
}

const word = (text: string, confidence: number, left = 10, right = left + 40): Word => ({
  text,
  confidence,
  box: { left, top: 20, right, bottom: 40 },
});

describe('a mark beside a known word', () => {
  it('stands on its line, a space to the right', () => {
    const known = cellOf([10, 20, 50, 40]);
    const mark = cellOf([100, 5, 110, 30]);
    const { bitmap, seam } = besideKnown(
      { bitmap: known.bitmap, box: { left: 10, top: 20, right: 50, bottom: 40 } },
      { bitmap: mark.bitmap, box: { left: 100, top: 5, right: 110, bottom: 30 } },
    );
    const inked = [...bitmap.data.keys()].filter((at) => (bitmap.data[at] ?? 255) < 100);
    const bottomOf = (side: readonly number[]): number =>
      Math.max(...side.map((at) => Math.floor(at / bitmap.width)));
    const left = inked.filter((at) => at % bitmap.width < seam);
    const right = inked.filter((at) => at % bitmap.width >= seam);
    expect([left.length, right.length]).toEqual([40 * 20, 10 * 25]);
    expect(bottomOf(left)).toBe(bottomOf(right));
  });

  it('is found by its ink, without specks', () => {
    expect(inkOf(cellOf([100, 10, 110, 30], [180, 50, 181, 51]).bitmap)).toEqual({
      left: 100,
      top: 10,
      right: 110,
      bottom: 30,
    });
    expect(inkOf(cellOf([180, 50, 181, 51]).bitmap)).toBeUndefined();
  });

  it.each([
    ['Thanh', 0.96, true],
    ['Thanh', 0.6, false],
    ['phòng', 0.96, false],
    ['hội,', 0.96, false],
    ['xã', 0.96, false],
    ['2025', 0.96, false],
  ])('is set beside %s (%f): %s', (text, confidence, expected) => {
    expect(isKnown(word(text, confidence))).toBe(expected);
  });
});

describe('a table', () => {
  const table = {
    box: { left: 0, top: 0, right: 900, bottom: 300 },
    rows: [[cellOf([100, 10, 110, 30]), undefined, cellOf([10, 20, 50, 40])]],
  };
  /** Reads the lone mark wrongly, and rightly in company. */
  const engine = (first: Word, again: Word): OcrEngine => ({
    recognize: async (bitmap, _, layout): Promise<readonly Line[]> => {
      if (layout === 'line') return [lineOf([word('Thanh', 0.96), again])];
      return [lineOf([bitmap === table.rows[0]?.[0]?.bitmap ? first : word('Thanh', 0.96)])];
    },
    close: () => Promise.resolve(),
  });
  const read = (first: Word, again: Word) =>
    readTable(table, engine(first, again), new AbortController().signal);

  it('has what stands alone and doubtful read again in company, where it stood', async () => {
    const { rows } = await read(word('g', 0.1), word('3', 0.96, 150));
    expect(rows.map((row) => row.text)).toEqual(['3\t\tThanh']);
    expect(rows[0]?.words[0]?.box).toEqual({ left: 1100, top: 510, right: 1110, bottom: 530 });
  });

  it.each([
    ['sure', word('6', 0.96), word('5', 0.97, 150), '6\t\tThanh'],
    ['read no better in company', word('6', 0.5), word('5', 0.4, 150), '6\t\tThanh'],
    ['read as a part of the known word', word('6', 0.5), word('5', 0.9, 20), '6\t\tThanh'],
  ])('keeps a cell that is %s', async (_, first, again, text) => {
    expect((await read(first, again)).rows.map((row) => row.text)).toEqual([text]);
  });

  it('gives rows whose cells stand apart by tabs, empty ones too', () => {
    expect(rowOf([[word('1', 1)], [], [word('Lớp', 1), word('học', 1)]])).toMatchObject({
      text: '1\t\tLớp học',
      words: [{ text: '1' }, { text: 'Lớp' }, { text: 'học' }],
    });
  });
});
