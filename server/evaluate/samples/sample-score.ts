// A comparison against what its sample's author meant: where they differ, criterion by criterion.
import type { Comparison } from '../../model/comparison.ts';
import type { ExpectedPlan } from './sample-expected.ts';

export interface SampleScore {
  /** Paths that lack nothing but are said to be missing. */
  readonly wronglyMissing: readonly string[];
  /** Paths that are missing and were said to be there. */
  readonly overlooked: readonly string[];
  /** Paths left to a person to judge. */
  readonly asked: readonly string[];
  /** `path: status, not accepted`, of all kinds but those left to a person. */
  readonly misjudged: readonly string[];
  /** Paths cited at another passage than the one that answers them. */
  readonly astray: readonly string[];
  /** Paths whose changed value no finding names. */
  readonly unnamedChanges: readonly string[];
  /** Paths with a finding of a changed value where none was changed. */
  readonly inventedChanges: readonly string[];
}

export function scoreSample(comparison: Comparison, expected: ExpectedPlan): SampleScore {
  const found = new Map(comparison.criteria.map((criterion) => [criterion.path, criterion]));
  const changes = comparison.findings.filter(({ kind }) => kind === 'changed-fact');
  const paths = (holds: (criterion: ExpectedPlan['criteria'][number]) => boolean): readonly string[] =>
    expected.criteria.filter(holds).map(({ path }) => path);
  return {
    wronglyMissing: paths(
      ({ path, accepted }) => !accepted.includes('missing') && found.get(path)?.status === 'missing',
    ),
    overlooked: paths(
      ({ path, accepted }) =>
        accepted.join() === 'missing' && !['missing', 'unclear'].includes(found.get(path)?.status ?? ''),
    ),
    asked: paths(({ path }) => found.get(path)?.status === 'unclear'),
    misjudged: expected.criteria
      .filter(({ path, accepted }) => {
        const status = found.get(path)?.status;
        return status !== 'unclear' && !accepted.some((each) => each === status);
      })
      .map(({ path, accepted }) => `${path}: ${found.get(path)?.status}, not ${accepted.join(' or ')}`),
    astray: paths(({ path, evidence }) => {
      const cited = found.get(path)?.evidence ?? [];
      return (
        cited.length > 0 &&
        !evidence.some((passage) =>
          cited.some(
            ({ path: at, lines: [first, last] }) =>
              at === passage.path ||
              (passage.lines !== null && first <= passage.lines[1] && last >= passage.lines[0]),
          ),
        )
      );
    }),
    unnamedChanges: paths(({ path, changed }) => {
      const said = changes.filter(({ criterion }) => criterion === path).map(({ message }) => message);
      return (
        changed !== null && !said.some((each) => each.includes(changed.from) && each.includes(changed.to))
      );
    }),
    inventedChanges: paths(
      ({ path, changed }) => changed === null && changes.some(({ criterion }) => criterion === path),
    ),
  };
}
