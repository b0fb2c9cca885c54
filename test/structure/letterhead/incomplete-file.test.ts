import { describe, expect, it } from 'vitest';
import { planOf, treePlan } from '../../support/plans.ts';

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
});
