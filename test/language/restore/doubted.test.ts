// What an engine itself doubted, in a document it read badly and in numerals of headings.
import { describe, expect, it } from 'vitest';
import { restoreLines } from '../../../server/language/restore/restore.ts';
import { model } from './restored.ts';

describe('a document that an engine read badly', () => {
  const TEXTS = [
    'Căn cứ Kế hoạch số 45/KH-UBND của Ủy ban nhân dân lĩnh về nâng cao chất lượng phục vụ người dân;',
    'Ủy ban nhân dân xã tô chức thực hiện nhiệm vụ theo quyên hạn, bố trí kinh phí từ ngân sách xã.',
    'Văn phòng theo dõi, đôn đốc việc thực hiện của các thôn và báo cáo trước ngày 15 tháng 12.',
    'Công chức tài chính bố trí kinh phí, tô chức mua sắm theo quy định của Ủy ban nhân dân lĩnh.',
  ];
  const read = (sureness: number | undefined): string =>
    restoreLines(
      TEXTS.map((text) => {
        const confidences = text.split(' ').map((word) => (word.startsWith('lĩnh') ? sureness : 0.96) ?? 1);
        return { text, noise: 'ocr' as const, confidences };
      }),
      model,
    )
      .map(({ text }) => text)
      .join('\n');

  it('has a word put right that the engine doubts, and the same one elsewhere', () => {
    expect(read(0.7)).toMatch(/nhân dân tỉnh về[^]*nhân dân tỉnh\.$/u);
  });

  it.each([0.95, undefined])('keeps one that the engine does not doubt (%s)', (sureness) => {
    expect(read(sureness)).toMatch(/nhân dân lĩnh về[^]*nhân dân lĩnh\.$/u);
  });
});

describe('numerals of headings that an engine doubted', () => {
  const line = (text: string, sure: number) => ({
    text,
    noise: 'ocr' as const,
    confidences: text.split(' ').map((_, at) => (at === 0 ? sure : 0.96)),
  });
  const labels = (...lines: ReturnType<typeof line>[]): readonly string[] =>
    restoreLines(lines, model).map(({ text }) => text.split(' ')[0] ?? '');

  it('follow the one before', () => {
    const first = line('I. MỤC ĐÍCH', 0.9);
    expect(labels(line('L MỤC ĐÍCH', 0.9))).toEqual(['I.']);
    expect(labels(first, line('LH. NỘI DUNG', 0.3), line('HI. GIẢI PHÁP', 0.86))).toEqual([
      'I.',
      'II.',
      'III.',
    ]);
    expect(labels(first, line('I. NỘI DUNG', 0.35), line('II. GIẢI PHÁP', 0.1))).toEqual([
      'I.',
      'II.',
      'III.',
    ]);
  });

  it('stand where the engine was sure, or no heading follows', () => {
    expect(labels(line('II. NỘI DUNG', 0.9), line('I. PHỤ LỤC', 0.88))).toEqual(['II.', 'I.']);
    expect(labels(line('I. MỤC ĐÍCH', 0.9), line('I. và các hộ', 0.3))).toEqual(['I.', 'I.']);
  });
});
