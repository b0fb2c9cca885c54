import { describe, expect, it } from 'vitest';
import { loadMeaning, saveMeaning } from '../../../server/language/meaning/meaning-file.ts';
import { cosine, sentenceVector, wordsIn, type Meaning } from '../../../server/language/meaning/meaning.ts';

const meaning: Meaning = {
  words: new Map([
    ['tổ', 0],
    ['tổ dân phố', 1],
    ['thôn', 2],
    ['kinh phí', 3],
  ]),
  dimensions: 2,
  vectors: Float32Array.of(0.6, 0.8, 1, 0, 1, 0, 0, 1),
  shares: Float64Array.of(0.01, 0.001, 0.001, 0.001),
};

describe('meaning', () => {
  it('takes the longest word it knows and passes over the others', () => {
    expect(wordsIn('Các Tổ dân phố, tổ và thôn', meaning)).toEqual([1, 0, 2]);
  });

  it('finds a sentence like another that shares no word with it', () => {
    const [a, b, c] = ['tổ dân phố', 'thôn', 'kinh phí'].map((text) =>
      sentenceVector(wordsIn(text, meaning), meaning),
    );
    const none = new Float32Array(2);
    expect(cosine(a ?? none, b ?? none)).toBeCloseTo(1);
    expect(cosine(a ?? none, c ?? none)).toBeCloseTo(0);
  });

  it('reads back what it saved, and refuses other bytes', () => {
    const read = loadMeaning(saveMeaning(meaning));
    expect([...read.words.keys()]).toEqual([...meaning.words.keys()]);
    expect(read.vectors[0]).toBeCloseTo(0.6, 1);
    expect(() => loadMeaning(new TextEncoder().encode('{"format":"other"}\n'))).toThrow('another format');
  });
});
