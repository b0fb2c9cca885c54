import { describe, expect, it } from 'vitest';
import { compareFacts } from '../../../server/compare/facts/facts.ts';

const absent = (asked: string, found: string): readonly string[] =>
  compareFacts(asked, found, { sameProvince: true }).absent;

describe('values given in words', () => {
  it.each([
    ['100% thôn có tủ sách.', 'Cuối năm, 9/9 thôn có tủ sách.'],
    ['100% người cao tuổi có thẻ.', 'Mọi người cao tuổi đều có thẻ.'],
    ['Mỗi lớp dành 01 tiết đọc mỗi tuần.', 'Các lớp có một tiết đọc trong tuần.'],
    ['Đọc sách cùng con 30 phút mỗi tối.', 'Đọc sách với con chừng nửa tiếng.'],
    ['Tổ chức Tháng hành động vào tháng 10 hằng năm.', 'Tháng 10 mỗi năm làm Tháng hành động.'],
    ['Ít nhất 70% xã, phường có câu lạc bộ.', 'Xã ra mắt câu lạc bộ.'],
  ])('%s ← %s', (asked, found) => expect(absent(asked, found)).toEqual([]));

  it.each([
    ['100% thôn có tủ sách.', 'Thôn có tủ sách.', '100%'],
    ['90% thôn có tủ sách.', 'Mọi thôn có tủ sách.', '90%'],
    ['Mỗi lớp dành 02 tiết đọc.', 'Các lớp có một tiết đọc.', '02 tiết'],
    ['Ít nhất 70% hộ có nước sạch.', 'Hộ có nước sạch.', '70%'],
  ])('%s ← %s lacks %s', (asked, found, lacks) => expect(absent(asked, found)).toEqual([lacks]));
});

describe('not less than', () => {
  it.each([
    ['Mở cửa không dưới 20 giờ mỗi tuần.', 'Mỗi tuần mở cửa 16 giờ.', 'weaker'],
    ['Mở cửa không dưới 20 giờ mỗi tuần.', 'Mỗi tuần mở cửa 24 giờ.', 'stricter'],
    ['Giữ tỷ lệ vắng dưới 20 giờ mỗi tuần.', 'Tỷ lệ vắng 16 giờ mỗi tuần.', 'stricter'],
  ])('%s ← %s: %s', (asked, found, match) => {
    expect(compareFacts(asked, found, { sameProvince: true }).changed.map((fact) => fact.match)).toEqual([
      match,
    ]);
  });
});
