// A passage and the words asked for → how well it answers. Most Vietnamese words are two syllables, and a syllable alone says
// little: what counts is whether neighbours of the question are neighbours in the passage.
import type { Passage } from '../../model/passage.ts';
import { wordsOf, type IndexedWord } from '../words.ts';
import { likeness, type AskedWord } from './asked-words.ts';

/** What a pair of neighbours adds, in weights of its lesser word. */
const PAIR = 1;
/** By how far apart the second of a pair stands behind the first: 1 is beside it. */
const NEARNESS: readonly number[] = [0, 1, 0.4, 0.2];
/** Of the words in a title. */
const TITLE = 0.15;
/** A short passage that says it is about it; a long one may touch on it. */
const SHORTNESS = 0.08;
const USUAL_WORDS = 60;
/** Letterhead, preamble and addressees answer few questions. */
const OUTSIDE_SECTIONS = 0.75;

export interface Answer {
  /** 0 to about 1.2. */
  readonly score: number;
  /** 0..1: the share of what is asked for that stands in it, by weight. */
  readonly coverage: number;
}

export function answerOf(
  { path, heading, text }: Pick<Passage, 'path' | 'heading' | 'text'>,
  asked: readonly AskedWord[],
): Answer {
  const words = wordsOf(text.startsWith(heading) ? text : `${heading}\n${text}`);
  const found = foundIn(words, asked);
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const pairs = asked
    .slice(1)
    .reduce((sum, { weight }, at) => sum + Math.min(weight, asked[at]?.weight ?? 0), 0);
  if (total === 0) return { score: 0, coverage: 0 };
  const held = asked.reduce((sum, { weight }, at) => sum + weight * best(found[at]), 0);
  const beside = asked.slice(1).reduce((sum, { weight }, at) => {
    const lesser = Math.min(weight, asked[at]?.weight ?? 0);
    return sum + lesser * pairing(found[at] ?? [], found[at + 1] ?? []);
  }, 0);
  const own = (held + PAIR * beside) / (total + PAIR * pairs);
  const title = heading === '' ? 0 : titleShare(heading, asked, total);
  const shortness = 1 / (1 + words.length / USUAL_WORDS);
  const score = own + own * (TITLE * title + SHORTNESS * shortness);
  return { score: path === '' ? score * OUTSIDE_SECTIONS : score, coverage: held / total };
}

interface Place {
  readonly at: number;
  readonly likeness: number;
}

/** By word asked for, where it stands. */
function foundIn(words: readonly IndexedWord[], asked: readonly AskedWord[]): readonly (readonly Place[])[] {
  const byWord = new Map<string, number[]>();
  const add = (word: string, index: number): void => {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [index]);
    else known.push(index);
  };
  for (const [index, { folded, near }] of asked.entries()) {
    add(folded, index);
    for (const word of near) add(word, index);
  }
  const found: Place[][] = asked.map(() => []);
  for (const [at, word] of words.entries()) {
    for (const index of byWord.get(word.folded) ?? []) {
      const one = asked[index];
      if (one !== undefined) found[index]?.push({ at, likeness: likeness(word, one) });
    }
  }
  return found;
}

const best = (places: readonly Place[] | undefined): number =>
  (places ?? []).reduce((most, place) => Math.max(most, place.likeness), 0);

/** Both lists run with the text. */
function pairing(first: readonly Place[], second: readonly Place[]): number {
  let most = 0;
  let next = 0;
  for (const one of first) {
    while (next < second.length && (second[next]?.at ?? 0) <= one.at) next++;
    const other = second[next];
    if (other === undefined) break;
    const nearness = NEARNESS[other.at - one.at] ?? 0;
    most = Math.max(most, nearness * Math.min(one.likeness, other.likeness));
  }
  return most;
}

function titleShare(heading: string, asked: readonly AskedWord[], total: number): number {
  const found = foundIn(wordsOf(heading), asked);
  return asked.reduce((sum, { weight }, at) => sum + weight * best(found[at]), 0) / total;
}
