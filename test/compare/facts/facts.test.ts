import { describe, expect, it } from 'vitest';
import { compareFacts } from '../../../server/compare/facts/facts.ts';

const facts = (asked: string, found: string, sameProvince = true): string => {
  const { changed, absent } = compareFacts(asked, found, { sameProvince });
  return [
    ...changed.filter(({ match }) => match !== 'stricter').map((fact) => `${fact.asked} → ${fact.found}`),
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
    ['no count', 'ít nhất 02 máy tính', 'có máy tính', '? 02 máy tính'],
    ['a rhythm said otherwise', 'mỗi tháng một lần', 'sinh hoạt hằng tháng', ''],
    [
      'another period',
      'từ năm 2025 đến năm 2030',
      'giai đoạn 2026 - 2030',
      '2025 đến năm 2030 → 2026 - 2030',
    ],
    ['a year in passing', 'rút kinh nghiệm vào năm 2027', 'rút kinh nghiệm', ''],
    [
      'another day beside the month of the whole stage',
      'từ tháng 9 đến tháng 12 năm 2026: tổng kết trước ngày 20 tháng 12 năm 2026',
      'Tháng 9 đến tháng 12/2026: tổng kết trước ngày 31/12/2026',
      '? ngày 20 tháng 12 năm 2026',
    ],
    ['one of two deadlines', 'ngày 10/6 và ngày 10/12', 'ngày 10/6 và ngày 15/12', 'ngày 10/12 → ngày 15/12'],
  ])('compares as values: %s', (_, asked, found, expected) => {
    expect(facts(asked, found)).toBe(expected);
  });

  it.each([
    ['a share with a nought before it', 'đạt 3% số hộ', 'đạt 03 % số hộ', ''],
    ['more than was asked', 'ít nhất 85% hộ dân có nước sạch', '100% hộ dân có nước sạch', ''],
    ['less than was asked', 'ít nhất 85% hộ dân có nước sạch', '80% hộ dân có nước sạch', '85% → 80%'],
    ['an earlier deadline', 'báo cáo trước ngày 15/12', 'báo cáo trước ngày 10/12', ''],
    ['a rhythm in rounds', 'tuyên truyền 02 lần/tháng', 'tuyên truyền 2 đợt/tháng', ''],
    ['a rarer rhythm', 'tổng hợp số liệu hằng tháng', 'tổng hợp số liệu hằng quý', 'hằng tháng → hằng quý'],
    ['a rhythm in months', 'kiểm tra 3 tháng một lần', 'kiểm tra hằng quý', ''],
    ['a longer range of hours', 'trực tiếp dân từ 7h-11h', 'trực tiếp dân từ 7h đến 17h', ''],
    ['a shorter range of hours', 'trực tiếp dân từ 7h-17h', 'trực tiếp dân từ 7h-11h', '7h-17h → 7h-11h'],
    ['a ceiling kept lower', 'khen thưởng không quá 10% tập thể', 'khen thưởng không quá 5% tập thể', ''],
    [
      'a ceiling broken',
      'khen thưởng không quá 10% tập thể',
      'khen thưởng không quá 15% tập thể',
      '10% → 15%',
    ],
    ['thousands with points', 'đào tạo 3.000 lượt người', 'đào tạo 3000 lượt người', ''],
    [
      'two dates of the year together',
      'báo cáo trước ngày 01/6 và 15/11 hằng năm',
      'báo cáo trước ngày 15/6 và 30/11 hằng năm',
      'ngày 01/6 và 15/11 → ngày 15/6 và 30/11',
    ],
    [
      'each deadline with its own report',
      'báo cáo 6 tháng trước ngày 15/6; báo cáo năm trước ngày 15/12',
      'báo cáo năm trước ngày 15/12, báo cáo 6 tháng trước ngày 20/6',
      'ngày 15/6 → ngày 20/6',
    ],
    [
      'each share with what it counts',
      '90% chất thải rắn được thu gom xử lý, 80% khu dân cư ven biển được quy hoạch',
      '80% khu dân cư ven biển được quy hoạch, 70% chất thải rắn được thu gom xử lý',
      '90% → 70%',
    ],
    [
      'no share of something else',
      'tăng ít nhất 10% số trường công lập có nhóm trẻ dưới hai tuổi',
      'ít nhất 5% đường thôn được chiếu sáng ban đêm bằng năng lượng mặt trời',
      '? 10%',
    ],
    [
      'both ends of a range at once',
      'cao điểm từ ngày 08 đến ngày 10 tháng 12 năm 2025',
      'cao điểm từ ngày 15 đến ngày 17 tháng 12 năm 2025',
      'ngày 08 đến ngày 10 tháng 12 năm 2025 → ngày 15 đến ngày 17 tháng 12 năm 2025',
    ],
  ])('binds values to what they measure: %s', (_, asked, found, expected) => {
    expect(facts(asked, found)).toBe(expected);
  });

  it('does not hold against a plan what was to be done before it was written', () => {
    const changed = (written: string) =>
      compareFacts('ban hành kế hoạch trong tháng 7 năm 2025', 'ban hành kế hoạch trong tháng 10 năm 2025', {
        sameProvince: true,
        written,
      }).changed.map(({ match }) => match);
    expect(changed('2025-09-25')).toEqual(['other']);
    expect(changed('2025-06-30')).toEqual(['weaker']);
  });

  it.each([
    ['trước ngày 15/12', 'trước ngày 10/12', 'stricter'],
    ['trước ngày 15/12', 'trước ngày 20/12', 'weaker'],
    ['đạt 85% số hộ dân có nước', 'đạt 95% số hộ dân có nước', 'stricter'],
    ['ngày hội tổ chức ngày 15/12', 'ngày hội tổ chức ngày 10/12', 'other'],
    ['đến năm 2030 phủ sóng toàn xã', 'đến năm 2035 phủ sóng toàn xã', 'weaker'],
    ['khử khuẩn giếng trong 12-36 giờ', 'khử khuẩn giếng trong vòng 60 giờ', 'weaker'],
    ['khử khuẩn giếng trong 12-36 giờ', 'khử khuẩn giếng trong 24 giờ', 'stricter'],
    ['trả lời đơn trong 05 ngày', 'trả lời đơn trong 15 ngày', 'weaker'],
  ])('tells whether “%s” becomes stricter or weaker with “%s”', (asked, found, match) => {
    expect(compareFacts(asked, found, { sameProvince: true }).changed.map((fact) => fact.match)).toEqual([
      match,
    ]);
  });

  it('says where in the evidence the changed value stands', () => {
    const found = 'Rà soát hộ nghèo. Báo cáo trước ngày 20/12.';
    const { changed } = compareFacts('Báo cáo trước ngày 15/12.', found, { sameProvince: true });
    expect(changed.map(({ at }) => found.slice(at))).toEqual(['ngày 20/12.']);
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

describe('the day that the plan itself is asked for by', () => {
  const asked = 'Xây dựng kế hoạch của xã, gửi Sở Y tế trước ngày 20/02/2026; báo cáo kết quả hằng quý.';
  it.each([
    ['2026-02-12', []],
    ['2026-02-25', ['20/02/2026']],
    [null, ['20/02/2026']],
  ])('is kept by a plan of %s or lacks', (written, lacks) => {
    const { absent } = compareFacts(asked, 'Báo cáo Sở Y tế hằng quý.', { sameProvince: true, written });
    expect(absent).toEqual(lacks);
  });

  it('is no day of another clause', () => {
    const other = 'Xây dựng kế hoạch của xã; lắp xong biển báo trước ngày 20/02/2026.';
    const { absent } = compareFacts(other, 'Lắp biển báo.', { sameProvince: true, written: '2026-02-12' });
    expect(absent).toHaveLength(1);
  });
});

describe('a value that leaves a demand half met', () => {
  it.each([
    ['less than was asked', 'Trồng ít nhất 300 cây.', 'Trồng 200 cây.', true],
    [
      'another value where none is the better',
      'Tổ chức tổng kết trong tháng 4/2026.',
      'Tổng kết tháng 5/2026.',
      true,
    ],
    ['more than was asked', 'Trồng ít nhất 300 cây.', 'Trồng 400 cây.', false],
    [
      'a day that was past when the plan was written',
      'Xong trước ngày 10/01/2026.',
      'Xong trước ngày 15/02/2026.',
      false,
    ],
  ])('is %s', (_, asked, found, halves) => {
    const { changed } = compareFacts(asked, found, { sameProvince: true, written: '2026-02-01' });
    expect(changed.map((fact) => fact.halves)).toEqual([halves]);
  });
});
