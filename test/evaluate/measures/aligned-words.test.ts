import { describe, expect, it } from 'vitest';
import { alignedWords } from '../../../server/evaluate/measures/aligned-words.ts';

describe('words of the truth laid beside what was read', () => {
  it.each([
    ['a b c', 'a b c', [0, 1, 2]],
    ['a b c', 'a x c', [0, undefined, 2]],
    ['a b c', 'a c', [0, undefined, 1]],
    ['a b c', 'x a b y c', [1, 2, 4]],
    ['1 thi 2', 'i thi 2', [undefined, 1, 2]],
    ['a b', '', [undefined, undefined]],
  ])('%s | %s', (truth, read, places) => {
    expect(alignedWords(truth.split(' '), read.split(' ').filter(Boolean))).toEqual(places);
  });
});
