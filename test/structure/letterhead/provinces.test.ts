import { expect, it } from 'vitest';
import { provinceIn } from '../../../server/structure/letterhead/provinces.ts';

it.each([
  ['Ủy ban nhân dân tỉnh Quảng Trị', 'Quảng Trị'],
  ['tinh Quang Tri', 'Quảng Trị'],
  ['UBND TINH DIEN BIEN', 'Điện Biên'],
  ['mang món ngon Huế vào thực đơn của thành phố Đà Nẵng', 'Đà Nẵng'],
  ['theo dõi diễn biến thời tiết và dịch bệnh', undefined],
  ['theo dõi diễn biến tại Quảng Trị', 'Quảng Trị'],
])('finds in “%s” the province %s', (text, province) => {
  expect(provinceIn(text)).toBe(province);
});
