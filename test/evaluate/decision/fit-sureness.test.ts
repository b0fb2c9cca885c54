import { describe, expect, it } from 'vitest';
import { fitSureness, type Stated } from '../../../server/evaluate/decision/fit-sureness.ts';
import { sure } from '../../../server/compare/answers/sureness.ts';

/** `right` of 100 verdicts hold. */
const hundred = (status: Stated['status'], chance: number, right: number): readonly Stated[] =>
  Array.from({ length: 100 }, (_, at) => ({ status, chance, copy: 0, isRight: at < right }));

describe('how sure verdicts are said to be', () => {
  const stated = [
    ...hundred('met', 0.6, 80),
    ...hundred('met', 0.9, 95),
    ...hundred('partial', 0.6, 70),
    ...hundred('missing', 0.9, 85),
  ];
  const fitted = fitSureness(stated);

  it('is as often as they held', () => {
    expect(sure(fitted.met, 0.6, 0)).toBeCloseTo(0.8, 1);
    expect(sure(fitted.met, 0.9, 0)).toBeCloseTo(0.95, 1);
    expect(sure(fitted.partial, 0.6, 0)).toBeCloseTo(0.7, 1);
    expect(sure(fitted.missing, 0.9, 0)).toBeCloseTo(0.85, 1);
  });

  it('grows alike for all statuses: a few of one, right by chance, say nothing of how it grows', () => {
    const turned = [
      { status: 'partial', chance: 0.5, copy: 0, isRight: true },
      { status: 'partial', chance: 0.98, copy: 0, isRight: false },
    ] as const;
    const { met, partial, missing } = fitSureness([...stated, ...turned, ...turned]);
    expect(new Set([met.slope, partial.slope, missing.slope]).size).toBe(1);
    expect(sure(partial, 0.9, 0)).toBeGreaterThan(sure(partial, 0.6, 0));
  });

  it('stays near what is said where there is nothing to learn from', () => {
    expect(sure(fitSureness([]).met, 0.7, 0)).toBeCloseTo(0.7);
  });
});
