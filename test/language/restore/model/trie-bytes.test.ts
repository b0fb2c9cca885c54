import { describe, expect, it } from 'vitest';
import { trieOf, ID_RANGE } from '../../../../server/language/restore/language-model/trie.ts';
import { loadTrie, saveTrie } from '../../../../server/language/restore/model/trie-bytes.ts';

const keyOf = (...ids: readonly number[]): number => ids.reduce((key, id) => key * ID_RANGE + id, 0);
const level = (...keys: readonly number[]): Float64Array => Float64Array.from(keys.toSorted((a, b) => a - b));

const ALONE = level(0, 1, 2, 3, 4);
const PAIRS = level(keyOf(0, 1), keyOf(0, 4), keyOf(1, 2), keyOf(1, 4), keyOf(2, 3), keyOf(4, 4));
const THREES = level(keyOf(0, 1, 2), keyOf(0, 1, 4), keyOf(1, 2, 3), keyOf(0, 4, 4), keyOf(4, 4, 4));
const FOURS = level(keyOf(0, 1, 2, 3), keyOf(4, 4, 4, 4));

describe('the bytes of a trie', () => {
  it('give back every n-gram', () => {
    const trie = trieOf([ALONE, PAIRS, THREES, FOURS]);
    const sections = new Map<string, Uint8Array>();
    saveTrie(sections, 'some', trie);
    expect(loadTrie(sections, 'some')).toEqual(trie);
  });

  it('refuse an n-gram whose ending is not kept', () => {
    const trie = trieOf([ALONE, PAIRS, level(keyOf(0, 1, 3)), level()]);
    expect(() => saveTrie(new Map(), 'some', trie)).toThrow('ending');
  });
});
