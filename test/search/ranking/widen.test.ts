import { describe, expect, it } from 'vitest';
import type { MatchPhrase } from '../../../server/ports/search.ts';
import { pruned, widened } from '../../../server/search/ranking/widen.ts';

const near: Readonly<Record<string, readonly string[]>> = {
  ha: ['he'],
  tan: ['tang', 'ban', 'van', 'man'],
  so: ['sa'],
  tamg: ['tang'],
};
const phrase = (text: string): readonly MatchPhrase[] => [
  { form: 'folded', places: text.split(' ').map((word) => [word]) },
];
const placesOf = (text: string): readonly (readonly (readonly string[])[])[] =>
  widened(
    phrase(text),
    (word) => word !== 'tamg',
    (word) => near[word] ?? [],
  ).map(([one]) => one?.places ?? []);

describe('a phrase that stands nowhere', () => {
  it('may hold a near word in one place, whichever, where the index knows all its words; itself is looked for once', () => {
    expect(placesOf('ha tan so')).toEqual([
      [['ha', 'he'], ['tan'], ['so']],
      [['ha'], ['tang', 'ban', 'van'], ['so']],
      [['ha'], ['tan'], ['sa']],
    ]);
  });

  it('holds near words where the index does not know the word', () => {
    expect(placesOf('ha tamg so')).toEqual([[['ha'], ['tamg', 'tang'], ['so']]]);
  });

  it('of one word holds any near word', () => {
    expect(placesOf('tan')).toEqual([[['tan', 'tang', 'ban', 'van', 'man']]]);
  });
});

describe('lists of words', () => {
  const word = (...words: readonly string[]) => ({ form: 'folded', places: [words] }) as const;
  const [ha, tan, so, tamg] = [word('ha'), word('tan'), word('so'), word('tamg', 'tang')];
  const isNowhere = (one: string): boolean => one === 'tamg';

  it('ask for no more than others ask for', () => {
    expect(pruned([[ha, tan, so], [ha, tan], [so]], isNowhere)).toEqual([[ha, tan], [so]]);
  });

  it('are without words that stand nowhere, and left out where nothing stands for one', () => {
    expect(
      pruned(
        [
          [ha, tamg],
          [tan, word('tamg')],
        ],
        isNowhere,
      ),
    ).toEqual([[ha, word('tang')]]);
  });
});
