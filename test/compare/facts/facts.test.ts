import { describe, expect, it } from 'vitest';
import { compareFacts } from '../../../server/compare/facts/facts.ts';

const facts = (asked: string, found: string, sameProvince = true): string => {
  const { changed, absent } = compareFacts(asked, found, { sameProvince });
  return [
    ...changed.map((fact) => `${fact.asked} → ${fact.found}`),
    ...absent.map((text) => `? ${text}`),
  ].join('; ');
};

describe('compareFacts', () => {
  it.each([
    ['the same deadline', 'nộp trước ngày 10/12', 'gửi trước ngày 10/12', ''],
    ['a deadline with its year', 'nộp trước ngày 10/12', 'gửi trước ngày 10/12/2026', ''],
    ['another deadline', 'nộp trước ngày 10/12', 'gửi trước ngày 15/12', 'ngày 10/12 → ngày 15/12'],
    ['no deadline', 'nộp trước ngày 10/12', 'gửi đúng hạn', '? ngày 10/12'],
    [
      'another month',
      'trong tháng 7 năm 2025',
      'trong tháng 10 năm 2025',
      'tháng 7 năm 2025 → tháng 10 năm 2025',
    ],
    ['another quarter', 'vào quý IV năm 2028', 'vào quý III năm 2028', 'quý IV năm 2028 → quý III năm 2028'],
    ['a month of the quarter', 'vào quý IV năm 2028', 'trong tháng 11 năm 2028', ''],
    [
      'a month outside the quarter',
      'quý IV năm 2028',
      'tháng 9 năm 2028',
      'quý IV năm 2028 → tháng 9 năm 2028',
    ],
    ['a quarter without its year', 'quý IV năm 2028', 'vào quý IV', ''],
    ['a span said shorter', 'trong thời hạn 05 ngày', 'trả lời trong 05 ngày làm việc', ''],
    ['another span to answer in', 'trong thời hạn 05 ngày', 'trong thời hạn 10 ngày', '05 ngày → 10 ngày'],
    ['another share', 'đạt 75% số hộ', 'đạt 60% số hộ', '75% → 60%'],
    ['another count', 'chờ quá 15 phút', 'chờ quá 30 phút', '15 phút → 30 phút'],
    ['a unit misread by a letter', 'chờ quá 15 phút', 'chờ quá 30 phát', '15 phút → 30 phát'],
    ['no count', 'ít nhất 02 máy tính', 'có máy tính', '? 02 máy'],
    ['a rhythm said otherwise', 'mỗi tháng một lần', 'sinh hoạt hằng tháng', ''],
    [
      'another period',
      'từ năm 2025 đến năm 2030',
      'giai đoạn 2026 - 2030',
      '2025 đến năm 2030 → 2026 - 2030',
    ],
    ['a year in passing', 'rút kinh nghiệm vào năm 2027', 'rút kinh nghiệm', ''],
    ['one of two deadlines', 'ngày 10/6 và ngày 10/12', 'ngày 10/6 và ngày 15/12', 'ngày 10/12 → ngày 15/12'],
  ])('compares as values: %s', (_, asked, found, expected) => {
    expect(facts(asked, found)).toBe(expected);
  });

  it.each([
    [
      'another number',
      'Kế hoạch số 13/KH-UBND ngày 10/02/2026 của UBND tỉnh',
      'Kế hoạch số 31/KH-UBND ngày 10/02/2026 → Kế hoạch số 13/KH-UBND ngày 10/02/2026',
    ],
    [
      'another date',
      'Kế hoạch số 31/KH-UBND ngày 12/02/2026 của UBND tỉnh',
      'Kế hoạch số 31/KH-UBND ngày 10/02/2026 → Kế hoạch số 31/KH-UBND ngày 12/02/2026',
    ],
    ['a symbol misread by a letter', 'Kế hoạch số 31/KM-UBND ngày 10/02/2026 của UBND tỉnh', ''],
    ['no citation', 'kế hoạch của tỉnh', ''],
  ])('compares cited documents: %s', (_, found, expected) => {
    expect(facts('Kế hoạch số 31/KH-UBND ngày 10/02/2026 của UBND tỉnh', found)).toBe(expected);
  });

  it('lets every province cite its own plan, and all the same resolution', () => {
    const asked = 'Kế hoạch số 31/KH-UBND ngày 10/02/2026 và Nghị quyết số 57-NQ/TW ngày 22/12/2024';
    const found = 'Kế hoạch số 77/KH-UBND ngày 11/03/2026 và Nghị quyết số 57-NQ/TW ngày 20/12/2024';
    expect(facts(asked, found, false)).toBe(
      'Nghị quyết số 57-NQ/TW ngày 22/12/2024 → Nghị quyết số 57-NQ/TW ngày 20/12/2024',
    );
  });
});
