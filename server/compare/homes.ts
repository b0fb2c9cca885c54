// Where in the plan a missing criterion would stand: under the title most like its own, or beside its answered neighbours.
import type { Document } from '../model/document.ts';
import type { Criterion } from '../model/template.ts';
import { walk } from '../structure/section-tree.ts';
import { contextLikeness, titleReader } from './context.ts';
import type { Home } from './explain.ts';
import type { Places } from './tokens.ts';

/** A title that shares fewer of its words is another title. */
const ALIKE = 0.6;

export type FindHome = (criterion: Criterion) => Home | undefined;

export function homesIn(document: Document, here: Places, there: Places): FindHome {
  const readHere = titleReader(here);
  const readThere = titleReader(there);
  const titled = [...walk(document.sections)]
    .filter((section) => section.titled)
    .map((section) => ({
      path: section.path,
      heading: section.heading,
      keys: new Set(readHere(section.heading)),
    }));
  return (criterion) => {
    // The deepest title that the plan has too; its parents are tried in turn.
    for (const title of criterion.context.toReversed()) {
      const wanted = [readThere(title)];
      const size = wanted.flat().length;
      const scored = titled.map((section) => {
        const found = contextLikeness(wanted, section.keys);
        // A title that says much else besides is less alike.
        const extra = Math.max(0, section.keys.size - size) / Math.max(section.keys.size, 1);
        return { section, score: found * (1 - 0.3 * extra) };
      });
      const best = scored.toSorted((a, b) => b.score - a.score)[0];
      if (best && best.score >= ALIKE) return { path: best.section.path, heading: best.section.heading };
    }
    return undefined;
  };
}
