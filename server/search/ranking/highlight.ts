// A passage and the words asked for → where they stand in it, and the part worth showing.
import { isSyllable } from '../../language/syllable.ts';
import type { Span } from '../../model/transcript.ts';
import { wordsOf, type IndexedWord } from '../words.ts';
import { likeness, type AskedWord } from './asked-words.ts';

/** Characters of a passage shown in a list of results. */
const SNIPPET = 320;
const LEAD = 60;

export interface Snippet {
  readonly text: string;
  /** Of `text`. */
  readonly highlights: readonly Span[];
}

interface Found {
  readonly word: IndexedWord;
  readonly asked: number;
}

export function snippetOf(text: string, asked: readonly AskedWord[]): Snippet {
  const found = findWords(text, asked);
  const window = tightest(found, asked.length);
  const from = window === undefined ? 0 : wordStart(text, Math.max(0, window.start - LEAD));
  const to = wordEnd(text, Math.min(text.length, from + SNIPPET));
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  return {
    text: `${before}${text.slice(from, to)}${after}`,
    highlights: found
      .filter(({ word }) => word.start >= from && word.end <= to)
      .map(({ word }) => ({
        start: word.start - from + before.length,
        end: word.end - from + before.length,
      })),
  };
}

/** Where a word itself stands, what merely looks like it is not marked: beside “mạng”, “mạnh” is another word. */
function findWords(text: string, asked: readonly AskedWord[]): readonly (Found & { readonly at: number })[] {
  const words = wordsOf(text);
  const hits = words.flatMap((word, at) => {
    const alike = asked.map((ask) => likeness(word, ask));
    const like = Math.max(0, ...alike);
    return like === 0 ? [] : [{ word, asked: alike.indexOf(like), at, like }];
  });
  const best = asked.map((_, of) =>
    Math.max(0, ...hits.filter((hit) => hit.asked === of).map(({ like }) => like)),
  );
  return hits.filter(
    (hit) => hit.like === best[hit.asked] && (!isGuess(hit, asked) || isMisread(hit, words, asked)),
  );
}

/** Where the index knows the word asked for, another like it may be a misreading of it, or any word: its neighbours tell. */
function isGuess({ word, asked: of }: Found, asked: readonly AskedWord[]): boolean {
  const ask = asked[of];
  return asked.length > 1 && ask !== undefined && ask.isKnown && word.folded !== ask.folded;
}

/** Whether its neighbour in the question is its neighbour in the text, and it is no word by itself: “dẫn” in “dẫn toàn dân” is not “an”. */
function isMisread(
  { word: own, at, asked: of }: Found & { readonly at: number },
  words: readonly IndexedWord[],
  asked: readonly AskedWord[],
): boolean {
  if (isSyllable(own.exact)) return false;
  return [-1, 1].some((step) => {
    const [word, ask] = [words[at + step], asked[of + step]];
    return word !== undefined && ask !== undefined && likeness(word, ask) > 0;
  });
}

/** The shortest stretch of the text with as many different words as can be had. */
function tightest(found: readonly (Found & { readonly at: number })[], asked: number) {
  const kinds = new Set(found.map((one) => one.asked)).size;
  if (kinds === 0 || asked === 0) return undefined;
  const inside = new Map<number, number>();
  let first = 0;
  let best: { readonly start: number; readonly words: number; readonly kinds: number } | undefined;
  for (const last of found) {
    inside.set(last.asked, (inside.get(last.asked) ?? 0) + 1);
    while (inside.size === kinds) {
      const opening = found[first];
      if (opening === undefined) break;
      const words = last.at - opening.at + 1;
      if (best === undefined || words < best.words) best = { start: opening.word.start, words, kinds };
      const left = (inside.get(opening.asked) ?? 1) - 1;
      if (left === 0) inside.delete(opening.asked);
      else inside.set(opening.asked, left);
      first++;
    }
  }
  return best;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}
