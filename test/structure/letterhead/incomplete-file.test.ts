import { describe, expect, it } from 'vitest';
import { planOf, TREE_PLAN, treePlan } from '../../support/plans/plans.ts';

const isCut = (text: string): boolean =>
  planOf(text).document.notices.some(({ code }) => code === 'incomplete-file');

describe('a file whose end does not come', () => {
  it.each([
    ['breaks off in the middle of a sentence', treePlan({ end: '' }).trimEnd().slice(0, -40)],
    ['breaks off after an item', treePlan({ end: '' })],
    ['counts pages that are not there', `${treePlan()}\nTrang 1/3\n`],
  ])('is told where it %s', (_, text) => {
    expect(isCut(text)).toBe(true);
  });

  it.each([
    ['whole', treePlan()],
    [
      'short',
      'ỦY BAN NHÂN DÂN\nXÃ BÌNH AN\nSố: 12/KH-UBND\nKẾ HOẠCH\nTrồng cây\nI. NỘI DUNG\n1. Trồng cây./.\n',
    ],
    ['signed without recipients', treePlan({ end: 'CHỦ TỊCH\nNguyễn Văn An\n' })],
    ['ended by its sign alone', treePlan({ end: 'Các thôn thực hiện nghiêm túc./.\n' })],
    ['counted to its last page', `${treePlan()}\nTrang 1/1\n`],
    ['with a date alone on a line', `${treePlan()}\n10/12\n`],
    ['a bare list that is no document', 'I. NỘI DUNG\n1. Trồng cây.\n2. Nạo vét kênh.\n'],
  ])('is not told of one that is %s', (_, text) => {
    expect(isCut(text)).toBe(false);
  });

  const paged = (pages: readonly number[]): string =>
    [
      TREE_PLAN.head,
      ...pages.map(
        (page, at) => `${[TREE_PLAN.purpose, TREE_PLAN.roads, TREE_PLAN.work][at] ?? ''}\n${page}\n`,
      ),
      TREE_PLAN.end,
    ].join('\n');
  const messages = (text: string): readonly string[] =>
    planOf(text).document.notices.flatMap(({ code, message }) =>
      code === 'incomplete-file' ? [message] : [],
    );

  it('is told of pages that lack in its midst', () => {
    expect(messages(paged([1, 2, 5, 6]))).toEqual(['Số trang nhảy từ 2 sang 5: thiếu trang 3–4.']);
  });

  it.each([
    ['pages that count on', [1, 2, 3, 4]],
    ['figures that are no count of pages', [3, 12, 4, 30]],
    ['too few numbers to tell', [1, 3]],
    ['two jumps, as where numbers were lost', [1, 3, 5, 6]],
  ])('is not told of %s', (_, pages) => {
    expect(messages(paged(pages))).toEqual([]);
  });

  const announcing = (said: string): string => treePlan({ markets: `2. Thu gom rác tại chợ, ${said}.\n` });

  it('is told of an appendix that is announced and does not follow', () => {
    expect(messages(announcing('chi tiết tại Phụ lục kèm theo'))).toEqual([
      expect.stringMatching(/^Dòng \d+ nói có phụ lục kèm theo nhưng trong tệp không có phụ lục\.$/u),
    ]);
  });

  it.each([
    [
      'that follows',
      `${announcing('chi tiết tại Phụ lục kèm theo')}\nPHỤ LỤC\nDANH SÁCH CHỢ\n1. Chợ Bình An\n`,
    ],
    ['of another document', announcing('theo Phụ lục II kèm theo Quyết định số 12/QĐ-TTg')],
  ])('is not told of an appendix %s', (_, text) => {
    expect(messages(text)).toEqual([]);
  });
});
