// A page as shown and a person's corrections of the document → the page as it will read, before the service has answered.
import type { PageView, WordView } from '../../../../server/http/pages/schema.ts';

/** Offsets of the document's text, as the service counts them. */
export interface WordEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The word that comes back as it stood, doubt and all: the edit takes a correction back. */
  readonly back?: WordView | undefined;
}

/** Done, so that it can be taken back. */
export interface Change extends WordEdit {
  readonly before: string;
  /** Where it is; on the pages that are not in sight no word is known. */
  readonly page: number;
  readonly word?: WordView | undefined;
}

/** Edits elsewhere in the document move the page's words along. */
export function amendedPage(page: PageView, edits: readonly WordEdit[]): PageView {
  return {
    ...page,
    lines: page.lines.map((line) => {
      const end = line.start + line.text.length;
      const inside = edits.filter((edit) => edit.start >= line.start && edit.end <= end);
      return { ...line, start: moved(line.start, edits), text: spliced(line.text, line.start, inside) };
    }),
    words: page.words.map((word) => amendedWord(word, edits)),
  };
}

function amendedWord(word: WordView, edits: readonly WordEdit[]): WordView {
  const inside = edits.filter((edit) => edit.start >= word.start && edit.end <= word.end);
  const start = moved(word.start, edits);
  if (inside.length === 0) return { ...word, start, end: start + word.text.length };
  const back = inside.find((edit) => edit.back !== undefined)?.back;
  if (back !== undefined) return { ...back, start, end: start + back.text.length };
  const text = spliced(word.text, word.start, inside);
  const { correction } = word;
  const others = (correction?.candidates ?? [word.text]).filter((other) => other !== text);
  return {
    ...word,
    start,
    end: start + text.length,
    text,
    correction: {
      read: correction?.read ?? word.text,
      confidence: 1,
      reason: 'person',
      candidates: [text, ...others],
    },
    doubtful: false,
    doubt: null,
  };
}

/** Where the start of a word goes. */
export function moved(offset: number, edits: readonly WordEdit[]): number {
  return edits
    .filter(({ end }) => end <= offset)
    .reduce((at, { start, end, text }) => at + text.length - (end - start), offset);
}

/** The edits that take these back, of the text as it reads after them. */
export function reversed(changes: readonly Change[]): readonly Change[] {
  return changes.map(({ start, text, before, page, word }) => {
    const at = moved(start, changes);
    return { start: at, end: at + text.length, text: before, before: text, page, back: word };
  });
}

function spliced(text: string, start: number, edits: readonly WordEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start - start) + edit.text + now.slice(edit.end - start), text);
}
