// Blank paper or a page that nobody can read: one lacks nothing, of the other nothing may be called missing.
import { describe, expect, it } from 'vitest';
import { isBlank } from '../../../server/pages/recognition/blank.ts';

const SIDE = 100;

/** A page of paper on which every `step`-th pixel has the given level. */
function page(level: number, step: number): Parameters<typeof isBlank>[0] {
  const data = Uint8Array.from({ length: SIDE * SIDE }, (_, at) => (at % step === 0 ? level : 250));
  return { width: SIDE, height: SIDE, dpi: 200, data };
}

describe('a page without a letter', () => {
  it.each([
    ['white paper', page(250, 1), true],
    ['specks of dust', page(40, 200), true],
    ['print of the back, faint', page(230, 2), true],
    ['a smear over a quarter of it', page(200, 4), false],
    ['a black copy', page(10, 1), false],
  ])('%s: blank %s', (_, bitmap, blank) => {
    expect(isBlank(bitmap)).toBe(blank);
  });
});
