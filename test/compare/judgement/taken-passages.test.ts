import { describe, expect, it } from 'vitest';
import { askWhereTaken } from '../../../server/compare/judgement/taken-passages.ts';
import type { Standing } from '../../../server/compare/judgement/standing.ts';

interface Given {
  readonly status: 'met' | 'partial' | 'missing';
  readonly single: number;
  readonly lines: readonly (readonly [number, number])[];
  readonly absent?: readonly string[];
}

const standingOf = ({ status, single, lines, absent = [] }: Given): Standing => {
  const evidence = lines.map((each) => ({ path: `III.${each[0]}`, lines: each, page: 1, text: '' }));
  return {
    combined: { status, confidence: 0.8 },
    verdict: { chosen: 0, status, evidence, facts: { changed: [], absent, given: true }, denial: undefined },
    best: { demand: {}, alignment: { single, coverage: single } },
  } as unknown as Standing;
};
const HALF = { status: 'partial', single: 0.3, absent: ['02 sản phẩm'] } as const;

describe('a passage that is another demand’s word for word', () => {
  const sure = standingOf({ status: 'met', single: 0.99, lines: [[30, 30]] });
  const statusOf = (given: Given, other = sure): string =>
    askWhereTaken([standingOf(given), other])[0]?.combined.status ?? '';

  it.each([
    ['is asked about where the figure of this one lacks', { ...HALF, lines: [[30, 30]] }, 'unclear'],
    ['may answer two demands that ask for no figure', { ...HALF, absent: [], lines: [[30, 30]] }, 'partial'],
    [
      'decides nothing where another place says something, too',
      {
        ...HALF,
        lines: [
          [30, 30],
          [40, 41],
        ],
      },
      'partial',
    ],
    [
      'decides nothing where this one is said in good part, too',
      { ...HALF, single: 0.6, lines: [[30, 30]] },
      'partial',
    ],
    ['is no matter of what is missing', { ...HALF, status: 'missing', lines: [[30, 30]] }, 'missing'],
  ] satisfies readonly (readonly [string, Given, string])[])('%s', (_, given, status) => {
    expect(statusOf(given)).toBe(status);
  });

  it('needs the other demand to be said word for word', () => {
    const reworded = standingOf({ status: 'met', single: 0.5, lines: [[30, 30]] });
    expect(statusOf({ ...HALF, lines: [[30, 30]] }, reworded)).toBe('partial');
  });
});
