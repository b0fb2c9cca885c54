// A query as typed → what is asked: words, with or without accents, and whether it asks for plans that lack or meet something.
import { fold } from '../language/fold.ts';
import { normalize } from '../language/normalize.ts';
import type { Status } from '../model/comparison.ts';
import type { MatchWord } from '../ports/search.ts';
import { wordsOf } from './words.ts';

export interface Query {
  readonly words: readonly MatchWord[];
  /** Set where the query is a question about criteria: "xã nào thiếu an ninh mạng". */
  readonly status: Status | undefined;
}

/** Longest queries people type are sentences; beyond that the rest adds cost and no meaning. */
const MAX_WORDS = 24;

/** Folded openings of questions about plans, and what they ask for. */
const WHO = /^(?:(?:nhung|cac)\s+)?(?:xa|phuong|dac khu|don vi|ke hoach|co quan|noi|dia phuong)\s+nao\s+/;
const ASKS: readonly (readonly [RegExp, Status])[] = [
  [/^(?:con\s+)?(?:thieu|chua co|khong co|bo sot|chua neu|khong neu)\s+/, 'missing'],
  [/^(?:moi dat mot phan|dat mot phan|chua du|chua day du|con so sai)\s+/, 'partial'],
  [/^(?:da co|co du|dap ung|dat|da neu)\s+/, 'met'],
];

export function parseQuery(typed: string): Query {
  const text = normalize(typed)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[?？]+$/, '')
    .trim();
  const folded = fold(text);
  const who = WHO.exec(folded)?.[0].length ?? 0;
  const rest = folded.slice(who);
  for (const [ask, status] of ASKS) {
    const asked = ask.exec(rest)?.[0].length;
    // "đạt …" alone may be a plain phrase; lacking is asked for even without naming who.
    if (asked !== undefined && (who > 0 || status === 'missing')) {
      return { words: matchWords(text.slice(who + asked)), status };
    }
  }
  return { words: matchWords(text.slice(who)), status: undefined };
}

/** Typed with any accent, the words are meant as they stand ("an" is not "án"); without, each stands for all its accented forms. */
function matchWords(text: string): readonly MatchWord[] {
  const words = wordsOf(text).slice(0, MAX_WORDS);
  const accented = words.some((word) => word.exact !== word.folded);
  return words.map((word) =>
    accented
      ? { alternatives: [word.exact], form: 'exact' }
      : { alternatives: [word.folded], form: 'folded' },
  );
}
