import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../server/language/fold.ts';

describe('fold', () => {
  it.each([
    ['Đẩy mạnh Chuyển đổi số', 'day manh chuyen doi so'],
    ['ỦY BAN 02/KH-UBND', 'uy ban 02/kh-ubnd'],
    ['Đắk Lắk, Krông Pắc', 'dak lak, krong pac'],
  ])('%s becomes %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('keeps the length of composed text, so that offsets agree', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const text = raw.normalize('NFC');
        expect(fold(text)).toHaveLength(text.length);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
