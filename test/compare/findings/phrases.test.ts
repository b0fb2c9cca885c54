import { describe, expect, it } from 'vitest';
import { absentPhrases } from '../../../server/compare/findings/phrases.ts';
import { tokenize } from '../../../server/compare/passages/tokens.ts';
import type { Demand } from '../../../server/compare/template/demand.ts';

function demandOf(text: string): Demand {
  const tokens = tokenize(text, { commune: undefined, province: undefined });
  return { text, tokens, weights: tokens.map(() => 1 / tokens.length) } as unknown as Demand;
}

const none = (demand: Demand): Float64Array => new Float64Array(demand.tokens.length);

describe('absentPhrases', () => {
  it('does not break a figure at its point', () => {
    const demand = demandOf('Cấp 20.000 tờ gấp');
    expect(absentPhrases(demand, none(demand))).toEqual(['Cấp 20.000 tờ gấp']);
  });

  it('ends a phrase with its clause', () => {
    const demand = demandOf('Cấp tờ gấp; mở lớp dạy nghề');
    expect(absentPhrases(demand, none(demand))).toEqual(['Cấp tờ gấp', 'mở lớp dạy nghề']);
  });
});
