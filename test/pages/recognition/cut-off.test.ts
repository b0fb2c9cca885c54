import { describe, expect, it } from 'vitest';
import type { Line } from '../../../server/model/page.ts';
import { cutOffRemarks } from '../../../server/pages/recognition/cut-off.ts';

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
