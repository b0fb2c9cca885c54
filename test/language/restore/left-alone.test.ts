// What restoring leaves as it was read, and what it does with anything that may come in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreLines } from '../../../server/language/restore/restore.ts';
import { model, restore } from './restored.ts';

describe('restoreLines leaves', () => {
  it.each([
    'Số: 02/KH-UBND ngày 09/7/2025',
    'https://example.gov.vn/a?b=1&c=2',
    'van-phong@example.gov.vn',
    '57-NQ/TW, 15/12/2025, 100%, 1.250.000',
    'Điều 5, khoản 12, năm 2030',
    'UBND, HĐND xã',
    'Internet, website, email',
    'wifi, fanpage, GIS, VNeID, photo',
  ])('%s', (line) => {
    expect(restore(line)).toBe(line);
    expect(restore(`trén dia ban ${line} va don vi`)).toContain(line);
  });

  it.each(['garbled', 'ocr', 'stripped'] as const)('good text in a %s page', (noise) => {
    const good =
      'Các phòng, ban, đơn vị thuộc xã tổ chức thực hiện Kế hoạch này, báo cáo kết quả trước ngày 15/12.';
    expect(restore(good, noise)).toBe(good);
  });

  it.each([
    'Phó Chủ tịch Võ Phiên chủ trì họp về cổ phần hóa công ty',
    'tại Hội trường Khách sạn Mường Thanh theo Quyết định của TTg',
  ])('capitals and small letters of an engine that knows Vietnamese: %s', (line) => {
    expect(restore(line, 'ocr')).toBe(line);
  });

  it('a line of abbreviations that such an engine read', () => {
    expect(restore('- VPUB: CVP, PCVP, KTN, NC;', 'ocr')).toBe('- VPUB: CVP, PCVP, KTN, NC;');
  });

  it('lines said to be good', () => {
    const line = 'Cac co quan t6 chirc';
    expect(restoreLines([{ text: line, noise: 'none' }], model)).toEqual([{ text: line, corrections: [] }]);
  });
});

describe('whatever comes in', () => {
  const symbols = fc.constantFrom(
    '02/KH-UBND',
    '09/7/2025',
    '57-NQ/TW',
    '2025',
    '1.250.000',
    '15/12',
    '30%',
    'a@b.vn',
  );
  const damaged = fc.constantFrom(
    'trién',
    'khai',
    'd6i',
    'm&i',
    's6',
    'thudéng',
    'cua',
    '¢',
    'Iy',
    'nam',
    'ngay',
    'thang',
  );

  it('numbers, dates and symbols come out as they went in', () => {
    fc.assert(
      fc.property(
        fc.array(damaged, { maxLength: 6 }),
        symbols,
        fc.array(damaged, { maxLength: 6 }),
        (a, symbol, b) => {
          const tokens = restore([...a, symbol, ...b].join(' ')).split(' ');
          expect(tokens[a.length]).toBe(symbol);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('each line gives one line with the same blanks but in words joined and torn, and corrections cite it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 5 }), (raw) => {
        const lines = raw.map((text) => ({ text: text.replace(/\n/g, ' '), noise: 'garbled' as const }));
        const restored = restoreLines(lines, model);
        expect(restored).toHaveLength(lines.length);
        restored.forEach(({ text, corrections }, at) => {
          let end = 0;
          let asRead = '';
          for (const { span, read, candidates } of corrections) {
            asRead += text.slice(end, span.start) + read;
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(span.start, span.end)).toBe(candidates[0]);
            end = span.end;
          }
          expect(asRead + text.slice(end)).toBe(lines[at]?.text);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('random bytes and endless tokens are taken in bounded work', () => {
    const long = 'nguyén'.repeat(20_000);
    const lines = [long, `${long} trién khai`, '1l|'.repeat(5000), '¢'.repeat(30_000), 'a '.repeat(3000)];
    expect(restore(lines.join('\n')).split('\n')).toHaveLength(lines.length);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        restore(
          Buffer.from(bytes)
            .toString('latin1')
            .replace(/[\r\n]/g, ' '),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('a restored text restored again stays', () => {
    const once = restore(
      'Uy ban nhan dan xa xay dung K& hoach trién khai thuc hién nhiém vu chuyén d6i s6 nim 2026',
    );
    expect(restore(once)).toBe(once);
  });
});
