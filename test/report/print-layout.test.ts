// Pages on which a wide sheet is printed: no letter under seven points, no page for a column alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesAcross, paperFor } from '../../server/report/print-layout.ts';

const NAMES = [5, 30];
const matrixOf = (criteria: number): readonly number[] => [
  ...NAMES,
  ...Array<number>(9).fill(10),
  ...Array<number>(criteria).fill(5),
];

describe('pages side by side', () => {
  it('prints what fits one page whole', () => {
    expect(pagesAcross(matrixOf(8), 2)).toEqual({ scale: 100, breaks: [] });
  });

  it('shrinks a little rather than beginning a page for a few columns', () => {
    const { scale, breaks } = pagesAcross(matrixOf(20), 2);
    expect(breaks).toEqual([]);
    expect(scale).toBeLessThan(100);
  });

  it('prints sixty criteria on two pages', () => {
    const { scale, breaks } = pagesAcross(matrixOf(60), 2);
    expect(breaks).toHaveLength(1);
    expect(scale).toBeGreaterThanOrEqual(70);
  });

  it('keeps every page’s columns, with the repeated ones, within the paper, at 70 per cent or more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 3, maxLength: 150 }), (widths) => {
        const { scale, breaks } = pagesAcross(widths, 2);
        expect(scale).toBeGreaterThanOrEqual(70);
        expect(scale).toBeLessThanOrEqual(100);
        const heads = (widths[0] ?? 0) + (widths[1] ?? 0);
        const starts = [0, ...breaks, widths.length];
        for (const [at, end] of starts.slice(1).entries()) {
          const start = starts[at] ?? 0;
          expect(end).toBeGreaterThan(start);
          const own = widths.slice(start, end).reduce((sum, width) => sum + width, 0);
          const millimetres = ((at === 0 ? own : own + heads) * 2.117 * scale) / 100;
          expect(millimetres).toBeLessThanOrEqual(400);
        }
      }),
    );
  });
});

it.each([
  [[24, 14, 40], 'A4'],
  [[10, 32, 50, 12, 9, 22, 50, 44, 44, 30], 'A3'],
])('takes for columns of widths %j the smaller paper on which they can be read: %s', (widths, paper) => {
  expect(paperFor(widths)).toBe(paper);
});
