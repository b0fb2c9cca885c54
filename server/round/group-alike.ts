// Things that say alike → groups: near copies together, each group in the order in which its things came.
import { plainName } from './unit-names.ts';

/** Share of words that two near copies have in common. */
const ALIKE = 0.7;

interface Group<Thing> {
  readonly words: ReadonlySet<string>;
  readonly things: Thing[];
}

/** The largest group first; what says nothing is one group. */
export function groupAlike<Thing>(
  things: readonly Thing[],
  textOf: (thing: Thing) => string,
): readonly (readonly Thing[])[] {
  const groups: Group<Thing>[] = [];
  const known = new Map<string, Group<Thing>>();
  for (const thing of things) {
    const text = plainName(textOf(thing));
    const words = new Set(text.split(' '));
    const group =
      known.get(text) ??
      groups.find((other) => likeness(other.words, words) >= ALIKE) ??
      newGroup(groups, words);
    known.set(text, group);
    group.things.push(thing);
  }
  return groups.map((group) => group.things).toSorted((a, b) => b.length - a.length);
}

function newGroup<Thing>(groups: Group<Thing>[], words: ReadonlySet<string>): Group<Thing> {
  const group = { words, things: [] };
  groups.push(group);
  return group;
}

/** Words in common over all words of both, 0..1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}
