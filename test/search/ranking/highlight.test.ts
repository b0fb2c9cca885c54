import { describe, expect, it } from 'vitest';
import { termsOf } from '../../../server/search/question/terms.ts';
import { askedWords } from '../../../server/search/ranking/asked-words.ts';
import { snippetOf } from '../../../server/search/ranking/highlight.ts';

const NEAR: Readonly<Record<string, readonly string[]>> = {
  an: ['dan', 'ban'],
  thong: ['khong', 'thonq'],
  tni: ['tin', 'tri'],
  ninh: ['dinh', 'minh'],
  mang: ['manh'],
};

/** What is marked in the text, where the index knows these words. */
function marked(question: string, text: string, known: readonly string[]): readonly string[] {
  const counts = new Map(known.map((word) => [word, 10]));
  const asked = askedWords(termsOf(question), counts, (word) => NEAR[word] ?? []);
  const snippet = snippetOf(text, asked);
  return snippet.highlights.map(({ start, end }) => snippet.text.slice(start, end));
}

const KNOWN = ['an', 'toan', 'thong', 'tin'];
const QUESTION = 'an toàn thông tin';

describe('what is marked in a passage', () => {
  it('is what was asked for, and nothing that is merely like it, where that stands in it', () => {
    const text = 'Hướng dẫn bảo đảm an toàn thông tin; không để lộ, thống kê khi lộ.';
    expect(marked(QUESTION, text, KNOWN)).toEqual(['an', 'toàn', 'thông', 'tin']);
  });

  it('is a misread word beside its neighbours', () => {
    expect(marked(QUESTION, 'Không lơ là an toàn thônq tin.', KNOWN)).toEqual(['an', 'toàn', 'thônq', 'tin']);
  });

  it('is no word that is like one that is missing and stands anywhere', () => {
    const text = 'Giữ an toàn cho người dân, không nêu tin chưa rõ.';
    expect(marked(QUESTION, text, KNOWN)).toEqual(['an', 'toàn', 'tin']);
  });

  it('is no word that is one by itself, also beside what was asked for', () => {
    const text = 'Hướng dẫn toàn dân, không tin lời đồn.';
    expect(marked(QUESTION, text, KNOWN)).toEqual(['toàn', 'tin']);
  });

  it('is what a slip was taken for, wherever it stands', () => {
    const text = 'Nêu tin, giữ an toàn.';
    expect(marked('an toàn thông tni', text, ['an', 'toan', 'thong'])).toEqual(['tin', 'an', 'toàn']);
  });

  it('is no other word where no document has the one asked for', () => {
    const text = 'Giữ an toàn trên không gian mạng cho từng gia đình, đặt mật khẩu mạnh.';
    expect(marked('an ninh mạng', text, ['an', 'mang'])).toEqual(['an', 'mạng']);
  });

  it('is no word with other accents that stands for itself', () => {
    expect(marked('thống kê', 'Thông tin để kê khai.', ['thong', 'ke'])).toEqual(['kê']);
    expect(marked('an ninh mạng', 'Mang theo giấy tờ ăn ở.', ['an', 'mang'])).toEqual([]);
  });

  it.each([
    ['văn hóa', 'Nhà văn hoá thôn.', ['văn', 'hoá']],
    ['chuyen doi so', 'Chuyển đổi số và đời sống.', ['Chuyển', 'đổi', 'số', 'đời']],
  ])('of “%s” is how else it is written', (question, text, expected) => {
    expect(marked(question, text, ['van', 'hoa', 'quy', 'che', 'chuyen', 'doi', 'so'])).toEqual(expected);
  });

  it('is a word as it was typed, and one with other accents beside its neighbours where that is not there', () => {
    expect(marked('thống kê', 'Thông tin để thống kê.', ['thong', 'ke'])).toEqual(['thống', 'kê']);
    expect(marked('thống kê', 'Nộp bảng thông kê.', ['thong', 'ke'])).toEqual(['thông', 'kê']);
  });
});
