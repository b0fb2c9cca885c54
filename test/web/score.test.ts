import { expect, it } from 'vitest';
import { scoreText } from '../../web/elements/score.ts';

it.each([
  [{ met: 40, partial: 1, missing: 3, unclear: 0 }, '92 %'],
  [{ met: 27, partial: 1, missing: 2, unclear: 14 }, '92 %'],
  // Nearly all of it is for a person to look at: no share of it is met or not.
  [{ met: 2, partial: 0, missing: 0, unclear: 42 }, '–'],
])('is told of %j as %s', (summary, said) => {
  expect(scoreText(0.92, summary)).toBe(said);
});
