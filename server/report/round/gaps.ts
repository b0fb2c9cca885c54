// The matrix → what lacks most: criteria by how many plans lack them, and who those are.
import type { Matrix, MatrixCriterion, StatusCounts, Unit } from '../../model/round/round.ts';

export interface Gap {
  readonly criterion: MatrixCriterion;
  readonly counts: StatusCounts;
  readonly missing: readonly Unit[];
  readonly partial: readonly Unit[];
}

const gravity = ({ counts }: Gap): number => counts.missing * 2 + counts.partial;

/** Those that at least one plan lacks or half meets, the commonest first. */
export function gapsOf({ criteria, rows, totals }: Matrix): readonly Gap[] {
  const gaps = criteria.map((criterion): Gap => {
    const unitsWith = (status: 'missing' | 'partial'): readonly Unit[] =>
      rows.filter(({ cells }) => cells.get(criterion.id)?.status === status).map(({ unit }) => unit);
    return {
      criterion,
      counts: totals.get(criterion.id) ?? { met: 0, partial: 0, missing: 0, unclear: 0 },
      missing: unitsWith('missing'),
      partial: unitsWith('partial'),
    };
  });
  return gaps.filter((gap) => gravity(gap) > 0).toSorted((a, b) => gravity(b) - gravity(a));
}
