import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifyTonePlacement } from '../../server/language/tone-marks.ts';

describe('unifyTonePlacement', () => {
  it.each([
    ['hoà bình', 'hòa bình'],
    ['HOÀ BÌNH', 'HÒA BÌNH'],
    ['Uỷ ban', 'Ủy ban'],
    ['Thuỷ, khoẻ.', 'Thủy, khỏe.'],
    ['hoàn thành khuỷu', 'hoàn thành khuỷu'],
    ['quý, quỹ, QUỲ', 'quý, quỹ, QUỲ'],
    ['hòa ủy', 'hòa ủy'],
  ])('%s becomes %s', (text, expected) => {
    expect(unifyTonePlacement(text)).toBe(expected);
  });

  it('never changes the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unifyTonePlacement(text)).toHaveLength(text.length);
      }),
    );
  });
});
