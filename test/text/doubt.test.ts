import { describe, expect, it } from 'vitest';
import { isSpeck, orderOfDoubt, stakeOf, type DoubtfulWord } from '../../server/text/doubt.ts';

function doubtful(text: string, more: Partial<DoubtfulWord> = {}): DoubtfulWord {
  return { text, others: [], confidence: 0.5, before: '', after: '', ...more };
}

describe('what hangs on a doubtful word', () => {
  it.each([
    ['a negation', 'không', {}, 'negation'],
    ['a word one mark away from a negation', 'chứa,', {}, 'negation'],
    ['a word that could be a negation', 'khóng', { others: ['không'] }, 'negation'],
    ['a figure', '75', {}, 'figure'],
    ['a date', '09/7/2025', {}, 'figure'],
    ['a symbol', '02/KH-UBND', {}, 'figure'],
    ['a word that could be a figure', 'l5', { others: ['15'] }, 'figure'],
    ['a place after its title', 'Lễ', { before: 'xã' }, 'name'],
    ['a name of two capitals', 'Ninh', { after: 'Bình' }, 'name'],
    ['a capital that only opens a sentence', 'Kế', { after: 'hoạch' }, 'word'],
    ['a capital after the end of a sentence', 'Kế', { before: 'Bình.', after: 'hoạch' }, 'word'],
    ['any other word', 'thôn', { before: 'mọi' }, 'word'],
  ])('is told of %s', (_, text, more, stake) => {
    expect(stakeOf(doubtful(text, more))).toBe(stake);
  });
});

it.each([
  ['·', '·', true],
  ['—', '|', true],
  ['I', '|', false],
  ['5%', '5%', false],
  ['ở', 'ở', false],
])('calls %s, read as %s, a speck: %s', (text, read, is) => {
  expect(isSpeck(text, read)).toBe(is);
});

describe('the order to look at words in', () => {
  it('has what changes meaning first, then the least sure, the same word together', () => {
    const words = [
      doubtful('thôn', { confidence: 0.6 }),
      doubtful('mọi', { confidence: 0.2 }),
      doubtful('Lễ', { before: 'Cổ' }),
      doubtful('15'),
      doubtful('thôn,', { confidence: 0.1 }),
      doubtful('chưa', { confidence: 0.7 }),
    ];
    expect(orderOfDoubt(words).map((at) => words[at]?.text)).toEqual([
      'chưa',
      '15',
      'Lễ',
      'thôn',
      'thôn,',
      'mọi',
    ]);
  });
});
