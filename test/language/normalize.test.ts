import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../server/language/normalize.ts';

describe('normalize', () => {
  it.each([
    ['composes decomposed letters', 'Xa\u0303 Tie\u0302\u0301n', 'Xã Tiến'],
    ['drops the byte order mark', '\uFEFFKế hoạch', 'Kế hoạch'],
    ['drops invisible characters', 'kế\u200B hoạ\u00ADch', 'kế hoạch'],
    ['keeps the hyphen at which a symbol may break', 'Số: 27/KH\u00ADUBND', 'Số: 27/KH-UBND'],
    ['takes eth for Đ', '\u00D0ảng', 'Đảng'],
    ['makes every line end one newline', 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['keeps blank lines and runs of blanks', ' a  b\n\n c ', ' a  b\n\n c '],
  ])('%s', (_, text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });
});
