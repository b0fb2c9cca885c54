import { describe, expect, it } from 'vitest';
import type { Line } from '../../../server/model/page.ts';
import { lineOf } from '../../../server/pages/order/boxes.ts';
import { twoPagesOf } from '../../../server/pages/order/two-pages.ts';
import { pageLines } from '../../../server/pages/tables/page-lines.ts';

const SHEET = { width: 2400, height: 1700 };
const LONG = 'thực hiện rà soát hồ sơ còn lại của các thôn trong xã cho xong trước kỳ họp';

function words(text: string, left: number, top: number): Line['words'] {
  let at = left;
  return text.split(' ').map((part) => {
    const box = { left: at, top, right: at + part.length * 11, bottom: top + 24 };
    at = box.right + 8;
    return { text: part, box, confidence: 1 };
  });
}

const rows = Array.from({ length: 14 }, (_, at) => at);
/** As a layer or an engine gives them: what stands at one height is one line. */
const open = (left: (at: number) => string, right: (at: number) => string, from = 1300): readonly Line[] =>
  rows.map((at) => lineOf([...words(left(at), 100, at * 40), ...words(right(at), from, at * 40)]));

describe('two pages on one sheet', () => {
  it('are read one after the other', () => {
    const lines = open(
      (at) => `trái ${at} ${LONG}`,
      (at) => `phải ${at} ${LONG}`,
    );
    const texts = pageLines(lines, SHEET, [], 'typed').map(({ text }) => text);
    expect(texts).toEqual([
      ...rows.map((at) => `trái ${at} ${LONG}`),
      ...rows.map((at) => `phải ${at} ${LONG}`),
    ]);
  });

  it.each([
    [
      'lines across the sheet',
      open(
        (at) => `${at} ${LONG}`,
        () => LONG,
        900,
      ),
      SHEET,
    ],
    [
      'a wide table of short cells',
      open(
        (at) => `Việc ${at}`,
        () => 'Văn phòng',
      ),
      SHEET,
    ],
    [
      'an upright page',
      open(
        (at) => `${at} ${LONG}`,
        () => LONG,
      ),
      { width: 2400, height: 3400 },
    ],
  ])('are not seen in %s', (_, lines, sheet) => {
    expect(twoPagesOf(lines, sheet)).toBeUndefined();
  });
});
