// Strokes of a signature, a seal's rim and a torn edge that the engine took for letters: left out, with what it was
// sure of kept however odd it looks.
import { isSyllable } from '../../language/syllable.ts';
import type { Line, Word } from '../../model/page.ts';
import { pieces } from '../order/reading-order.ts';
import { lineOf } from '../order/boxes.ts';

/**
 * Mean confidence from which a piece is writing whatever it says: likely writing has several words or a number of two
 * digits (a document's own number is half written by hand), a fragment has two signs.
 */
const SURE = { short: 0.6, likely: 0.3, number: 0.6, fragment: 0.8 } as const;
/** Words of three letters in a long line: strokes seldom make as many. */
const LONG = 4;
/** Confidence from which one word proves writing, by its letters: short ones come about by chance. */
const PROOF = { syllable: 0.5, pair: 0.8, number: 0.75 } as const;
/** A fragment of at most two signs below this confidence that stands off a line's end is a stroke. */
const FRAGMENT = 0.7;
/** How far off, in heights of its neighbour: list marks stand closer. */
const OFF = 1.1;
/** A sign that is no letter, below this confidence, at the end of a line is a speck. */
const SPECK = 0.5;

/** What a line may begin with though it is no letter. */
const LIST_MARK = /^[-–—+*•“"(]/u;

/** `/KH-UBND`: strokes never make one, and what is written by hand before it takes the engine's confidence. */
const SYMBOL = /\/\p{Lu}{2,5}-\p{Lu}{2,}/u;

function isProof({ text, confidence }: Word): boolean {
  if (SYMBOL.test(text)) return true;
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (/\p{N}/u.test(bare)) return confidence >= PROOF.number && bare.length >= 2;
  if (!isSyllable(bare)) return false;
  return confidence >= (bare.length > 2 ? PROOF.syllable : PROOF.pair) && bare.length >= 2;
}

function isWriting(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join('');
  const mean =
    words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / Math.max(1, text.length);
  if (/^\p{N}+$/u.test(text)) return mean >= SURE.number;
  if (text.length <= 2) return mean >= SURE.fragment;
  const whole = words.filter((word) => /\p{L}{3}/u.test(word.text)).length;
  const isLikely = whole >= LONG || /\p{N}{2}/u.test(text);
  return mean >= (isLikely ? SURE.likely : SURE.short) || words.some(isProof);
}

function standsOff(word: Word, neighbour: Word | undefined): boolean {
  if (neighbour === undefined) return false;
  const gap = Math.max(neighbour.box.left - word.box.right, word.box.left - neighbour.box.right);
  return gap > OFF * (neighbour.box.bottom - neighbour.box.top);
}

function isStroke(word: Word, neighbour: Word | undefined): boolean {
  const { text, confidence } = word;
  return text.length <= 2 && confidence < FRAGMENT && standsOff(word, neighbour);
}

function isSpeck({ text, confidence }: Word): boolean {
  return confidence < SPECK && !/[\p{L}\p{N}]/u.test(text);
}

function trimmed(words: readonly Word[]): readonly Word[] {
  let first = 0;
  let end = words.length;
  for (let word = words[first]; word; word = words[first]) {
    const isMark = LIST_MARK.test(word.text);
    if (!isStroke(word, words[first + 1]) && (isMark || !isSpeck(word))) break;
    first++;
  }
  for (let word = words[end - 1]; word && end > first; word = words[end - 1]) {
    if (!isSpeck(word) && !isStroke(word, words[end - 2])) break;
    end--;
  }
  return words.slice(first, end);
}

/** Gives pieces of lines, to be arranged. */
export function withoutJunk(lines: readonly Line[]): readonly Line[] {
  return pieces(lines)
    .map((line) => trimmed(line.words))
    .filter((words) => words.length > 0 && isWriting(words))
    .map(lineOf);
}
