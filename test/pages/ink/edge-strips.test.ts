import { describe, expect, it } from 'vitest';
import { withoutEdgeStrips } from '../../../server/pages/ink/edge-strips.ts';
import type { GreyBitmap } from '../../../server/model/bitmap.ts';

const TONE = { paper: 250, ink: 20 };
const SIZE = { width: 827, height: 1169, dpi: 100 };

/** A page with dark boxes: left, top, width, height. */
function pageWith(...boxes: readonly (readonly [number, number, number, number])[]): GreyBitmap {
  const data = new Uint8Array(SIZE.width * SIZE.height).fill(TONE.paper);
  for (const [left, top, width, height] of boxes) {
    for (let y = top; y < top + height; y++)
      data.fill(TONE.ink, y * SIZE.width + left, y * SIZE.width + left + width);
  }
  return { ...SIZE, data };
}

const darkIn = ({ data }: GreyBitmap): number => data.filter((value) => value < 128).length;

describe('withoutEdgeStrips', () => {
  it.each([
    ['along the left edge', [0, 0, 12, 1169]],
    ['a hair from the bottom edge', [0, 1164, 827, 2]],
    ['along a part of the right edge', [815, 300, 12, 400]],
  ] as const)('takes off a strip %s', (_, box) => {
    expect(darkIn(withoutEdgeStrips(pageWith(box, [300, 500, 40, 20]), TONE))).toBe(40 * 20);
  });

  it('keeps a table whose frame stands near the edge', () => {
    const page = pageWith([25, 200, 2, 800], [25, 200, 770, 2], [793, 200, 2, 800]);
    expect(withoutEdgeStrips(page, TONE)).toBe(page);
  });

  it('keeps print that the scanner cut at the edge', () => {
    const page = pageWith([0, 400, 30, 18], [0, 430, 45, 18]);
    expect(withoutEdgeStrips(page, TONE)).toBe(page);
  });
});
