import { describe, expect, it } from 'vitest';
import type { GreyBitmap } from '../../../server/model/bitmap.ts';
import type { Box } from '../../../server/model/page.ts';
import { lettersIn } from '../../../server/pages/ink/ink-lines.ts';
import { islands } from '../../../server/pages/ink/islands.ts';
import { bendOf, bentBox, onItsHead, straightened } from '../../../server/pages/orientation/bend.ts';
import { turn } from '../../../server/pages/ink/pixels.ts';

const SIZE = { width: 600, height: 800 };
const PAPER = 235;

/** Dashes for letters, each line lower by `drop` at its places across and down, -1..1. */
function page(drop: (u: number, v: number) => number): GreyBitmap {
  const data = new Uint8Array(SIZE.width * SIZE.height).fill(PAPER);
  for (let line = 80; line < 720; line += 30) {
    for (let x = 50; x < 550; x++) {
      if (x % 13 > 8) continue;
      const top = Math.round(line + drop((2 * x) / SIZE.width - 1, (2 * line) / SIZE.height - 1));
      for (let y = top; y < top + 10; y++) data[y * SIZE.width + x] = 30;
    }
  }
  return { ...SIZE, dpi: 100, data };
}

const boxesOf = (bitmap: GreyBitmap): readonly Box[] => lettersIn(islands(bitmap, 130), bitmap.dpi);
/** Rows with ink in them: few where lines are level. */
function inkedRows({ width, height, data }: GreyBitmap): number {
  return Array.from({ length: height }, (_, y) => data.subarray(y * width, (y + 1) * width)).filter((row) =>
    row.some((value) => value < 130),
  ).length;
}

const curled = page((u, v) => 24 * (1 - u * u) * (0.6 + 0.4 * v));

describe('bendOf', () => {
  it.each([
    ['level lines', page(() => 0)],
    ['lines that hardly leave the straight', page((u) => 1.5 * u * u)],
  ])('finds nothing in %s', (_, bitmap) => {
    expect(bendOf(boxesOf(bitmap), SIZE)).toBeUndefined();
  });

  it('finds nothing where there are too few lines to tell', () => {
    const boxes = boxesOf(curled).filter(({ top }) => top < 180);
    expect(bendOf(boxes, SIZE)).toBeUndefined();
  });

  it.each([
    ['a sheet that curls', curled],
    ['lines that fan out', page((u, v) => 14 * u * v)],
  ])('makes the lines of %s level again', (_, bitmap) => {
    const bend = bendOf(boxesOf(bitmap), SIZE) ?? [];
    const level = inkedRows(page(() => 0));
    expect(inkedRows(bitmap)).toBeGreaterThan(1.5 * level);
    expect(inkedRows(straightened(bitmap, bend, SIZE, PAPER))).toBeLessThan(1.3 * level);
  });
});

describe('bentBox', () => {
  it('leads from a letter of the straight page to where it stands on the bent one', () => {
    const bend = bendOf(boxesOf(curled), SIZE) ?? [];
    const flat = straightened(curled, bend, SIZE, PAPER);
    for (const box of boxesOf(flat)) {
      const { left, right, top, bottom } = bentBox(bend, SIZE, box);
      const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
      expect(curled.data[y * SIZE.width + x]).toBeLessThan(130);
    }
  });

  it('does so where the page was turned over', () => {
    const bend = onItsHead(bendOf(boxesOf(curled), SIZE) ?? []);
    const turned = turn(curled, 180);
    const flat = straightened(turned, bend, SIZE, PAPER);
    expect(inkedRows(flat)).toBeLessThan(1.3 * inkedRows(page(() => 0)));
  });
});
