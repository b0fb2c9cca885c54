import { describe, expect, it } from 'vitest';
import { joinSpacedLetters, wordLengths } from '../../server/language/letter-spacing.ts';

describe('a heading whose letters stand apart', () => {
  it.each([
    ['K Ế   H O Ạ C H', 'KẾ HOẠCH'],
    ['K Ế H O Ạ C H', 'KẾ HOẠCH'],
    ['I. M Ụ C  Đ Í C H ,  Y Ê U  C Ầ U', 'I. MỤC ĐÍCH, YÊU CẦU'],
    ['P H Ư Ơ N G Á N', 'PHƯƠNG ÁN'],
    ['Ủ Y B A N N H Â N D Â N xã Tân Sơn', 'ỦY BAN NHÂN DÂN xã Tân Sơn'],
  ])('%s is %s', (spaced, whole) => {
    expect(joinSpacedLetters(spaced)).toBe(whole);
  });

  it.each([
    'Các điểm a b c d đ của khoản 2',
    'A B C D E',
    'x x x x',
    'Ô Ô Ô Ô',
    'Lớp 1 A và lớp 2 B',
    'a  b   hai khoảng trắng',
  ])('is none: %s', (line) => {
    expect(joinSpacedLetters(line)).toBe(line);
  });

  it('has every token in one of its words', () => {
    const lengths = wordLengths(['I.', 'K', 'Ế', 'H', 'O', 'Ạ', 'C', 'H', ':', 'xã']);
    expect(lengths).toEqual([1, 2, 6, 1]);
  });
});
