// Texts → the parts of a model. The general part is slow and knows no plan; the rest is quick, so that a plan can be left out.
import { chooseWords, countWords, idsOf } from '../words/sequence.ts';
import type { CasingHabits } from '../words/casing.ts';
import { learnCasing } from '../language-model/casing-habits.ts';
import { estimate } from './estimate.ts';
import { alignStreams } from './align-streams.ts';
import { fold } from '../../fold.ts';
import { normalize } from '../../normalize.ts';
import { BACKOFF_STEP, PROBABILITY_STEP, type NgramModel } from '../language-model/ngram.ts';
import { memoryOf, type PhraseMemory } from '../language-model/phrase-memory.ts';
import { proofread } from '../siblings/proofread.ts';
import { unifyTonePlacement } from '../../tone-marks.ts';
import { trieOf } from '../language-model/trie.ts';
import { FIRST_WORD, vocabularyOf } from '../words/vocabulary.ts';
import type { ReadPair } from './learn-channel.ts';

export interface General {
  /** Words of the general corpora, then those only places have. */
  readonly words: readonly string[];
  readonly ngrams: NgramModel;
  /** How common each word id is, as its negative logarithm in PROBABILITY_STEPs. */
  readonly rarity: Uint8Array;
}

/** Times a word must stand in the corpus: rarer syllables are typing errors more often than words. */
const LEAST_SYLLABLE = 2;
const LEAST_OTHER = 30;
const MOST_WORDS = 8192;
/** Times an n-gram of each length must be seen to be kept. */
const LEAST_SEEN = [0, 1, 1, 1, 2];

/** `more`: texts whose words must be known whether the corpora have them or not. */
export function learnGeneral(corpora: readonly (readonly string[])[], more: readonly string[]): General {
  const counts = new Map<string, number>();
  for (const lines of corpora) countWords(lines, counts);
  const known = chooseWords(counts, LEAST_SYLLABLE, LEAST_OTHER, MOST_WORDS);
  const wanted = new Map<string, number>();
  countWords(more, wanted);
  const words = [
    ...new Set([...known, ...[...wanted.keys()].filter((word) => LETTERS_ONLY.test(word)).sort()]),
  ];
  const vocabulary = vocabularyOf(words);
  const levels = estimate(sequenceOf(corpora, words), vocabulary.size, LEAST_SEEN).slice(1);
  return {
    words,
    rarity: rarityOf(words, counts),
    ngrams: {
      trie: trieOf(levels.map((level) => level.keys)),
      probability: levels.map((level) => quantise(level.logProbability, PROBABILITY_STEP)),
      backoff: levels.map((level) => quantise(level.logBackoff, BACKOFF_STEP)),
    },
  };
}

/** Raw counts: Kneser–Ney's own unigrams make `mẽ` of `mạnh mẽ` look unknown. */
function rarityOf(words: readonly string[], counts: ReadonlyMap<string, number>): Uint8Array {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Uint8Array.from([...CLASSES, ...words], (word) =>
    Math.min(255, Math.round(-Math.log(((counts.get(word) ?? 0) + 0.5) / total) / PROBABILITY_STEP)),
  );
}

/** Stand for the ids that are no words. */
const CLASSES = Array.from({ length: FIRST_WORD }, () => '');

/** Grown by doubling: an array of 22 million numbers would take eight times the memory. */
function sequenceOf(corpora: readonly (readonly string[])[], words: readonly string[]): Uint16Array {
  const vocabulary = vocabularyOf(words);
  let ids = new Uint16Array(1 << 20);
  let length = 0;
  for (const lines of corpora) {
    for (const line of lines) {
      const next = idsOf(line, vocabulary);
      if (length + next.length > ids.length) {
        const larger = new Uint16Array(ids.length * 2);
        larger.set(ids);
        ids = larger;
      }
      ids.set(next, length);
      length += next.length;
    }
  }
  return ids.subarray(0, length);
}

function quantise(logarithms: Float64Array, step: number): Uint8Array {
  return Uint8Array.from(logarithms, (value) => Math.min(255, Math.round(-value / step)));
}

/** Phrases of a few documents, given as paragraphs. */
export function learnDomain(
  general: Pick<General, 'words' | 'ngrams'>,
  paragraphs: readonly string[],
): PhraseMemory {
  const vocabulary = vocabularyOf(general.words);
  const ids = paragraphs.flatMap((paragraph) => idsOf(paragraph, vocabulary));
  return memoryOf(proofread(ids, general.ngrams, vocabulary), vocabulary.size);
}

/** What plans capitalise outweighs what other documents do, from the second sighting of a pair; what they seldom show does not. */
export function learnPlanCasing(
  words: readonly string[],
  paragraphs: readonly string[],
  general: CasingHabits,
): CasingHabits {
  const keeping = { leastPair: 2, leastDifference: 0, backing: [general] };
  return learnCasing([paragraphs], vocabularyOf(words), keeping);
}

const LETTERS_ONLY = /^\p{L}{1,12}$/u;
const EDGES = /^[^\p{L}\p{N}¢€£¥§&@|$!]+|[^\p{L}\p{N}¢€£¥§&@|$!]+$/gu;
const WORD = /^\p{L}+$/u;
/** A word of the gold that nobody could know from the source. */
const UNKNOWABLE = '⁇';
const LONGEST_READ = 12;

function pairOf(read: string, word: string): ReadPair[] {
  const bareRead = read.replace(EDGES, '');
  const bareWord = word.replace(EDGES, '');
  if (bareRead === '' || bareRead.length > LONGEST_READ || !WORD.test(bareWord) || word.includes(UNKNOWABLE))
    return [];
  return [{ read: bareRead, word: bareWord }];
}

/** A word and what it is read as differ by so many letters at most; more, and the line has a token too many and one too few. */
const MOST_LETTERS_LOST = 3;

/** Of a text layer and its restoration by hand: the same lines, the same tokens in each. */
export function pairsByLine(noisy: string, gold: string): readonly ReadPair[] {
  const restored = unifyTonePlacement(normalize(gold)).split('\n');
  return normalize(noisy)
    .split('\n')
    .flatMap((line, at) => {
      const reads = line.match(/\S+/g) ?? [];
      const words = restored[at]?.match(/\S+/g) ?? [];
      if (reads.length !== words.length) return [];
      const pairs = reads.flatMap((read, index) => pairOf(read, words[index] ?? ''));
      return pairs.some(({ read, word }) => Math.abs(read.length - word.length) > MOST_LETTERS_LOST)
        ? []
        : pairs;
    });
}

/** Of a document read by a machine and its clean copy, which is wrapped otherwise. */
export function pairsByStream(noisy: string, clean: string): readonly ReadPair[] {
  const reads = unifyTonePlacement(normalize(noisy)).match(/\S+/g) ?? [];
  const words =
    unifyTonePlacement(normalize(clean))
      .replace(/[#*_|]/g, ' ')
      .match(/\S+/g) ?? [];
  const bare = (token: string): string => token.replace(EDGES, '');
  return alignStreams(reads.map(bare), words.map(bare)).flatMap(({ noisy: from, clean: to }) => {
    const pairs = pairOf(reads[from] ?? '', words[to] ?? '');
    return pairs.filter(({ read, word }) => alike(fold(read), fold(word)));
  });
}

/** Shared letters, whatever their order: enough to tell a misreading from a wrong pair. */
function alike(a: string, b: string): boolean {
  const shared = Array.from(a).filter((letter) => b.includes(letter)).length;
  return Math.abs(a.length - b.length) <= 2 && shared * 2 >= a.length;
}
