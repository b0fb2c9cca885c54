// The layouts in which the labelled pairs are laid out anew, and what is said of a comparison in another of them.
import { describe, expect, it } from 'vitest';
import { compareTo, templateOf } from '../../../server/pipeline.ts';
import { layoutChange } from '../../../server/evaluate/layouts/compare-layouts.ts';
import { laidParagraphs } from '../../../server/evaluate/layouts/laid-paragraph.ts';
import { LAYOUTS } from '../../../server/evaluate/layouts/layouts.ts';
import { planOf } from '../../support/plans/plans.ts';

const TEXT = `ỦY BAN NHÂN DÂN
XÃ SÔNG TRANG
Số: 12/KH-UBND

KẾ HOẠCH
Giữ sạch đường làng năm 2026

Thực hiện Kế hoạch số 30/KH-UBND ngày 05/01/2026 của UBND tỉnh, UBND xã ban hành Kế hoạch như sau:

I. NỘI DUNG

1. Tuyên truyền:

- Phát bài tuyên truyền giữ sạch đường làng trên loa truyền thanh của xã mỗi tuần một lần.

- Treo băng rôn tại cổng các thôn trước ngày 20 tháng 01 năm 2026.

2. Tổ chức ra quân quét dọn, khơi thông cống rãnh vào Chủ nhật hằng tuần.

II. TỔ CHỨC THỰC HIỆN

1. Đề nghị Đoàn Thanh niên trồng hoa ven đường trục chính.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Trang
`;
const plan = planOf(TEXT);
const lay = (name: string): string =>
  LAYOUTS.find((layout) => layout.name === name)?.lay(laidParagraphs(plan.transcript)) ?? '';

describe('layouts', () => {
  it.each([
    ['1/ and a/', '2/ Tổ chức ra quân'],
    ['letters for dashes', 'b) Treo băng rôn'],
    ['titles in small letters', 'II. Tổ chức thực hiện'],
    ['no labels at all', '\nTổ chức ra quân'],
    ['a tab after the label', '2.\tTổ chức ra quân'],
    ['items in tables', '2\tTreo băng rôn tại cổng'],
  ])('%s', (name, said) => expect(lay(name)).toContain(said));

  it('keep every word', () => {
    const words = (text: string): string =>
      text
        .replace(/[^\p{L}]+/gu, ' ')
        .toLowerCase()
        .trim();
    expect(words(lay('lines of 60 signs'))).toBe(words(TEXT));
  });
});

describe('a comparison in another layout', () => {
  const template = templateOf(plan);
  const before = compareTo(template, plan);
  const after = (text: string): ReturnType<typeof layoutChange> =>
    layoutChange(before, compareTo(template, planOf(text)));

  it('is the same where nothing is lost', () => {
    const { demands, becameMissing, lost } = after(lay('1/ and a/'));
    expect([demands, becameMissing, lost]).toEqual([before.criteria.length, [], []]);
  });

  it('tells what became missing, and demands that the template no longer holds', () => {
    const [first, ...others] = before.criteria;
    const gone = TEXT.replace(/- Treo.*\n/u, '');
    expect(after(gone).becameMissing).toEqual([expect.stringContaining('Treo băng rôn')]);
    expect(layoutChange(before, { ...before, criteria: others }).lost).toEqual([first?.text]);
  });
});
