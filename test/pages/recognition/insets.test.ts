import { expect, it } from 'vitest';
import type { Line, Page } from '../../../server/model/page.ts';
import { readingOf } from '../../../server/pages/choose-reading.ts';
import { lineOf } from '../../../server/pages/order/boxes.ts';
import { withInsets } from '../../../server/pages/recognition/insets.ts';

function line(text: string, top: number, confidence = 1): Line {
  const words = text.split(' ').map((word, at) => ({
    text: word,
    box: { left: at * 60, top, right: at * 60 + 50, bottom: top + 20 },
    confidence,
  }));
  return lineOf(words);
}

const PAGE: Page = {
  number: 1,
  raster: { width: 1240, height: 1754, dpi: 150 },
  readings: [readingOf('text-layer', [line('Trên hình', 100), line('Dưới hình', 300)])],
  reason: 'text-layer-is-good',
};
const texts = ({ readings: [{ lines }] }: Page): readonly string[] => lines.map(({ text }) => text);

it('puts the words of a picture where it stands', () => {
  const lines = [line('Mở ba lớp học', 200, 0.9)];
  expect(texts(withInsets(PAGE, [{ found: lines, lines }]))).toEqual([
    'Trên hình',
    'Mở ba lớp học',
    'Dưới hình',
  ]);
});

it('takes no strokes for words', () => {
  const lines = [line('| ~ Ỷ', 200, 0.3)];
  expect(withInsets(PAGE, [{ found: lines, lines }])).toEqual(PAGE);
});

it('tells of a picture full of signs that are no words', () => {
  const found = [line('wx zq jj kk ww qq zz xx jq wz qx kz ww', 200, 0.4)];
  const page = withInsets(PAGE, [{ found, lines: [] }]);
  expect(texts(page)).toEqual(texts(PAGE));
  expect(page.remarks).toMatchObject([{ code: 'content-not-read', top: 200 }]);
});
