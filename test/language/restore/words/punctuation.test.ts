import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../server/language/restore/words/edits.ts';
import { punctuationEdits } from '../../../../server/language/restore/words/punctuation.ts';

describe('punctuationEdits', () => {
  it.each([
    ['Cần Thơ, ngày. 18 tháng 02 năm 2025', 'Cần Thơ, ngày 18 tháng 02 năm 2025'],
    ['Điều .1. Công bố danh mục', 'Điều 1. Công bố danh mục'],
    ['.Nơi nhận:', 'Nơi nhận:'],
    ['"QUYẾT ĐỊNH', 'QUYẾT ĐỊNH'],
    ['diện tích 82,5 m?, giá 8.699,28', 'diện tích 82,5 m², giá 8.699,28'],
  ])('%j is %j', (read, written) => {
    expect(applyEdits(read, punctuationEdits(read)).text).toBe(written);
  });

  it.each(['“Cả nước thi đua” 10.', '4.2. Nhiệm vụ', 'vào ngày. Hôm sau', 'Điều 1. Phạm vi'])(
    'leaves %j',
    (line) => {
      expect(punctuationEdits(line)).toEqual([]);
    },
  );
});
