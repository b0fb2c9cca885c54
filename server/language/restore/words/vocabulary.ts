// The words the model knows, by number. Lower case; the first ids are classes of tokens that are no words.

export const BOUNDARY = 0;
export const UNKNOWN = 1;
export const NUMBER = 2;
export const SYMBOL = 3;
export const FIRST_WORD = 4;

export interface Vocabulary {
  readonly size: number;
  readonly words: readonly string[];
  idOf(word: string): number | undefined;
  wordOf(id: number): string;
}

/** `words` without the class ids. */
export function vocabularyOf(words: readonly string[]): Vocabulary {
  const ids = new Map(words.map((word, at) => [word, at + FIRST_WORD]));
  return {
    size: words.length + FIRST_WORD,
    words,
    idOf: (word) => ids.get(word),
    wordOf: (id) => words[id - FIRST_WORD] ?? '',
  };
}
