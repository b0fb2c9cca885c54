// Where in the plan a missing criterion would stand: beside its answered neighbours, or under the title most like its own.
import type { Section } from '../../model/document.ts';
import type { Verdict } from '../judgement/verdict.ts';
import type { PlanIndex } from '../passages/plan-index.ts';
import { likenessTo } from '../passages/titles.ts';
import type { IndexedCriterion } from '../template/template-index.ts';

/** Titles less alike are other titles. */
const ALIKE = 0.6;

/** The section of the plan under which an answer to a criterion would stand. */
export interface ExpectedSection {
  readonly path: string;
  readonly heading: string;
}

/** By the criterion's number. */
export type ExpectedSections = (at: number) => ExpectedSection | undefined;

function parentPath(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}

/** The title that heads an item: its parent's, or the next one above that has one. */
function titledAbove(path: string, sections: ReadonlyMap<string, Section>): ExpectedSection | undefined {
  for (let above = parentPath(path); above !== ''; above = parentPath(above)) {
    const section = sections.get(above);
    if (section?.titled) return { path: section.path, heading: section.heading };
  }
  return undefined;
}

/** `verdicts`: one for each of the criteria. */
export function expectedSections(
  { sections, titled }: PlanIndex,
  criteria: readonly IndexedCriterion[],
  verdicts: readonly Verdict[],
): ExpectedSections {
  const answeredUnder = verdicts.map(({ evidence: [piece] }) => piece && titledAbove(piece.path, sections));

  /** Where more than half of the answered criteria under the same title stand. */
  const besideNeighbours = (criterion: number, depth: number): ExpectedSection | undefined => {
    const part = criteria[criterion]?.parts[depth - 1];
    const votes = new Map<string, { readonly section: ExpectedSection; count: number }>();
    let answered = 0;
    answeredUnder.forEach((section, at) => {
      if (!section || at === criterion || criteria[at]?.parts[depth - 1] !== part) return;
      answered++;
      const vote = votes.get(section.path) ?? { section, count: 0 };
      vote.count++;
      votes.set(section.path, vote);
    });
    const [most] = [...votes.values()].toSorted((a, b) => b.count - a.count);
    return most && most.count > answered / 2 ? most.section : undefined;
  };

  const underTitle = (wanted: readonly string[]): ExpectedSection | undefined => {
    const likeness = likenessTo(wanted);
    let [best, most]: [ExpectedSection | undefined, number] = [undefined, 0];
    for (const { section, keys } of titled) {
      const score = likeness(keys);
      if (score < ALIKE || score <= most) continue;
      [best, most] = [{ path: section.path, heading: section.heading }, score];
    }
    return best;
  };

  return (at) => {
    const { titlesAbove } = criteria[at] ?? { titlesAbove: [] };
    // The deepest title says most; its neighbours' places say it more surely than its words do.
    for (let depth = titlesAbove.length; depth > 0; depth--) {
      const found = besideNeighbours(at, depth) ?? underTitle(titlesAbove[depth - 1] ?? []);
      if (found) return found;
    }
    return undefined;
  };
}
