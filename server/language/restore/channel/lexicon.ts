// The known words as a tree of letters: what begins alike is explained once.
import { letterNumber } from '../words/letters.ts';
import { FIRST_WORD, type Vocabulary } from '../words/vocabulary.ts';

/** Arrays by node. */
export interface Lexicon {
  readonly letter: Uint8Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Id of the word that ends here, or 0. */
  readonly word: Uint16Array;
  /** Probability of the commonest word at or below the node. */
  readonly common: Float64Array;
}

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
