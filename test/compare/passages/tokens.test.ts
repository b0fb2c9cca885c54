import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../server/compare/passages/tokens.ts';

const HERE = { commune: 'Bình An', province: 'Ninh Bình' };
const NOWHERE = { commune: undefined, province: undefined };
const keys = (text: string): string =>
  tokenize(text, HERE)
    .map(({ key }) => key)
    .join(' ');

describe('tokenize', () => {
  it.each([
    ['UBND xã Bình An', 'Ủy ban nhân dân phường Bình An'],
    ['đảm bảo vệ sinh', 'bảo đảm vệ sinh'],
    ['tổ dân phố số 3', 'thôn số 03'],
    ['kỹ năng, quản lý', 'kĩ năng quản lí'],
    ['UBND thành phố', 'UBND tỉnh'],
    ['triển khai thực hiện', 'tổ chức thực hiện'],
    ['Kế hoạch số 31/KH-UBND ngày 10/02/2026', 'Kế hoạch số 45 /KH-UBND ngày 11/03/2026'],
  ])('reads “%s” and “%s” alike', (a, b) => {
    expect(keys(a)).toBe(keys(b));
  });

  it.each([
    ['giai đoạn 1', 'giai đoạn 2'],
    ['1/ Đề nghị các thôn', '1/ Để nguyên các thôn'],
    ['năm 2027', 'năm 2030'],
    ['phường', 'phương'],
  ])('keeps “%s” and “%s” apart', (a, b) => {
    expect(keys(a)).not.toBe(keys(b));
  });

  it('lets a word with figures inside be what it looks like', () => {
    expect(tokenize('C0 thi đua', NOWHERE)[0]).toMatchObject({ key: 'c0', also: ['co'] });
    expect(tokenize('31/KH-UBND, 10/12, 2027', NOWHERE).some(({ also }) => also !== undefined)).toBe(false);
  });

  it('reads words that every object of the program knows as words', () => {
    expect(keys('constructor, valueOf')).toBe('constructor valueof');
  });

  it('makes each plan’s own place neutral', () => {
    const there = tokenize('xã Đông Hòa', { commune: 'Đông Hòa', province: undefined });
    expect(there.map(({ key }) => key)).toEqual(tokenize('xã Bình An', HERE).map(({ key }) => key));
  });

  it('gives offsets in order, inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let before = 0;
        for (const { start, end } of tokenize(text, NOWHERE)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeGreaterThanOrEqual(before === 0 ? 0 : Math.min(before, start));
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
          before = start;
        }
      }),
    );
  });
});
