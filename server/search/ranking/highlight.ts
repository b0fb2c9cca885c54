// A passage and the words asked for → where they stand in it, and the part worth showing.
import { isBareSyllable, isSyllable } from '../../language/syllable.ts';
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

/** What matched, and nothing that is merely like it: beside “mạng”, “mạnh” is another word. */
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
  return hits.filter((hit) => hit.like === best[hit.asked] && isMeant(hit, words, asked));
}

/**
 * Whether a word stands for the one asked for: it is that word, or the one a slip was meant for. With other marks, or misread, it
 * may be that word or any, and its neighbours tell: “đình” in “gia đình” is not “ninh”, and “dẫn” in “dẫn toàn dân” is not “an”.
 */
function isMeant(
  { word: own, at, asked: of }: Found & { readonly at: number },
  words: readonly IndexedWord[],
  asked: readonly AskedWord[],
): boolean {
  const ask = asked[of];
  if (ask === undefined) return false;
  if (asked.length === 1 || likeness(own, ask) === 1) return true;
  const isSame = own.folded === ask.folded;
  if (!isSame && !ask.isKnown && !isBareSyllable(ask.folded)) return true;
  const isBeside = [-1, 1].some((step) => {
    const [word, other] = [words[at + step], asked[of + step]];
    return word !== undefined && other !== undefined && likeness(word, other) > 0;
  });
  return isBeside && (isSame || !isSyllable(own.exact));
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
