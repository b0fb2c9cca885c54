// Documents that a plan cites.
import { describe, expect, it } from 'vitest';
import { planOf, treePlan } from '../../support/plans/plans.ts';

describe('references', () => {
  it.each([
    [
      'Kế hoạch số 31/KH-UBND ngày 10/02/2026 của UBND tỉnh Ninh Bình về trồng cây',
      '31/KH-UBND',
      '2026-02-10',
      'UBND tỉnh Ninh Bình',
    ],
    [
      'Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị',
      '57-NQ/TW',
      '2024-12-22',
      'Bộ Chính trị',
    ],
    [
      'Công văn số 88/SNV-TĐKT, ngày 01 tháng 7 năm 2025 của Sở Nội vụ về việc',
      '88/SNV-TĐKT',
      '2025-07-01',
      'Sở Nội vụ',
    ],
    [
      'Quyết định số 757/QD-BKHCN ngày 29/4/2025 của Bộ Khoa học và Công nghệ',
      '757/QĐ-BKHCN',
      '2025-04-29',
      'Bộ Khoa học và Công nghệ',
    ],
    ['Quyết định số 15 /QĐ - UBND của Ủy ban nhân dân xã', '15/QĐ-UBND', null, 'UBND xã Bình An'],
  ])('reads “%s”', (sentence, number, date, issuer) => {
    const text = treePlan({ water: `4. Thực hiện ${sentence}.\n` });
    expect(planOf(text).document.references.find((reference) => reference.number === number)).toMatchObject({
      date,
      issuer,
    });
  });

  it('keeps a document cited twice once, with all that is said of it', () => {
    const text = treePlan({ water: '4. Bám sát Kế hoạch số 31/KH-UBND trong chỉ đạo.\n' });
    const found = planOf(text).document.references.filter(({ number }) => number === '31/KH-UBND');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ date: '2026-02-10', lines: [7, 7] });
  });
});
