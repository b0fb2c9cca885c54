// What was read → the words it could have been, by walking the tree of all known words with the channel.
import { recase, type Hypothesis } from './casing.ts';
import { LONGEST_PIECE, piecesOf, withHeart, type Channel } from './channel.ts';
import { letterNumber, upperOf } from './letters.ts';
import { FIRST_WORD, type Vocabulary } from './vocabulary.ts';

export interface Candidate {
  readonly id: number;
  /** Of what was read, given the word, however cased. */
  readonly logChannel: number;
  /** The same for each casing it may have, in the order of the hypotheses; -Infinity where it cannot. */
  readonly byCasing: readonly number[];
}

/** The known words as a tree of letters; arrays by node. */
export interface Lexicon {
  readonly letter: Uint8Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Id of the word that ends here, or 0. */
  readonly word: Uint16Array;
  /** Probability of the commonest word at or below the node. */
  readonly common: Float64Array;
}

/** Words kept, best first. */
const MOST = 18;
/** Log of channel and commonness together that a word must reach: lowered until enough are found. */
const REACHES = [-16, -21, -26];
const ENOUGH = 6;
/** Share of the least that matters below which a partial explanation is dropped. */
const NEGLIGIBLE = 0.02;
/** No syllable is read as more characters; longer ones are left as they are. */
export const LONGEST_READ = 14;

/** `commonness`: probability of a word id. */
export function lexiconOf(vocabulary: Vocabulary, commonness: (id: number) => number): Lexicon {
  const letter: number[] = [0];
  const firstChild: number[] = [-1];
  const nextSibling: number[] = [-1];
  const word: number[] = [0];
  const common: number[] = [1];
  const childWith = (node: number, wanted: number): number => {
    let child = firstChild[node] ?? -1;
    while (child >= 0 && letter[child] !== wanted) child = nextSibling[child] ?? -1;
    if (child >= 0) return child;
    letter.push(wanted);
    nextSibling.push(firstChild[node] ?? -1);
    firstChild.push(-1);
    word.push(0);
    common.push(0);
    firstChild[node] = letter.length - 1;
    return letter.length - 1;
  };
  vocabulary.words.forEach((text, at) => {
    const numbers = Array.from(text, letterNumber);
    if (numbers.includes(-1)) return;
    const share = commonness(at + FIRST_WORD);
    let node = 0;
    for (const number of numbers) {
      node = childWith(node, number);
      common[node] = Math.max(common[node] ?? 0, share);
    }
    word[node] = at + FIRST_WORD;
  });
  return {
    letter: Uint8Array.from(letter),
    firstChild: Int32Array.from(firstChild),
    nextSibling: Int32Array.from(nextSibling),
    word: Uint16Array.from(word),
    common: Float64Array.from(common),
  };
}

/** Best first; `prior` gives the logarithm of how common a word is. */
export function candidatesOf(
  lexicon: Lexicon,
  channel: Channel,
  vocabulary: Vocabulary,
  read: string,
  hypotheses: readonly Hypothesis[],
  prior: (id: number) => number,
): readonly Candidate[] {
  if (read.length > LONGEST_READ) return [];
  const pieces = piecesOf(channel, read);
  const bound = boundOf(pieces, read.length);
  const found = new Set<number>();
  const asRead = vocabulary.idOf(read.toLowerCase());
  if (asRead !== undefined) found.add(asRead);
  for (const setting of new Set(hypotheses.map(({ casing }) => settingOf(casing)))) {
    for (const id of wordsNear(lexicon, pieces, read.length, setting, bound, prior)) found.add(id);
  }
  return [...found]
    .map((id): Candidate => {
      const byCasing = hypotheses.map(({ casing, logPrior }) => {
        const cased = recase(vocabulary.wordOf(id), casing);
        return (
          Math.log(withHeart(channel, cased, read, probabilityOf(cased, pieces, read.length))) + logPrior
        );
      });
      return { id, logChannel: Math.max(...byCasing), byCasing };
    })
    .map((candidate) => ({ candidate, rank: candidate.logChannel + prior(candidate.id) }))
    .sort((a, b) => b.rank - a.rank || a.candidate.id - b.candidate.id)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** Small letters, the first perhaps a capital; or capitals throughout: one walk of the tree serves each. */
type Setting = 'small' | 'capitals';

const settingOf = (casing: Hypothesis['casing']): Setting => (casing === 'upper' ? 'capitals' : 'small');

function wordsNear(
  lexicon: Lexicon,
  pieces: readonly (Float32Array | undefined)[],
  length: number,
  setting: Setting,
  bound: Float64Array,
  prior: (id: number) => number,
): readonly number[] {
  let found: readonly number[] = [];
  for (const reach of REACHES) {
    found = walk(lexicon, pieces, length, setting, bound, prior, Math.exp(reach));
    if (found.length >= ENOUGH) break;
  }
  return found;
}

/** Of what was read, given the word as cased: over all ways to cut what was read into pieces. */
function probabilityOf(cased: string, pieces: readonly (Float32Array | undefined)[], length: number): number {
  let before = new Float64Array(length + 1);
  before[0] = 1;
  for (const char of cased) {
    const letter = letterNumber(char);
    const after = new Float64Array(length + 1);
    for (let from = 0; from <= length; from++) {
      const mass = before[from] ?? 0;
      if (mass === 0) continue;
      for (let size = 0; size <= LONGEST_PIECE && from + size <= length; size++) {
        const row = pieces[from * (LONGEST_PIECE + 1) + size];
        if (row) after[from + size] = (after[from + size] ?? 0) + mass * (row[letter] ?? 0);
      }
    }
    before = after;
  }
  return before[length] ?? 0;
}

/** The most that any letters could make of the rest of what was read. */
function boundOf(pieces: readonly (Float32Array | undefined)[], length: number): Float64Array {
  const bound = new Float64Array(length + 1);
  bound[length] = 1;
  for (let from = length - 1; from >= 0; from--) {
    for (let size = 1; size <= LONGEST_PIECE && from + size <= length; size++) {
      const row = pieces[from * (LONGEST_PIECE + 1) + size];
      let most = 0;
      if (row) for (const probability of row) if (probability > most) most = probability;
      bound[from] = Math.max(bound[from] ?? 0, most * (bound[from + size] ?? 0));
    }
  }
  return bound;
}

function walk(
  lexicon: Lexicon,
  pieces: readonly (Float32Array | undefined)[],
  length: number,
  setting: Setting,
  bound: Float64Array,
  prior: (id: number) => number,
  least: number,
): readonly number[] {
  const found: number[] = [];
  const negligible = least * NEGLIGIBLE;
  // One column a depth: the probability of having read so far up to each character, within [low, high].
  const columns: Float64Array[] = [];
  const columnAt = (depth: number): Float64Array => (columns[depth] ??= new Float64Array(length + 1));
  columnAt(0)[0] = 1;
  const visit = (node: number, depth: number, low: number, high: number): void => {
    const before = columnAt(depth);
    const after = columnAt(depth + 1);
    const top = Math.min(length, high + LONGEST_PIECE);
    for (let child = lexicon.firstChild[node] ?? -1; child >= 0; child = lexicon.nextSibling[child] ?? -1) {
      const lower = lexicon.letter[child] ?? 0;
      const upper = upperOf(lower);
      const letter = setting === 'capitals' ? upper : lower;
      const either = setting === 'small' && depth === 0;
      after.fill(0, low, top + 1);
      for (let from = low; from <= high; from++) {
        const mass = before[from] ?? 0;
        if (mass === 0) continue;
        const last = Math.min(LONGEST_PIECE, length - from);
        for (let size = 0; size <= last; size++) {
          const row = pieces[from * (LONGEST_PIECE + 1) + size];
          if (!row) continue;
          const probability = either ? (row[lower] ?? 0) + (row[upper] ?? 0) : (row[letter] ?? 0);
          after[from + size] = (after[from + size] ?? 0) + mass * probability;
        }
      }
      const common = lexicon.common[child] ?? 0;
      let promise = 0;
      let first = top + 1;
      let end = low - 1;
      for (let at = low; at <= top; at++) {
        const hope = (after[at] ?? 0) * (bound[at] ?? 0) * common;
        if (hope < negligible) after[at] = 0;
        else {
          if (hope > promise) promise = hope;
          if (first > top) first = at;
          end = at;
        }
      }
      if (promise < least) continue;
      const word = lexicon.word[child] ?? 0;
      const whole = top === length ? (after[length] ?? 0) : 0;
      if (word > 0 && whole > 0 && whole * Math.exp(prior(word)) >= least) found.push(word);
      visit(child, depth + 1, first, end);
    }
  };
  visit(0, 0, 0, 0);
  return found;
}
