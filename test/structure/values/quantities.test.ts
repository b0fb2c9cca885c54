import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../server/structure/values/quantities.ts';

const values = (text: string): readonly string[] =>
  readQuantities(text).map(({ kind, value }) => `${kind} ${value}`);

describe('readQuantities', () => {
  it.each([
    ['báo cáo trước ngày 10/12 hằng năm', ['deadline 10/12']],
    ['xong trước ngày 15 tháng 6', ['deadline 15/06']],
    ['ngày 25 tháng 9 năm 2026', ['date 2026-09-25']],
    ['ngày 09/7/2025', ['date 2025-07-09']],
    ['trong tháng 7 năm 2025', ['month 2025-07']],
    ['từ năm 2025 đến năm 2030', ['period 2025-2030']],
    ['giai đoạn 2025 - 2030', ['period 2025-2030']],
    ['đạt 97,5% số hộ', ['percent 97.5%']],
    ['tổng kết vào năm 2030 theo hướng dẫn', ['year 2030']],
    ['ít nhất 02 máy tính', ['count 2 may']],
    ['xong trong 12-36 giờ sau khi báo', ['count 36 gio']],
    ['trong vòng từ 02 đến 05 ngày làm việc', ['count 5 ngay']],
    ['mở cửa từ 7-11 giờ', []],
    ['mỗi tuần một lần', ['frequency 1/tuan']],
    ['02 lần mỗi tháng', ['frequency 2/thang']],
    ['họp hằng quý', ['frequency 1/quy']],
    ['giai đoạn 2 của phong trào', []],
    ['ngày 45/13/2025', []],
  ])('reads “%s”', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('gives spans that spell what was read and do not overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ngày 10/12', '2025-2030', '15%', 'tháng 7 năm 2025', '03 thôn', 'và', ';')),
        (words) => {
          const text = words.join(' ');
          const found = readQuantities(text);
          found.forEach(({ start, end, text: read }, at) => {
            expect(text.slice(start, end)).toBe(read);
            expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
          });
        },
      ),
    );
  });
});
