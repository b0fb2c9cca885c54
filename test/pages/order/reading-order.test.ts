import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../server/model/page.ts';
import { arrange } from '../../../server/pages/order/reading-order.ts';
import { lineOf } from '../../../server/pages/order/boxes.ts';

const PAGE = { width: 1240, height: 1754 };

/** Words of 24 pixels' height, 12 to a letter. */
function line(left: number, top: number, text: string): Line {
  let at = left;
  return lineOf(
    text.split(' ').map((word) => {
      const box = { left: at, top, right: at + word.length * 12, bottom: top + 24 };
      at = box.right + 10;
      return { text: word, box, confidence: 1 };
    }),
  );
}

const across = (...lines: readonly Line[]): Line => lineOf(lines.flatMap((one) => one.words));
const texts = (lines: readonly Line[]): string[] => arrange(lines, PAGE).map((one) => one.text);
const body = (top: number): Line =>
  line(
    150,
    top,
    'Thực hiện chỉ đạo của cấp trên, xã xây dựng kế hoạch với các nội dung chính như sau và giao cho',
  );

describe('arrange', () => {
  it('reads a letterhead by column though the engine took its rows for lines', () => {
    const lines = [
      across(line(160, 100, 'ỦY BAN NHÂN DÂN'), line(560, 100, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
      across(line(190, 135, 'XÃ SÔNG MÂY'), line(640, 135, 'Độc lập - Tự do - Hạnh phúc')),
      across(line(170, 190, 'Số: 12/KH-UBND'), line(600, 192, 'Sông Mây, ngày 4 tháng 9 năm 2025')),
      line(520, 260, 'KẾ HOẠCH'),
      body(320),
    ];
    expect(texts(lines).slice(0, 7)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ SÔNG MÂY',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sông Mây, ngày 4 tháng 9 năm 2025',
      'KẾ HOẠCH',
    ]);
  });

  it('ends a letterhead above a title that stands at the margin', () => {
    const lines = [
      across(line(160, 100, 'ỦY BAN NHÂN DÂN'), line(560, 100, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
      across(line(170, 150, 'Số: 12/KH-UBND'), line(600, 152, 'Sông Mây, ngày 4 tháng 9 năm 2025')),
      line(165, 215, 'KẾ HOẠCH'),
      body(320),
    ];
    expect(texts(lines).slice(3, 5)).toEqual(['Sông Mây, ngày 4 tháng 9 năm 2025', 'KẾ HOẠCH']);
  });

  it('reads the recipients before the signature beside them, whatever the pitch of their lines', () => {
    const lines = [
      body(600),
      line(150, 660, 'Nơi nhận:'),
      line(700, 664, 'TM. ỦY BAN NHÂN DÂN'),
      line(150, 692, '- Như trên;'),
      line(790, 704, 'CHỦ TỊCH'),
      line(150, 724, '- Các thôn;'),
      line(150, 756, '- Lưu: VT.'),
      line(760, 850, 'Trần Thị Mẫu'),
    ];
    expect(texts(lines).slice(1)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Các thôn;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Trần Thị Mẫu',
    ]);
  });

  it('reads the rows of a table across', () => {
    const rows = [0, 1, 2, 3].map((row) =>
      across(
        line(150, 400 + row * 40, `Việc số ${row}`),
        line(600, 400 + row * 40, 'Văn phòng xã'),
        line(950, 400 + row * 40, 'Tháng 9'),
      ),
    );
    expect(texts(rows)).toEqual([0, 1, 2, 3].map((row) => `Việc số ${row} Văn phòng xã Tháng 9`));
  });

  it('keeps a label with its text across a tab', () => {
    expect(texts([across(line(150, 400, '1.'), line(260, 400, 'Các thôn tự đánh giá')), body(440)])[0]).toBe(
      '1. Các thôn tự đánh giá',
    );
  });

  it('keeps a page number on a line of its own', () => {
    expect(texts([line(610, 60, '2'), body(120)])[0]).toBe('2');
  });

  it('mentions every word once', () => {
    const word = fc.record({
      left: fc.integer({ min: 0, max: 1100 }),
      top: fc.integer({ min: 0, max: 1700 }),
      text: fc.stringMatching(/^[a-z]{1,8}$/),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const lines = words.map(({ left, top, text }) => line(left, top, text));
        const sorted = (list: readonly Line[]): string[] =>
          list.flatMap((one) => one.words.map((each) => each.text)).toSorted();
        expect(sorted(arrange(lines, PAGE))).toEqual(sorted(lines));
      }),
    );
  });
});
