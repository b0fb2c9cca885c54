// What was read → the words it could have been, each with its probability however cased.
import { recase, type Hypothesis } from '../words/casing.ts';
import { LONGEST_PIECE, piecesOf, withHeart, type Channel } from './channel.ts';
import { letterNumber } from '../words/letters.ts';
import type { Lexicon } from './lexicon.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { wordsNear, type Setting } from './words-near.ts';

export interface Candidate {
  readonly id: number;
  /** Of what was read, given the word, however cased. */
  readonly logChannel: number;
  /** The same for each casing it may have, in the order of the hypotheses; -Infinity where it cannot. */
  readonly byCasing: readonly number[];
}

/** Words kept, best first: 18 lost 0.06 points, 32 gained nothing. */
const MOST = 24;
/** No syllable is read as more characters; longer ones are left as they are. */
export const LONGEST_READ = 14;

/** Best first; `prior` gives the logarithm of how common a word is, `reaches` how far to look (see `wordsNear`). */
export function candidatesOf(
  lexicon: Lexicon,
  channel: Channel,
  vocabulary: Vocabulary,
  read: string,
  hypotheses: readonly Hypothesis[],
  prior: (id: number) => number,
  reaches?: readonly number[],
): readonly Candidate[] {
  if (read.length > LONGEST_READ) return [];
  const pieces = piecesOf(channel, read);
  const found = new Set<number>();
  const asRead = vocabulary.idOf(read.toLowerCase());
  if (asRead !== undefined) found.add(asRead);
  for (const setting of new Set(hypotheses.map(({ casing }) => settingOf(casing)))) {
    for (const id of wordsNear(lexicon, pieces, read.length, setting, prior, reaches)) found.add(id);
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

const settingOf = (casing: Hypothesis['casing']): Setting => (casing === 'upper' ? 'capitals' : 'small');

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
