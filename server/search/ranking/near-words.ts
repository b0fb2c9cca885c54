// A folded word and the index's vocabulary → the words it may be meant for, or that it may have been read as.

/** Slips in a short and in a long word. */
const SHORT_WORD = 4;
const EDITS_SHORT = 1;
const EDITS_LONG = 2;
/** Near words beyond these are other words. */
const MAX_ALTERNATIVES = 12;

export interface VocabularyWord {
  readonly word: string;
  readonly count: number;
}

/** The range of lengths in which near words can lie. */
export function lengthsNear(words: readonly string[]): readonly [shortest: number, longest: number] {
  const lengths = words.map((word) => word.length);
  return [Math.max(1, Math.min(...lengths) - EDITS_LONG), Math.max(...lengths) + EDITS_LONG];
}

/** The nearest, commonest first; without the word itself. */
export function nearWords(term: string, vocabulary: readonly VocabularyWord[]): readonly string[] {
  const counts = new Map(vocabulary.map(({ word, count }) => [word, count]));
  return commonest(nearest(term, lexiconOf([...counts.keys()])), counts);
}

/** Words with the letters that stand in each, made once for all terms. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly letters: Int32Array;
}

export function lexiconOf(words: readonly string[]): Lexicon {
  return { words, letters: Int32Array.from(words, lettersOf) };
}

/** What is one slip away leaves no room for what is two. Without the word itself. */
export function nearest(term: string, { words, letters }: Lexicon): readonly string[] {
  let edits = term.length <= SHORT_WORD ? EDITS_SHORT : EDITS_LONG;
  const own = lettersOf(term);
  let near: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    // A slip changes which letters there are by two at most: most words end here.
    if (bitsOf(own ^ (letters[at] ?? 0)) > 2 * edits) continue;
    if (Math.abs(word.length - term.length) > edits || word === term) continue;
    const distance = distanceWithin(term, word, edits);
    if (distance > edits) continue;
    if (distance < edits) near = [];
    edits = distance;
    near.push(word);
  }
  return near;
}

/** As many of them as count; of equally common ones those that stand first. */
export function commonest(words: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] {
  return words.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MAX_ALTERNATIVES);
}

/** A bit for each letter that stands in the word; letters and digits beyond a to z share the rest. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let left = mask; left !== 0; left &= left - 1) bits++;
  return bits;
}

/** Damerau and Levenshtein's: two letters that changed places are one slip. Given up as soon as it must exceed `most`. */
function distanceWithin(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((row[j - 1] ?? 0) + (isSame ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const changed =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (changed) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
