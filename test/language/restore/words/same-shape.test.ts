import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../server/language/restore/words/edits.ts';
import { sameShapeEdits } from '../../../../server/language/restore/words/same-shape.ts';

describe('sameShapeEdits', () => {
  it.each([
    ['ngày thụ lý hồ SƠ', 'ngày thụ lý hồ sơ'],
    ['nộp hồ SƠ, lệ phí', 'nộp hồ sơ, lệ phí'],
    ['DANH MỤC HỒ SƠ', 'DANH MỤC HỒ SƠ'],
    ['Sở Công Thương', 'Sở Công Thương'],
    ['cấp số CCCD', 'cấp số CCCD'],
  ])('%j is %j', (read, written) => {
    expect(applyEdits(read, sameShapeEdits(read)).text).toBe(written);
  });
});
