import { BANDS } from '../../../server/compare/answers/judgement-model.ts';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../server/compare/answers/decide.ts';
import { combine, type RuleSays } from '../../../server/compare/judgement/combine.ts';
import type { Criterion } from '../../../server/model/template.ts';

const criterion = {
  id: 'II.1',
  text: 'Nạo vét kênh mương trước mùa mưa.',
  lines: [10, 11],
} as unknown as Criterion;
const rule = (given: Partial<RuleSays>): RuleSays => ({
  status: 'missing',
  coverage: 0.1,
  single: 0.1,
  lacking: 0,
  isDenied: false,
  isOwnDemand: true,
  isNameless: false,
  ...given,
});
const AS_SAID = { constant: 0, slope: 1, copied: 0 };
const decision = (missing: number, given: Partial<Decision> = {}): Decision => ({
  places: [],
  missing,
  whole: 0.8,
  copy: 0,
  sureness: { met: AS_SAID, partial: AS_SAID, missing: AS_SAID, lacking: AS_SAID },
  bands: BANDS,
  ...given,
});

describe('combine', () => {
  it('is as sure of half an answer as of the answer where a value lacks, however whole it is said', () => {
    const sureOf = (whole: number): number =>
      combine(criterion, rule({ lacking: 1 }), decision(0.02, { whole })).confidence;
    expect(sureOf(0.9)).toBeCloseTo(0.98);
    expect(sureOf(0.9)).toBe(sureOf(0.1));
  });

  it.each([
    ['calls missing what both hold to be missing', 0.9, {}, {}, 'missing'],
    ['asks where the decision is not sure', 0.3, {}, {}, 'unclear'],
    ['calls answered in other words what the rule did not find', 0.02, {}, {}, 'met'],
    ['asks for an award that no passage names', 0.02, { isNameless: true }, {}, 'unclear'],
    ['calls half answered what is not likely whole', 0.02, {}, { whole: 0.2 }, 'partial'],
    ['asks where the rule found it and the decision did not', 0.9, { status: 'partial' }, {}, 'unclear'],
    ['keeps what stands word for word', 0.9, { status: 'met', single: 0.95 }, {}, 'met'],
    ['calls no demand met whose value lacks', 0.02, { status: 'partial', lacking: 1 }, {}, 'partial'],
    ['trusts the rule sooner in a plan copied from the template', 0.5, {}, { copy: 0.7 }, 'missing'],
    ['keeps to the rule on what was copied and found', 0.3, { status: 'partial' }, { copy: 0.7 }, 'partial'],
  ] as const)('%s', (_, missing, says, decided, status) => {
    expect(combine(criterion, rule(says), decision(missing, decided)).status).toBe(status);
  });

  it('says which way it leans where only the odds are between', () => {
    expect(combine(criterion, rule({}), decision(0.3)).leaning).toEqual({ missing: 0.3, otherwise: 'met' });
    expect(combine(criterion, rule({}), decision(0.3, { whole: 0.2 })).leaning?.otherwise).toBe('partial');
    expect(combine(criterion, rule({ isNameless: true }), decision(0.3)).leaning).toBeUndefined();
    expect(combine(criterion, rule({}), decision(0.02)).leaning).toBeUndefined();
  });

  it('never calls the plan itself missing', () => {
    const text = 'Xây dựng kế hoạch cụ thể triển khai tại địa phương.';
    expect(combine({ ...criterion, text }, rule({}), decision(0.95)).status).toBe('unclear');
  });

  it('is as sure as the decision, and leaves criteria written by hand to the rule', () => {
    expect(combine(criterion, rule({}), decision(0.9)).confidence).toBeCloseTo(0.9);
    expect(combine({ ...criterion, lines: null }, rule({}), decision(0.02)).status).toBe('missing');
    expect(combine(criterion, rule({}), undefined).status).toBe('missing');
  });
});
