import { describe, expect, it } from 'vitest';
import { lostLetters } from '../../server/pages/lost-letters.ts';

describe('lostLetters', () => {
  it.each([
    ['question marks for letters', ['Nâng cao', 'ph?c v? ng??i dân, b? ph?n m?t c?a']],
    ['boxes for letters', ['Nâng cao', 'ph□c v□ ng□□i dân, b□ ph□n m□t c□a']],
    ['signs of replacement', ['Nâng cao', 'phục vụ ng\uFFFDời dân']],
    ['remains of a double encoding', ['Nâng cao', 'ngÆ°á»i dân lÃ m thá»§ tá»¥c']],
  ])('tells of %s, where the first stands', (_, lines) => {
    const [told, ...others] = lostLetters(lines);
    expect(told).toMatchObject({ code: 'content-not-read', linesBefore: 1 });
    expect(told?.message).toContain('mất chữ có dấu');
    expect(others).toEqual([]);
  });

  it.each([
    ['questions', 'Ai làm? Làm gì? Bao giờ xong? Xã nào?'],
    ['addresses', 'http://a.vn/?q=a http://b.vn/?q=b http://c.vn/tim?x=y'],
    ['words in capitals and quotes', 'XÃ MÃ ĐÃ RÃ «đánh giá», «ý kiến»'],
  ])('says nothing of %s', (_, line) => {
    expect(lostLetters([line])).toEqual([]);
  });
});
