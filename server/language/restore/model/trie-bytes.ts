// Trie ↔ its bytes. Where “a b c” is kept, so is “b c”: what follows “a b” is among the few words known to follow “b”. A word is
// written as its place among those, counted from its sibling before; as plain numbers the file would be a fifth larger.
import { joinBytes, sectionOf, splitBytes, type Sections } from './binary.ts';
import { ORDER, type Trie, type TrieLevel } from '../language-model/trie.ts';

/** Before the first child. */
const NONE_YET = -1;

/** By node of a level: where those that may follow it begin, and one past the last, among the nodes of that level. */
interface Following {
  readonly first: Uint32Array;
  readonly end: Uint32Array;
}

/** Of single words the context is empty, and any word may follow. `shorter`: node of each n-gram without its first word. */
function followingOf(levels: Trie, depth: number, shorter: Uint32Array): Following {
  const above = levels[depth - 1];
  const size = levels[0]?.words.length ?? 0;
  if (!above) return { first: new Uint32Array(size), end: new Uint32Array(size).fill(size) };
  const { starts } = above;
  const [first, end] = [new Uint32Array(shorter.length), new Uint32Array(shorter.length)];
  for (let node = 0; node < shorter.length; node++) {
    const other = shorter[node] ?? 0;
    first[node] = starts[other] ?? 0;
    end[node] = starts[other + 1] ?? 0;
  }
  return { first, end };
}

export function saveTrie(sections: Map<string, Uint8Array>, name: string, trie: Trie): void {
  let shorter = new Uint32Array(trie[0]?.words.length ?? 0);
  trie.forEach(({ words, starts }, depth) => {
    const children = new Uint16Array(Math.max(0, starts.length - 1));
    for (let node = 0; node < children.length; node++)
      children[node] = (starts[node + 1] ?? 0) - (starts[node] ?? 0);
    sections.set(`${name}/children/${depth}`, splitBytes(children));
    const below = trie[depth + 1];
    if (!below) return;
    const { first, end } = followingOf(trie, depth, shorter);
    const steps = new Uint16Array(below.words.length);
    const next = new Uint32Array(below.words.length);
    for (let parent = 0; parent < children.length; parent++) {
      let place = first[parent] ?? 0;
      let before = place + NONE_YET;
      for (let child = starts[parent] ?? 0; child < (starts[parent + 1] ?? 0); child++) {
        while (place < (end[parent] ?? 0) && words[place] !== below.words[child]) place++;
        if (place >= (end[parent] ?? 0)) throw new Error('an n-gram is kept whose ending is not');
        steps[child] = place - before - 1;
        next[child] = place;
        before = place;
      }
    }
    sections.set(`${name}/steps/${depth + 1}`, splitBytes(steps));
    shorter = next;
  });
}

export function loadTrie(sections: Sections, name: string): Trie {
  const levels: TrieLevel[] = [];
  let words = Uint16Array.from(
    { length: sectionOf(sections, `${name}/children/0`).length / 2 },
    (_, id) => id,
  );
  let shorter = new Uint32Array(words.length);
  // Where those that may follow begin; of single words the context is empty, and any word may follow.
  let following = new Uint32Array(1);
  for (let depth = 0; depth < ORDER; depth++) {
    const starts = startsOf(joinBytes(sectionOf(sections, `${name}/children/${depth}`)));
    levels.push({ words, starts });
    if (depth + 1 === ORDER) break;
    const places = placesOf(
      joinBytes(sectionOf(sections, `${name}/steps/${depth + 1}`)),
      starts,
      following,
      shorter,
    );
    const below = new Uint16Array(places.length);
    for (let child = 0; child < below.length; child++) below[child] = words[places[child] ?? 0] ?? 0;
    words = below;
    shorter = places;
    following = starts;
  }
  return levels;
}

function startsOf(children: Uint16Array): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(children.length === 0 ? 0 : children.length + 1);
  for (let node = 0; node < children.length; node++)
    starts[node + 1] = (starts[node] ?? 0) + (children[node] ?? 0);
  return starts;
}

/** Of each child, the node of its ending on the level above. */
function placesOf(
  steps: Uint16Array,
  starts: Uint32Array,
  following: Uint32Array,
  shorter: Uint32Array,
): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(steps.length);
  let child = 0;
  for (let parent = 0; parent + 1 < starts.length; parent++) {
    let place = (following[shorter[parent] ?? 0] ?? 0) + NONE_YET;
    for (const end = starts[parent + 1] ?? 0; child < end; child++) {
      place += (steps[child] ?? 0) + 1;
      places[child] = place;
    }
  }
  return places;
}
