import { describe, expect, it } from 'vitest';
import type { Box, Line } from '../../../server/model/page.ts';
import { cutAlongRemarks, cutOffRemarks } from '../../../server/pages/recognition/cut-off.ts';

const WIDTH = 1000;
const HEIGHT = 40;

/** Each two words of a line, the second or first of them from one x to another. */
function linesOf(
  ...words: readonly (readonly [text: string, left: number, right: number])[]
): readonly Line[] {
  return words.map(([text, left, right], at) => {
    const [top, bottom] = [at * 60, at * 60 + HEIGHT];
    return {
      text: `giữa ${text}`,
      words: [
        { text: 'giữa', box: { left: 400, right: 500, top, bottom }, confidence: 0.9 },
        { text, box: { left, right, top, bottom }, confidence: 0.9 },
      ],
    };
  });
}

const alone = (lines: readonly Line[]): readonly Line[] =>
  lines.map(({ words }) => ({ text: '', words: words.slice(1) }));

describe('a page whose lines run into the edge of its picture', () => {
  it.each([
    ['phải', linesOf(['toàn', 900, 1000], ['n', 950, 996], ['các', 930, 999])],
    ['trái', linesOf(['ông', 0, 60], ['ao', 4, 40], ['iển', 1, 70])],
  ])('is told to be cut off at its edge, %s', (side, lines) => {
    const [remark, ...others] = cutOffRemarks(lines, WIDTH);
    expect(remark).toMatchObject({ code: 'content-not-read', top: 0 });
    expect(remark?.message).toContain(`Có 3 dòng chữ chạm mép ${side}`);
    expect(others).toEqual([]);
  });

  it.each([
    ['print cropped tightly', linesOf(['toàn', 900, 988], ['năm', 950, 987], ['các', 930, 986])],
    ['two lines of a stamp', linesOf(['ẾN', 0, 60], ['ĐẾ', 2, 40], ['các', 300, 400])],
    [
      'specks, which are lines of their own',
      alone(linesOf(['I', 998, 1000], ['1', 997, 1000], ['l', 999, 1000])),
    ],
    ['a rule', linesOf(['|', 998, 1000], ['|', 997, 1000], ['|', 999, 1000])],
  ])('is not told of %s', (_, lines) => {
    expect(cutOffRemarks(lines, WIDTH)).toEqual([]);
  });
});

describe('a page whose picture cuts a line along', () => {
  const FOOT = 2000;
  const BITMAP = { width: WIDTH, height: 1400, dpi: 150, data: new Uint8Array() };
  const line = (top: number, height = HEIGHT, right = 900): Box => ({
    left: 100,
    right,
    top,
    bottom: top + height,
  });
  const BODY = [200, 270, 340].map((top) => line(top));
  const told = (...lines: readonly Box[]): readonly (readonly [string, number | undefined])[] =>
    cutAlongRemarks({ bitmap: BITMAP, inkLines: [...BODY, ...lines] }, FOOT).map(({ message, top }) => [
      message.slice(0, 8),
      top,
    ]);

  it.each([
    ['above, in its middle', [line(0, 18)], [['Mép trên', 0]]],
    ['above, with little of it left', [line(1, 7, 160), line(1, 8, 200)], [['Mép trên', 0]]],
    ['below', [line(1380, 20)], [['Mép dưới', FOOT]]],
  ] as const)('is told of it %s', (_, lines, expected) => {
    expect(told(...lines)).toEqual(expected);
  });

  it.each([
    ['print cropped tightly', [line(6), line(1354)]],
    ['specks at the edge', [line(0, 20, 130), line(1390, 10, 120)]],
    ['a picture at the edge', [line(0, 160)]],
  ] as const)('is not told of %s', (_, lines) => {
    expect(told(...lines)).toEqual([]);
  });

  it.each([
    ['above, with the feet of its letters left', 1, 40, [['Mép trên', 0]]],
    ['below, with the marks of its letters left', 1398, 40, [['Mép dưới', FOOT]]],
    ['above, where a few specks touch the edge', 1, 6, []],
    ['above, where a line stands whole near the edge', 12, 40, []],
  ] as const)('is told by strokes: %s', (_, row, strokes, expected) => {
    const data = new Uint8Array(WIDTH * BITMAP.height).fill(255);
    for (let at = 0; at < strokes; at++)
      data.fill(0, row * WIDTH + 100 + at * 20, row * WIDTH + 105 + at * 20);
    const remarks = cutAlongRemarks({ bitmap: { ...BITMAP, data }, inkLines: BODY }, FOOT);
    expect(remarks.map(({ message, top }) => [message.slice(0, 8), top])).toEqual(expected);
  });

  it('is told of nothing where no line tells how high letters are', () => {
    expect(cutAlongRemarks({ bitmap: BITMAP, inkLines: [] }, FOOT)).toEqual([]);
  });
});
