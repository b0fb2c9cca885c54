import { expect, it } from 'vitest';
import { pathText } from '../../server/wording/comparison.vi.ts';

it.each([
  ['II.6', 'mục II.6'],
  ['III.1.b.-2', 'mục III.1.b, gạch đầu dòng 2'],
  ['III.2.b.-1.+3', 'mục III.2.b, gạch đầu dòng 1, dấu cộng 3'],
  ['III~2.1', 'mục III (lần 2).1'],
  ['Phụ lục.I.5', 'Phụ lục, mục I.5'],
  ['Phụ lục II', 'Phụ lục II'],
  ['Chương I.Điều 3.2', 'Chương I, Điều 3, mục 2'],
  ['-1', 'gạch đầu dòng 1'],
  ['III.1.(2)', 'mục III.1.(2)'],
  ['6.-1.¶2', 'mục 6, gạch đầu dòng 1, đoạn 2'],
  ['Kết', 'phần kết'],
  ['Kết~2', 'phần kết, đoạn 2'],
])('%s is said as “%s”', (path, said) => {
  expect(pathText(path)).toBe(said);
});
