import { describe, expect, it } from 'vitest';
import type { LineEdit } from '../../../server/language/restore/decoding/corrections.ts';
import { isBadlyRead, repeatedToo } from '../../../server/language/restore/decoding/badly-read.ts';

const TEXTS = ['Ủy ban nhân dân lĩnh giao', 'báo cáo Ủy ban nhân dân', 'lĩnh và bản lĩnh'];

function edit(line: number, start: number, text: string, share: number): LineEdit {
  const read = TEXTS[line]?.slice(start, start + 4) ?? '';
  const [likely, other] = text === read ? [read, 'tỉnh'] : [text, read];
  return {
    line,
    start,
    end: start + 4,
    text,
    confidence: share,
    candidates: [likely, other],
    probabilities: text === read ? [1 - share, share] : [share, 1 - share],
  };
}

describe('a document that was badly read', () => {
  const lines = Array.from({ length: 20 }, () => ({ text: 'năm chữ ở mỗi dòng', noise: 'ocr' as const }));
  const misread = (line: number): LineEdit => ({ ...edit(0, 16, 'tỉnh', 1), line });

  it('is one of which many recognised words were surely misread', () => {
    expect(isBadlyRead([misread(1), misread(2)], lines)).toBe(true);
    expect(isBadlyRead([misread(1)], lines)).toBe(false);
    expect(isBadlyRead([misread(1)], lines.slice(0, 5))).toBe(false);
    expect(isBadlyRead([], [{ text: 'năm chữ', noise: 'garbled' }])).toBe(false);
  });

  it('has the same misreading after the same word put right, also over the end of a line', () => {
    const edits = [edit(0, 16, 'tỉnh', 0.9), edit(2, 0, 'lĩnh', 0.54), edit(2, 12, 'lĩnh', 0.6)];
    expect(repeatedToo(edits, TEXTS, () => true).map(({ text }) => text)).toEqual(['tỉnh', 'tỉnh', 'lĩnh']);
    expect(repeatedToo(edits, TEXTS, () => true)[1]).toMatchObject({
      confidence: 0.54,
      candidates: ['tỉnh', 'lĩnh'],
    });
  });

  it('keeps what is less likely than not, and what no engine read', () => {
    const edits = [edit(0, 16, 'tỉnh', 0.9), edit(2, 0, 'lĩnh', 0.4)];
    expect(repeatedToo(edits, TEXTS, () => true)).toEqual(edits);
    const even = [edit(0, 16, 'tỉnh', 0.9), edit(2, 0, 'lĩnh', 0.54)];
    expect(repeatedToo(even, TEXTS, ({ line }) => line === 0)).toEqual(even);
  });
});
