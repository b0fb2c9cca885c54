import { describe, expect, it } from 'vitest';
import { loadShippedModel } from '../../../server/adapters/model-file.ts';
import { restoreLines } from '../../../server/language/restore/restore.ts';

const model = await loadShippedModel();

const restore = (...lines: string[]): readonly string[] =>
  restoreLines(
    lines.map((text) => ({ text, noise: 'garbled' as const })),
    model,
  ).map((line) => line.text);

describe('restoreLines', () => {
  it('gives marks and letters back', () => {
    expect(restore('Cac co quan, don vi t6 chirc trién khai thuc hién nhiém vu')).toEqual([
      'Các cơ quan, đơn vị tổ chức triển khai thực hiện nhiệm vụ',
    ]);
  });

  it('reads a sentence across its line break', () => {
    expect(restore('nguoi diing', 'dau co quan, don vi')).toEqual(['người đứng', 'đầu cơ quan, đơn vị']);
  });

  it('keeps what was read and how sure the correction is', () => {
    const [line] = restoreLines([{ text: '- don vi t6 chirc', noise: 'garbled' }], model);
    expect(line?.corrections.map(({ span, read }) => [line.text.slice(span.start, span.end), read])).toEqual([
      ['đơn', 'don'],
      ['vị', 'vi'],
      ['tổ', 't6'],
      ['chức', 'chirc'],
    ]);
    for (const { confidence, candidates } of line?.corrections ?? []) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(candidates.length).toBeLessThanOrEqual(5);
    }
  });

  it('keeps a capital whose small letter looks otherwise, whatever the habit: of P, T, N, B, H none was ever misread', () => {
    expect(restore('2. Nguoi dan trén dia ban Phudng gui vé UBND Phudng, cac Phong cua Phudng.')).toEqual([
      '2. Người dân trên địa bàn Phường gửi về UBND Phường, các Phòng của Phường.',
    ]);
  });

  it.each([
    ['Noi nhin: TM. UY BAN NHAN DAN', 'Nơi nhận: TM. ỦY BAN NHÂN DÂN'],
    ['- TT HDND x3;', '- TT HĐND xã;'],
    ['- Cac PCT UBND, Ban QLDA, doan TNCS;', '- Các PCT UBND, Ban QLDA, đoàn TNCS;'],
    ['- Luu: VT, VHXH.', '- Lưu: VT, VHXH.'],
    ['- Cac TDP trén dia ban Phudng;', '- Các TDP trên địa bàn Phường;'],
  ])('keeps abbreviations, known or not: %s', (read, written) => {
    expect(restore(read)).toEqual([written]);
  });

  it('leaves lines said to be good alone', () => {
    const line = 'Cac co quan t6 chirc';
    expect(restoreLines([{ text: line, noise: 'none' }], model)).toEqual([{ text: line, corrections: [] }]);
  });
});
