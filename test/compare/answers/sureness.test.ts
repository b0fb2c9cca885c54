import { describe, expect, it } from 'vitest';
import { sure } from '../../../server/compare/answers/sureness.ts';

describe('sure', () => {
  it('says what was said where nothing was fitted', () => {
    expect(sure({ constant: 0, slope: 1, copied: 0 }, 0.8, 0)).toBeCloseTo(0.8);
  });

  it('keeps the order of two verdicts, and stays between 0 and 1 at the ends', () => {
    const platt = { constant: 0.4, slope: 0.7, copied: 0.5 };
    expect(sure(platt, 0.9, 0)).toBeGreaterThan(sure(platt, 0.6, 0));
    expect(sure(platt, 1, 1)).toBeLessThan(1);
    expect(sure(platt, 0, 0)).toBeGreaterThan(0);
  });
});
