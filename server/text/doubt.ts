// A doubtful word among its neighbours → what kind of meaning hangs on it, and the order in which a person should look at such words.
import { fold } from '../language/fold.ts';
import { kindOf } from '../language/restore/words/tokens.ts';

/** What a wrong reading of a word would change, the gravest first. */
export const STAKES = ['negation', 'figure', 'name', 'word'] as const;
export type Stake = (typeof STAKES)[number];

export interface DoubtfulWord {
  /** As it stands, with the punctuation that touches it. */
  readonly text: string;
  /** Everything else that it was read as or could be. */
  readonly others: readonly string[];
  /** 0..1 that it is right. */
  readonly confidence: number;
  /** The words beside it in its line; empty at the line's edges. */
  readonly before: string;
  readonly after: string;
}

/** The marks of a scan are its weakest part: words that differ from these in their marks alone count with them. */
const NEGATIONS: ReadonlySet<string> = new Set(['không', 'chưa', 'chẳng', 'đừng', 'cấm'].map(fold));
/** What stands before a name of a person or a place. */
const TITLES: ReadonlySet<string> = new Set(
  'xã phường tỉnh huyện thị trấn thôn ấp bản buôn làng tổ khu đặc ông bà'.split(' '),
);
const EDGES = /^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu;
const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** A word without the punctuation around it. */
export function coreOf(text: string): string {
  return text.replace(EDGES, '');
}

/** Dust, rules of tables and lone punctuation: nothing in it that could be read. */
export function isSpeck(text: string, read: string): boolean {
  return coreOf(text) === '' && coreOf(read) === '';
}

export function stakeOf({ text, others, before, after }: DoubtfulWord): Stake {
  const forms = [text, ...others].map(coreOf).filter((form) => form !== '');
  if (forms.some(isNegation)) return 'negation';
  if (forms.some((form) => /\d/.test(form) || kindOf(form) !== 'word')) return 'figure';
  return isName(coreOf(text), before, after) ? 'name' : 'word';
}

export function isNegation(core: string): boolean {
  return NEGATIONS.has(fold(core));
}

/**
 * `before` and `after` are its neighbours in the line. A capital alone may open a sentence or an office's title (Kế hoạch, Ủy ban): a name
 * has a neighbour with one, or its title before it.
 */
export function isName(word: string, before: string, after: string): boolean {
  if (!CAPITAL.test(word)) return false;
  const goesOn = !/[.,;:!?)]$/.test(before);
  return (
    (goesOn && (TITLES.has(coreOf(before).toLowerCase()) || CAPITAL.test(coreOf(before)))) ||
    CAPITAL.test(after)
  );
}

/** Indices of the words in the order to look at them: by stake, then the least sure, the same word each time right after its first. */
export function orderOfDoubt(words: readonly DoubtfulWord[]): readonly number[] {
  const groups = new Map<string, { stake: number; confidence: number; readonly members: number[] }>();
  words.forEach((word, at) => {
    const key = coreOf(word.text).toLowerCase();
    const stake = STAKES.indexOf(stakeOf(word));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { stake, confidence: word.confidence, members: [at] });
    else {
      group.stake = Math.min(group.stake, stake);
      group.confidence = Math.min(group.confidence, word.confidence);
      group.members.push(at);
    }
  });
  return [...groups.values()]
    .toSorted((a, b) => a.stake - b.stake || a.confidence - b.confidence)
    .flatMap(({ members }) => members);
}
