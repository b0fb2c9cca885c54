import { describe, expect, it } from 'vitest';
import { titleOdds } from '../../../../server/language/restore/words/casing.ts';
import { learnCasing } from '../../../../server/language/restore/language-model/casing-habits.ts';
import { ID_RANGE } from '../../../../server/language/restore/language-model/trie.ts';
import { NUMBER, vocabularyOf } from '../../../../server/language/restore/words/vocabulary.ts';

const vocabulary = vocabularyOf(['dân', 'quân', 'khu', 'và', 'theo', 'điều', 'này']);
const id = (word: string): number => vocabulary.idOf(word) ?? -1;
const keeping = { leastPair: 2, leastDifference: 0 };
const general = learnCasing(
  [Array.from({ length: 20 }, () => 'và dân quân này, theo Điều 5, theo điều này')],
  vocabulary,
  keeping,
);
const seldom = ['theo Quân khu'];

describe('learnCasing', () => {
  it('takes one sighting for little where another corpus knows better', () => {
    const alone = learnCasing([seldom], vocabulary, keeping);
    const backed = learnCasing([seldom], vocabulary, { ...keeping, backing: [general] });
    const odds = (habits: typeof alone): number =>
      titleOdds([habits], ID_RANGE, id('theo'), id('quân'), undefined);
    expect(odds(alone)).toBeGreaterThan(0);
    expect(odds(backed)).toBeLessThan(0);
  });

  it('tells a word beside a figure from the same word elsewhere', () => {
    const odds = (after: number): number => titleOdds([general], ID_RANGE, id('và'), id('điều'), after);
    expect(odds(NUMBER)).toBeGreaterThan(0);
    expect(odds(id('này'))).toBeLessThan(0);
  });
});
