import { describe, expect, it } from 'vitest';
import { withoutMarkdown } from '../../server/language/markdown.ts';

describe('text written with marks of Markdown', () => {
  it('is read without them, as many lines as before', () => {
    expect(
      withoutMarkdown([
        '# KẾ HOẠCH',
        '---',
        '## **I. MỤC ĐÍCH**',
        '- **1.** Mở lớp',
        '* Lắp **hai** điểm',
        'Giữ 2 * 3',
      ]),
    ).toEqual(['KẾ HOẠCH', '', 'I. MỤC ĐÍCH', '1. Mở lớp', '* Lắp hai điểm', 'Giữ 2 * 3']);
  });

  it.each([
    ['one mark by chance', ['# Ghi chú', 'Mở lớp', 'Lắp điểm']],
    ['blanks of a form', ['Họ tên: ____ Chức vụ: ____', 'Tuổi: ____', '- 1. Mở lớp', '*** ']],
  ])('is none: %s', (_, lines) => {
    expect(withoutMarkdown(lines)).toEqual(lines);
  });
});
