import { describe, expect, it } from 'vitest';
import { groupCells } from '../../../server/compare/examples/group-cells.ts';
import { sayingOf } from '../../../server/compare/examples/near-copy.ts';

const said = (text: string, commune = 'Cam Lộ') => sayingOf(text, { commune, province: undefined });
const grouped = (texts: readonly (readonly [text: string, commune: string])[]) =>
  groupCells(texts, { sayingOf: ([text, commune]) => said(text, commune) }).map((group) =>
    group.map(([, at]) => at),
  );

describe('groupCells', () => {
  it('puts near copies together whatever the commune is called and whichever figures it sets', () => {
    const groups = grouped([
      ['Mở 02 lớp bơi hè tại trường tiểu học xã Cam Lộ trước 30/6/2026.', 'Cam Lộ'],
      ['Cắm biển cảnh báo ở các ao hồ, hố công trình.', 'Ái Tử'],
      ['Mở 05 lớp bơi hè tại trường tiểu học xã Gio Linh trước 15/7/2026.', 'Gio Linh'],
    ]);
    expect(groups).toEqual([['Cam Lộ', 'Gio Linh'], ['Ái Tử']]);
  });

  it('begins with the group that settles most, and that with the wording most of it shares', () => {
    const groups = grouped([
      ['Cắm biển cảnh báo ở các ao hồ, hố công trình.', 'a'],
      ['Mở lớp bơi hè tại trường tiểu học cho học sinh khối lớp 3 và báo cáo.', 'b'],
      ['Mở lớp bơi hè tại trường tiểu học cho học sinh khối lớp 3.', 'c'],
      ['Mở lớp bơi hè tại trường tiểu học cho học sinh khối lớp 3.', 'd'],
    ]);
    expect(groups).toEqual([['c', 'd', 'b'], ['a']]);
  });

  it('keeps apart what gives otherwise what is asked', () => {
    const texts = ['Dạy bơi cho 70 % trẻ em.', 'Dạy bơi cho 50 % trẻ em.', 'Dạy bơi cho 70 % trẻ em.'];
    const groups = groupCells(texts, {
      sayingOf: (text) => said(text),
      isOther: (text, lead) => text !== lead,
    });
    expect(groups.map(({ length }) => length)).toEqual([2, 1]);
  });

  it('never groups what says nothing', () => {
    expect(
      grouped([
        ['', 'a'],
        ['', 'b'],
      ]),
    ).toEqual([['a'], ['b']]);
  });

  it('looks at each of those that say nothing a few times, however many they are', () => {
    let looked = 0;
    class Words extends Set<string> {
      override get size(): number {
        looked++;
        return super.size;
      }
    }
    const cells = Array.from({ length: 500 }, (_, at) => at);
    const groups = groupCells(cells, { sayingOf: () => ({ words: new Words(), pairs: new Set() }) });
    expect(groups).toHaveLength(500);
    expect(looked).toBeLessThan(5000);
  });
});
