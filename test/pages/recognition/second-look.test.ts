import { describe, expect, it } from 'vitest';
import type { Box, Line, Word } from '../../../server/model/page.ts';
import { withoutJunk } from '../../../server/pages/recognition/junk.ts';
import { lineOf } from '../../../server/pages/order/boxes.ts';
import {
  glimpse,
  placed,
  unreadLines,
  withSecondLook,
} from '../../../server/pages/recognition/second-look.ts';

const word = (text: string, left: number, confidence = 0.95, top = 100): Word => ({
  text,
  box: { left, top, right: left + text.length * 12, bottom: top + 24 },
  confidence,
});
const box = (left: number, right: number, top = 100): Box => ({ left, top, right, bottom: top + 24 });
const textsOf = (lines: readonly Line[]): string[] => lines.map((line) => line.text);

describe('a second look', () => {
  const read = [lineOf([word('Các', 100), word('thôn', 150), word('chg)', 400, 0.1)])];

  it('is taken where ink has no confident word', () => {
    expect(unreadLines([box(100, 200), box(400, 450), box(600, 612, 40)], read)).toEqual([
      box(400, 450),
      box(600, 612, 40),
    ]);
  });

  it('replaces doubtful words, adds what was passed over, and leaves what is sure', () => {
    const seconds = [[word('nhận:', 400)], [word('7', 600, 0.95, 40)], [word('thờn', 150, 0.9)]];
    expect(textsOf(withSecondLook(read, seconds))).toEqual(['Các thôn nhận:', '7']);
  });

  it('takes no doubtful word away without a better one for it', () => {
    const doubtful = [lineOf([word('Số:', 100, 0.62), word('/Z7/KH-UBND', 150, 0.55)])];
    expect(textsOf(withSecondLook(doubtful, [[word('Số:/Z7/KH-UBND', 100, 0.66)]]))).toEqual([
      'Số: /Z7/KH-UBND',
    ]);
    const worse = [[word('nhận', 400, 0.56)]];
    expect(textsOf(withSecondLook([lineOf([word('chung', 400, 0.58)])], worse))).toEqual(['chung']);
  });

  it.each([
    ['a stroke', 'M', 0.8],
    ['a doubtful digit', '4', 0.7],
    ['what it is unsure of', 'Lường', 0.4],
  ])('does not believe %s', (_, text, confidence) => {
    expect(textsOf(withSecondLook(read, [[word(text, 700, confidence)]]))).toEqual(['Các thôn chg)']);
  });

  it('cuts with a margin and puts what it reads back in its place', () => {
    const page = { width: 300, height: 200, dpi: 100, data: new Uint8Array(60_000).fill(250) };
    const cut = glimpse(page, { left: 100, top: 50, right: 160, bottom: 70 });
    expect(cut).toMatchObject({ left: 88, top: 38, bitmap: { width: 84, height: 44 } });
    const [first] = placed(
      [lineOf([{ text: 'a', box: { left: 12, top: 12, right: 72, bottom: 32 }, confidence: 1 }])],
      cut,
    );
    expect(first?.box).toEqual({ left: 100, top: 50, right: 160, bottom: 70 });
  });
});

describe('withoutJunk', () => {
  it.each([
    ['strokes of a signature', [word('li', 100, 0.57), word('¡', 140, 0.5), word('m4', 170, 0.1)], []],
    ['a speck after a line', [word('Các', 100), word('thôn', 150), word('|', 420, 0.3)], ['Các thôn']],
    ['a stroke before a line', [word('ề', 20, 0.6), word('CHỦ', 100), word('TỊCH', 150)], ['CHỦ TỊCH']],
    ['not a list mark', [word('-', 100, 0.3), word('Lưu:', 122), word('VT.', 180)], ['- Lưu: VT.']],
    ["not a number's symbol, though a pen ran into it", [word('/Z7/KH-UBND', 100, 0.1)], ['/Z7/KH-UBND']],
    ['not a page number', [word('12', 600, 0.9)], ['12']],
    [
      'not a doubtful line of writing',
      ['thực', 'hiện', 'hoqch', 'này'].map((text, at) => word(text, 100 + at * 70, 0.4)),
      ['thực hiện hoqch này'],
    ],
  ])('leaves out %s', (_, words, expected) => {
    expect(textsOf(withoutJunk([lineOf(words)]))).toEqual(expected);
  });
});
