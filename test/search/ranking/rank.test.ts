import { describe, expect, it } from 'vitest';
import { askedWords } from '../../../server/search/ranking/asked-words.ts';
import { snippetOf } from '../../../server/search/ranking/highlight.ts';
import { nearWords } from '../../../server/search/ranking/near-words.ts';
import { answerOf } from '../../../server/search/ranking/rank.ts';
import { neighbours, widened } from '../../../server/search/ranking/widen.ts';
import { termsOf } from '../../../server/search/question/terms.ts';

const asked = (q: string, near: Readonly<Record<string, readonly string[]>> = {}) =>
  askedWords(termsOf(q), new Map(), (word) => near[word] ?? []);
const section = (text: string, heading = '') => ({ path: 'I.1', heading, text });

describe('the answer that comes first', () => {
  const better = (q: string, one: ReturnType<typeof section>, other: ReturnType<typeof section>): void => {
    expect(answerOf(one, asked(q)).score).toBeGreaterThan(answerOf(other, asked(q)).score);
  };

  it('says the words side by side, not the same syllables apart', () => {
    better(
      'kinh phi thuc hien',
      section('Kinh phí thực hiện lấy từ ngân sách'),
      section('Thu phí ở nơi thực hiện theo kinh nghiệm'),
    );
  });

  it('is a section rather than the letterhead or the addressees', () => {
    const text = 'Hạ tầng số của xã';
    better('hạ tầng số', section(text), { ...section(text), path: '' });
  });

  it('has the words in its title', () => {
    better('kinh phí', section('Ngân sách lo kinh phí', 'KINH PHÍ'), section('Ngân sách lo kinh phí'));
  });

  it('has the accents that were typed', () => {
    better('hạ tầng', section('hạ tầng'), section('hạ tang'));
  });

  it('is the shorter of two that say the same', () => {
    better('kinh phí', section('kinh phí'), section(`kinh phí ${'và việc khác '.repeat(50)}`));
  });

  it('may hold a near word, for less', () => {
    const words = asked('hạ tần số', { tan: ['tang'] });
    expect(answerOf(section('hạ tầng số'), words).score).toBeGreaterThan(
      answerOf(section('số người hạ'), words).score,
    );
  });
});

describe('near words', () => {
  const vocabulary = ['giang', 'gian', 'vang', 'nguon', 'muon', 'thieu'].map((word, count) => ({
    word,
    count,
  }));

  it.each([
    ['igang', ['giang']],
    ['thieuu', ['thieu']],
    ['theiu', ['thieu']],
    ['giang', ['gian']],
    ['xyz', []],
  ])('of %s are %j', (word, expected) => {
    expect(nearWords(word, vocabulary)).toEqual(expected);
  });
});

describe('a wider question', () => {
  const terms = termsOf('một hai bốn');
  const of = (match: ReturnType<typeof widened>[number]): string =>
    match.map(({ places }) => places.map((place) => place.join('|')).join(' ')).join(', ');

  it('leaves out one word at a time, and takes near words for those that nobody wrote', () => {
    const lists = widened(
      terms,
      (word) => word !== 'bon',
      () => ['ban'],
    );
    expect(lists.map(of)).toEqual(['mot, hai, bon|ban', 'hai, bon|ban', 'mot, bon|ban', 'mot, hai']);
  });

  it('takes near words for both of a pair', () => {
    expect(
      widened(
        termsOf('một hai'),
        () => true,
        (word) => [`${word}x`],
      ).map(of),
    ).toEqual(['mot|motx, hai|haix']);
  });

  it('is content with two neighbours of a long one', () => {
    const long =
      widened(
        termsOf('a b c d'),
        () => true,
        () => [],
      )[0] ?? [];
    expect(neighbours(long).map(of)).toEqual(['a b', 'b c', 'c d']);
    expect(
      neighbours(
        widened(
          terms,
          () => true,
          () => [],
        )[0] ?? [],
      ),
    ).toEqual([]);
  });
});

describe('snippet', () => {
  const marked = (text: string): readonly string[] => {
    const snippet = snippetOf(text, asked('an ninh mạng'));
    return snippet.highlights.map(({ start, end }) => snippet.text.slice(start, end));
  };

  it('marks the words asked for, in the very text that is shown', () => {
    expect(marked('Bảo đảm AN NINH mạng.')).toEqual(['AN', 'NINH', 'mạng']);
    expect(marked(`${'chữ khác '.repeat(100)}an ninh mạng ${'và nữa '.repeat(100)}`)).toEqual([
      'an',
      'ninh',
      'mạng',
    ]);
    expect(marked('không có gì')).toEqual([]);
  });

  it('marks no look-alike of a word that stands in the passage itself', () => {
    const words = asked('an ninh mạng', { mang: ['manh'] });
    const marks = (text: string): readonly string[] => {
      const snippet = snippetOf(text, words);
      return snippet.highlights.map(({ start, end }) => snippet.text.slice(start, end));
    };
    expect(marks('An ninh mạng: đặt mật khẩu mạnh')).toEqual(['An', 'ninh', 'mạng']);
    expect(marks('An ninh: đặt mật khẩu mạnh')).toEqual(['An', 'ninh']);
  });
});
