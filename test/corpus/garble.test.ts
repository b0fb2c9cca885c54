// The garbler: as wrong as the engines it imitates, and the same every time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../server/language/quality.ts';
import { garble } from '../../server/evaluate/noise/garble.ts';

const SENTENCES = [
  'Mỗi buổi tối thứ tư, nhà văn hóa thôn mở cửa cho lớp học kỹ năng số của bà con.',
  'Người biết nhiều kèm người biết ít; học viên lớn tuổi nhất năm nay đã bảy mươi chín.',
  'Ủy ban nhân dân xã giao Phòng Văn hóa - Xã hội báo cáo trước ngày 10/12 hằng năm.',
  'Đề nghị các thôn ở xa trung tâm bố trí một điểm hỗ trợ nộp hồ sơ lưu động.',
];
const TEXT = Array.from({ length: 12 }, () => SENTENCES.join('\n')).join('\n');

describe('garble', () => {
  it('keeps every line in its place', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SENTENCES, '', '  ')), fc.nat(), (lines, seed) => {
        expect(garble(lines.join('\n'), seed).split('\n').length).toBe(Math.max(1, lines.length));
      }),
    );
  });

  it('gives the same text for the same seed, another for another', () => {
    expect(garble(TEXT, 7)).toBe(garble(TEXT, 7));
    expect(garble(TEXT, 7)).not.toBe(garble(TEXT, 8));
  });

  it('leaves about one syllable in six right, as the engines do', () => {
    const truth = TEXT.split(/\s+/);
    const read = garble(TEXT, 1).split(/\s+/);
    const share = truth.filter((word) => read.includes(word)).length / truth.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.35);
  });

  it('leaves no text that could pass for Vietnamese', () => {
    expect(judge(TEXT).verdict).toBe('good');
    expect(judge(garble(TEXT, 1)).verdict).toBe('garbled');
  });

  it('keeps dates and document numbers', () => {
    expect(garble('Kế hoạch số 112/KH-UBND ngày 20/01/2026', 3)).toMatch(/112\/KH-UBND .*20\/01\/2026/);
  });
});
