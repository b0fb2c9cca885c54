// Where in the plan a missing criterion would stand: beside its answered neighbours, or under the title most like its own.
import type { Document, Section } from '../../model/document.ts';
import type { Criterion } from '../../model/template.ts';
import { walk } from '../../structure/outline/section-tree.ts';
import { titleLikeness, titleReader } from '../passages/titles.ts';
import type { Home } from './explain.ts';
import type { Places } from '../passages/tokens.ts';
import type { Verdict } from '../judgement/verdict.ts';

/** Titles less alike are other titles. */
const ALIKE = 0.6;

export type FindHome = (at: number) => Home | undefined;

function parentPath(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}

/** The title that heads an item: its parent's, or the next one above that has one. */
function titledAbove(path: string, sections: ReadonlyMap<string, Section>): Home | undefined {
  for (let above = parentPath(path); above !== ''; above = parentPath(above)) {
    const section = sections.get(above);
    if (section?.titled) return { path: section.path, heading: section.heading };
  }
  return undefined;
}

export function homesIn(
  document: Document,
  criteria: readonly Criterion[],
  verdicts: readonly Verdict[],
  here: Places,
  there: Places,
): FindHome {
  const sections = new Map([...walk(document.sections)].map((section) => [section.path, section]));
  const titled = [...sections.values()].filter((section) => section.titled);
  const readHere = titleReader(here);
  const readThere = titleReader(there);

  const shared = criteria.map(({ context }) =>
    context.map((_, depth) => context.slice(0, depth + 1).join('\n')),
  );
  const homes = verdicts.map(({ evidence: [piece] }) => piece && titledAbove(piece.path, sections));

  /** Where more than half of the answered criteria under the same title stand. */
  const besideNeighbours = (criterion: number, depth: number): Home | undefined => {
    const titles = shared[criterion]?.[depth - 1];
    const votes = new Map<string, { readonly home: Home; count: number }>();
    let answered = 0;
    homes.forEach((home, at) => {
      if (!home || at === criterion || shared[at]?.[depth - 1] !== titles) return;
      answered++;
      const vote = votes.get(home.path) ?? { home, count: 0 };
      vote.count++;
      votes.set(home.path, vote);
    });
    const [most] = [...votes.values()].toSorted((a, b) => b.count - a.count);
    return most && most.count > answered / 2 ? most.home : undefined;
  };

  const underTitle = (title: string): Home | undefined => {
    const wanted = readThere(title);
    const scored = titled.map((section) => ({
      section,
      score: titleLikeness(wanted, readHere(section.heading)),
    }));
    const best = scored.toSorted((a, b) => b.score - a.score)[0];
    return best && best.score >= ALIKE
      ? { path: best.section.path, heading: best.section.heading }
      : undefined;
  };

  return (at) => {
    const criterion = criteria[at];
    if (!criterion) return undefined;
    // The deepest title says most; its neighbours' places say it more surely than its words do.
    for (let depth = criterion.context.length; depth > 0; depth--) {
      const found = besideNeighbours(at, depth) ?? underTitle(criterion.context[depth - 1] ?? '');
      if (found) return found;
    }
    return undefined;
  };
}
