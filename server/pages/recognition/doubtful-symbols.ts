// Symbols of documents that name no kind there is (`27/H-UBND`): a letter was lost, whatever the engine says of the rest.
import { knownGroup } from '../../language/symbols.ts';
import type { Line, Word } from '../../model/page.ts';

/** Kinds have one letter or two; longer groups are offices, of which no list is whole. */
const KIND = /(?<![\p{L}\d/])\d[\d/]*\/(\p{Lu}{1,2})[-–]\p{Lu}{2,}/u;
/** So that a person looks at it; a slip of the engine has no higher confidence. */
const IN_DOUBT = 0.45;

function doubted(word: Word): Word {
  const kind = KIND.exec(word.text)?.[1];
  if (kind === undefined || knownGroup(kind)?.by === 'exact') return word;
  return { ...word, confidence: Math.min(word.confidence, IN_DOUBT) };
}

export function doubtSymbols(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => ({ ...line, words: line.words.map(doubted) }));
}
