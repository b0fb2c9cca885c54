// A query that found too little → wider ones: each word may be a near word of the index, and one word may be missing.
import { fold } from '../language/fold.ts';
import type { MatchWord } from '../ports/search.ts';

/** Letters that recognition may have got wrong in a short and in a long word. */
const SHORT_WORD = 4;
const EDITS_SHORT = 1;
const EDITS_LONG = 2;
/** Near words beyond these are other words. */
const MAX_ALTERNATIVES = 12;
/** Dropping a word of a pair would find everything. */
const LEAST_WORDS_TO_DROP = 3;

export interface VocabularyWord {
  readonly word: string;
  readonly count: number;
}

/** The range of lengths in which near words of the query can lie. */
export function lengthsNear(words: readonly MatchWord[]): readonly [shortest: number, longest: number] {
  const lengths = words.flatMap((word) => word.alternatives.map((term) => term.length));
  return [Math.max(1, Math.min(...lengths) - EDITS_LONG), Math.max(...lengths) + EDITS_LONG];
}

/**
 * Lists of words, any of which may match. A word that the index knows stands as it is, for dropping one word at a time
 * finds the passages where it was damaged. Near words for every word were tried and lost: of 60 queries of five words, two
 * of them damaged, 24 had their passage among the first ten against 42, and seven times slower.
 */
export function relax(
  words: readonly MatchWord[],
  vocabulary: readonly VocabularyWord[],
): readonly (readonly MatchWord[])[] {
  const known = new Set(vocabulary.map(({ word }) => word));
  const canDrop = words.length >= LEAST_WORDS_TO_DROP;
  const wider = words.map((word): MatchWord => {
    const folded = fold(word.alternatives[0] ?? '');
    const isKept = canDrop && known.has(folded);
    return { form: 'folded', alternatives: isKept ? [folded] : nearWords(folded, vocabulary) };
  });
  return canDrop ? [wider, ...wider.map((_, dropped) => wider.filter((__, at) => at !== dropped))] : [wider];
}

function nearWords(term: string, vocabulary: readonly VocabularyWord[]): readonly string[] {
  const edits = term.length <= SHORT_WORD ? EDITS_SHORT : EDITS_LONG;
  const near = vocabulary
    .filter(({ word }) => word !== term && Math.abs(word.length - term.length) <= edits)
    .map(({ word, count }) => ({ word, count, distance: distance(term, word, edits) }))
    .filter((candidate) => candidate.distance <= edits)
    .toSorted((a, b) => a.distance - b.distance || b.count - a.count)
    .slice(0, MAX_ALTERNATIVES - 1)
    .map(({ word }) => word);
  return [term, ...near];
}

/** Levenshtein's, given up as soon as it must exceed `most`. */
function distance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
