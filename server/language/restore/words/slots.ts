// Lines → sentences of slots, one slot a word: the unit the decoder works on. Sentences run across line breaks.
import type { Alternative } from '../../../model/page.ts';
import { partAlternatives } from '../../../model/part-alternatives.ts';
import type { RestoreLine } from './restore-line.ts';
import { isLabel } from './labels.ts';
import { isAbbreviationLine, isUpperLine, isUpperWord, type Capitals } from './casing.ts';
import { wordsOf, type TokenWord } from './tokens.ts';

export interface Slot {
  /** Index of the line. */
  readonly line: number;
  readonly word: TokenWord;
  /** 0..1, of the reading; 1 where unknown. */
  readonly confidence: number;
  readonly capitals: Capitals;
  /** What else the engine could have read. */
  readonly alternatives: readonly Alternative[];
}

const CAPITAL_FIRST = /^\P{L}*\p{Lu}\p{Ll}/u;
const SENTENCE_CLOSES = /[.;:!?]["”’')]*\s*$/;

/** A blank line ends nothing: clean text layers have them between wrapped lines. */
export function sentencesOf(lines: readonly RestoreLine[]): readonly (readonly Slot[])[] {
  const sentences: Slot[][] = [];
  let sentence: Slot[] = [];
  let opens = true;
  let before: 'blank' | 'upper' | 'running' = 'running';
  lines.forEach((line, index) => {
    if (line.text.trim() === '') {
      before = 'blank';
      return;
    }
    const words = wordsOf(line.text, opens);
    const read = words.map((word) => word.text);
    const abbreviations = line.noise === 'garbled' && isUpperLine(read) && isAbbreviationLine(read);
    const upper = isUpperLine(read) && !abbreviations;
    // A capital after a blank line or a heading in capitals begins a paragraph, whether or not the last one was closed.
    if (before === 'blank' || (before === 'upper' && !upper)) opens ||= CAPITAL_FIRST.test(line.text);
    before = upper ? 'upper' : 'running';
    const tokens = tokensOf(line);
    let token = 0;
    for (const [at, word] of words.entries()) {
      if (isLabelWord(line.text, word)) {
        opens = true;
        continue;
      }
      if (word.opens || opens) {
        if (sentence.length > 0) sentences.push(sentence);
        sentence = [];
      }
      opens = false;
      while ((tokens[token + 1]?.start ?? Infinity) <= word.start) token++;
      const within = tokens[token];
      sentence.push({
        line: index,
        word,
        confidence: within?.confidence ?? 1,
        capitals: upper ? 'line' : !abbreviations && besideUpper(words, at) ? 'beside' : 'none',
        alternatives: within ? ofWord(within, word) : [],
      });
    }
    opens = opens || SENTENCE_CLOSES.test(line.text);
  });
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

function besideUpper(words: readonly TokenWord[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some((word) => word?.kind === 'word' && isUpperWord(word.text));
}

function isLabelWord(line: string, word: TokenWord): boolean {
  const before = line.slice(0, word.start);
  if (!/^\s*[(]?$/.test(before)) return false;
  const token = /^\S*/.exec(line.slice(word.start))?.[0] ?? '';
  return isLabel(token);
}

interface Token {
  /** UTF-16, in the line. */
  readonly start: number;
  readonly text: string;
  readonly confidence: number;
  readonly alternatives: readonly Alternative[];
}

/** What stands between blanks, with what the engine says of it. */
function tokensOf({ text, confidences, alternatives }: RestoreLine): readonly Token[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: token, index: start }, at) => ({
    start,
    text: token,
    confidence: confidences?.[at] ?? 1,
    alternatives: alternatives?.[at] ?? [],
  }));
}

function ofWord({ alternatives, text, start }: Token, word: TokenWord): readonly Alternative[] {
  if (alternatives.length === 0) return alternatives;
  return partAlternatives(alternatives, text, word.start - start, word.end - start);
}
