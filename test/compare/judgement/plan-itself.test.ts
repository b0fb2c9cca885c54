import { describe, expect, it } from 'vitest';
import {
  asksForThePlan,
  asksOnlyForThePlan,
  openingEvidence,
} from '../../../server/compare/judgement/plan-itself.ts';
import type { SourceLine } from '../../../server/structure/lines/source-line.ts';

const line = (text: string, number: number): SourceLine => ({
  number,
  text,
  page: 1,
  furniture: false,
  short: false,
  last: true,
});

describe('a demand for the plan itself', () => {
  it.each([
    ['a) Ban hành kế hoạch triển khai thực hiện Chương trình tại địa phương giai đoạn 2025 - 2035.', true],
    ['Xây dựng kế hoạch thực hiện tại địa phương.', true],
    ['Xây dựng kế hoạch tổ chức hội thi nấu ăn cho trẻ.', false],
    ['Xây dựng kế hoạch cụ thể triển khai tại địa phương; tuyên truyền đến từng hộ.', false],
    ['Ban hành kế hoạch triển khai Chương trình trước ngày 30/3.', false],
  ])('%s: nothing else is asked %s', (text, only) => {
    expect(asksForThePlan({ text })).toBe(true);
    expect(asksOnlyForThePlan({ text })).toBe(only);
  });

  it.each([
    ['2026-01-08', true],
    ['2026-01-12', false],
    [null, false],
  ])('with a day is met by a plan that is dated before it: %s', (written, only) => {
    const text =
      'Các sở, ngành, Ủy ban nhân dân cấp xã xây dựng kế hoạch phòng, chống dịch của đơn vị mình, ban hành trước ngày 10/01/2026.';
    expect(asksForThePlan({ text })).toBe(true);
    expect(asksOnlyForThePlan({ text }, written)).toBe(only);
  });

  it.each([
    ['2026-03-04', true],
    ['2026-03-20', false],
  ])('says where it is to be sent, and by when: %s', (written, only) => {
    const text =
      'Xây dựng kế hoạch thực hiện Chương trình giai đoạn 2026 - 2030 và hằng năm, gửi Sở Y tế trước ngày 15 tháng 3 năm 2026.';
    expect(asksOnlyForThePlan({ text }, written)).toBe(only);
  });

  it.each([
    ['Xây dựng kế hoạch và tổ chức thực hiện; bố trí kinh phí.', true],
    ['Xây dựng kế hoạch diễn tập của lực lượng xung kích.', false],
  ])('is one that names no other plan: %s', (text, is) => {
    expect(asksForThePlan({ text })).toBe(is);
    expect(asksOnlyForThePlan({ text })).toBe(false);
  });

  it('is answered by the paragraph after the legal bases', () => {
    const opening = [
      'Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;',
      'Thực hiện Kế hoạch số 12/KH-UBND của tỉnh,',
      'Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
    ].map((text, at) => line(text, at + 8));
    expect(openingEvidence(opening)).toMatchObject({ path: 'Mở đầu', lines: [9, 10] });
    expect(openingEvidence(opening.slice(0, 1))).toBeUndefined();
  });
});
