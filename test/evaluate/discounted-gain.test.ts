import { describe, expect, it } from 'vitest';
import { discountedGain } from '../../server/evaluate/search/discounted-gain.ts';
import { judgedQueries } from '../../server/evaluate/search/judged-queries.ts';
import { withSlips } from '../../server/evaluate/search/slip.ts';

describe('nDCG', () => {
  it.each([
    ['the best order', [3, 2, 1], [1, 2, 3], 1],
    ['nothing where there is nothing', [], [], 1],
    ['something where there is nothing', [0], [], 0],
    ['nothing where there is something', [], [3], 0],
    ['the answer in second place', [0, 3], [3], 1 / Math.log2(3)],
  ])('of %s', (_, found, possible, expected) => {
    expect(discountedGain(found, possible, 10)).toBeCloseTo(expected);
  });
});

describe('the judged queries', () => {
  it('are sixty, half of them older than the ranking, each with an answer', () => {
    const queries = judgedQueries();
    expect(queries).toHaveLength(60);
    expect(queries.filter(({ written }) => written === 'before')).toHaveLength(30);
    for (const { criteria, says, plans, units } of queries) {
      expect([criteria, says, plans, units].some((answer) => answer !== undefined)).toBe(true);
    }
  });

  it('are misspelt in two words, the same way every time', () => {
    const slips = withSlips('bộ phận một cửa', 2, 1);
    expect(slips).toBe(withSlips('bộ phận một cửa', 2, 1));
    const changed = slips?.split(' ').filter((word, at) => word !== 'bộ phận một cửa'.split(' ')[at]);
    expect(changed).toHaveLength(2);
    expect(withSlips('hạ tầng', 2, 1)).toBeUndefined();
  });
});
