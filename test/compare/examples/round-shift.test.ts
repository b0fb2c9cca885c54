import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredBelow, isReleased, shiftOf } from '../../../server/compare/examples/round-shift.ts';

const times = (count: number, missing: number, isMissing: boolean) =>
  Array.from({ length: count }, (_, at) => ({ criterion: `${at} ${isMissing}`, missing, isMissing }));

describe('what answers tell of the machine’s other unsure cells', () => {
  it('is nothing before the first', () => {
    expect(shiftOf([])).toBe(0);
    expect(isReleased({ missing: 0.07 }, 0)).toBe(false);
  });

  it('is that it asks too much where all that it asked is answered', () => {
    const shift = shiftOf(times(8, 0.4, false));
    expect(isReleased({ missing: 0.12 }, shift)).toBe(true);
    expect(isReleased({ missing: 0.4 }, shift)).toBe(false);
  });

  it('is little where they fall as it expected', () => {
    expect(Math.abs(shiftOf([...times(3, 0.25, true), ...times(9, 0.25, false)]))).toBeLessThan(0.01);
  });

  it('never makes it surer that something lacks, and settles nothing where much lacks', () => {
    const shift = shiftOf(times(8, 0.3, true));
    expect(shift).toBeGreaterThan(0);
    expect(answeredBelow(shift)).toBeCloseTo(answeredBelow(0));
  });

  it('is nothing of a few criteria, however often they were answered', () => {
    expect(shiftOf(times(4, 0.4, false))).toBe(0);
    const often = times(5, 0.4, false).flatMap((answer) => [answer, answer, answer]);
    expect(shiftOf(often)).toBeCloseTo(shiftOf(times(5, 0.4, false)));
  });

  it('falls with every answer that is there', () => {
    const chance = fc.double({ min: 0.08, max: 0.6, noNaN: true });
    const answers = fc.array(fc.record({ missing: chance, isMissing: fc.boolean() }), { minLength: 5 });
    fc.assert(
      fc.property(answers, chance, (found, missing) => {
        const settled = found.map((answer, at) => ({ criterion: String(at), ...answer }));
        const more = [...settled, { criterion: 'last', missing, isMissing: false }];
        expect(shiftOf(more)).toBeLessThan(shiftOf(settled) + 1e-9);
      }),
    );
  });
});
