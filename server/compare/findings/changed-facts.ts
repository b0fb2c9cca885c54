// Verdicts → the values that the plan gives otherwise than was asked, each told once.
import type { Finding } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';
import { saying, told } from '../../wording/say.ts';
import { evidenceText } from '../facts/evidence-text.ts';
import type { Standing } from '../judgement/standing.ts';
import { nameOf, placesOf } from './explain.ts';

const isAnswered = ({ combined: { status } }: Standing): boolean =>
  status !== 'missing' && status !== 'unclear';

/** `stands` go with `criteria`. What is just as another criterion asks is that one's value and no change of this one's. */
export function changedFacts(
  criteria: readonly Criterion[],
  stands: readonly Standing[],
  paged: boolean,
): readonly Finding[] {
  const answered = stands.map((stand) => (isAnswered(stand) ? stand : undefined));
  const held = new Set(
    answered.flatMap((stand) => {
      if (!stand) return [];
      const { keyAt } = evidenceText(stand.best.alignment.passages);
      return stand.verdict.facts.held.map(keyAt);
    }),
  );
  return criteria.flatMap((criterion, at): readonly Finding[] => {
    const stand = answered[at];
    if (!stand) return [];
    const { facts, evidence } = stand.verdict;
    const { keyAt, placeAt } = evidenceText(stand.best.alignment.passages);
    return facts.changed.flatMap(({ asked, found, at: offset, match }): readonly Finding[] => {
      const [place] = placesOf(
        [placeAt(offset) ?? evidence[0]].flatMap((piece) => piece ?? []),
        paged,
      );
      if (!place || held.has(keyAt(offset))) return [];
      const isStricter = match === 'stricter';
      const said = told(saying('changedFact', nameOf(criterion), asked, found, place, isStricter));
      const { lines } = place;
      const severity = isStricter ? 'low' : 'medium';
      return [{ kind: 'changed-fact', severity, criterion: criterion.id, ...said, lines }];
    });
  });
}
