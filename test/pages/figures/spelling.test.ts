import { describe, expect, it } from 'vitest';
import { CLASSES, logOdds, NONE } from '../../../server/pages/figures/network.ts';
import { spellings } from '../../../server/pages/figures/spelling.ts';

/** Odds whose every step names a figure, or none for a dash; `sure` is how much its score stands out. */
function oddsOf(steps: string, sure = 8): ReturnType<typeof logOdds> {
  const values = new Float32Array(CLASSES * steps.length);
  for (const [step, said] of Array.from(steps).entries()) {
    values[(said === '-' ? NONE : Number(said) + 1) * steps.length + step] = sure;
  }
  return logOdds({ channels: CLASSES, height: 1, width: steps.length, values });
}

const ANY = (): boolean => true;

describe('spellings', () => {
  it('take a figure that lasts for one, and alike figures with none between them for two', () => {
    expect(spellings(oddsOf('--44-'), ANY)[0]?.figures).toBe('4');
    expect(spellings(oddsOf('-1-1-'), ANY)[0]?.figures).toBe('11');
    expect(spellings(oddsOf('-2299-9'), ANY)[0]?.figures).toBe('299');
    expect(spellings(oddsOf('-----'), ANY)[0]?.figures).toBe('');
  });

  it('have probabilities that come to one, the surer the clearer the steps are', () => {
    const sum = (steps: string, sure: number): number =>
      spellings(oddsOf(steps, sure), ANY).reduce((whole, { probability }) => whole + probability, 0);
    expect(sum('-4-', 9)).toBeGreaterThan(0.99);
    expect(sum('-4-', 9)).toBeLessThanOrEqual(1.000001);
    const clear = spellings(oddsOf('-4-', 9), ANY)[0]?.probability ?? 0;
    const vague = spellings(oddsOf('-4-', 3), ANY)[0]?.probability ?? 0;
    expect(clear).toBeGreaterThan(vague);
  });

  it('keep to what is possible', () => {
    const day = (figures: string): boolean => /^(?:|[0-3]|0[1-9]|[12]\d|3[01])$/.test(figures);
    expect(spellings(oddsOf('-0-7-8-'), day)[0]?.figures).toMatch(/^0[78]$/);
    expect(spellings(oddsOf('-4-4-'), day)[0]?.figures).not.toBe('44');
  });
});
