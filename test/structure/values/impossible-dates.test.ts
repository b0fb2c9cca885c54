import { describe, expect, it } from 'vitest';
import { parse } from '../../../server/structure/parse.ts';

function noticesOf(text: string): readonly string[] {
  const pages = [{ number: 1, span: { start: 0, end: text.length }, legibility: 1 }];
  return parse({ text, pages, origins: [], corrections: [] }).notices.map(
    ({ code, message }) => `${code} ${message}`,
  );
}

describe('dates that the calendar does not have', () => {
  it.each([
    ['trước ngày 31/6/2026', '31/6/2026'],
    ['ngày 29 tháng 02 năm 2026', '29 tháng 02 năm 2026'],
    ['chậm nhất ngày 31/4.', '31/4'],
    ['ngày 30.02.2026', '30.02.2026'],
    ['ngày 12/13/2026', '12/13/2026'],
    ['trước ngày 31/6/26', '31/6/26'],
    ['trong tháng 13 năm 2026', 'tháng 13'],
  ])('are told: %s', (text, date) => {
    expect(noticesOf(`I. MỤC ĐÍCH\n1. Hoàn thành ${text}`)).toEqual([expect.stringContaining(`“${date}”`)]);
  });

  it.each([
    'ngày 29/02/2028',
    'ngày 31/12/2026',
    'đạt 31/30 hồ sơ',
    'trước ngày 30/6/26',
    'trong 13 tháng của năm 2026',
    'số 31/2026/NĐ-CP',
    'Nghị quyết 57-NQ/TW',
  ])('are none: %s', (text) => {
    expect(noticesOf(`I. MỤC ĐÍCH\n1. Hoàn thành ${text}`)).toEqual([]);
  });
});
