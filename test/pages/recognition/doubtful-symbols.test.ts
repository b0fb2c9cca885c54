import { describe, expect, it } from 'vitest';
import { doubtSymbols } from '../../../server/pages/recognition/doubtful-symbols.ts';

const BOX = { left: 0, top: 0, right: 90, bottom: 20 };

describe('a symbol on a recognised page', () => {
  it.each([
    ['27/H-UBND', 0.45],
    ['Số:27/CH-UBND,', 0.45],
    ['05/2024/N-CP', 0.45],
    ['27/KH-UBND', 0.92],
    ['27/QD-UBND', 0.92],
    ['57/2024/TT-BYT', 0.92],
    ['383/UBND-VX', 0.92],
    ['12/ĐHĐL-TCCB', 0.92],
    ['2/3', 0.92],
    ['A/B-UBND', 0.92],
  ])('%s is believed to %d', (text, confidence) => {
    const [line] = doubtSymbols([{ text, words: [{ text, box: BOX, confidence: 0.92 }] }]);
    expect(line?.words).toEqual([{ text, box: BOX, confidence }]);
  });
});
