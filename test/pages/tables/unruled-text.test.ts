import { describe, expect, it } from 'vitest';
import type { Line } from '../../../server/model/page.ts';
import { lineOf } from '../../../server/pages/order/boxes.ts';
import { takeUnruledTables } from '../../../server/pages/tables/unruled-text.ts';

const LETTER = 8;
const HEIGHT = 16;

/** Words from `left`, a space apart. */
function words(text: string, left: number, top: number): Line['words'] {
  let at = left;
  return text.split(' ').map((part) => {
    const box = { left: at, top, right: at + part.length * LETTER, bottom: top + HEIGHT };
    at = box.right + LETTER / 2;
    return { text: part, box, confidence: 1 };
  });
}

const COLUMNS = [0, 40, 320, 460];
const row = (top: number, ...cells: readonly string[]): Line =>
  lineOf(cells.flatMap((cell, at) => (cell === '' ? [] : words(cell, COLUMNS[at] ?? 0, top))));
const across = (top: number, text: string): Line => lineOf(words(text, 0, top));

const rowsOf = (lines: readonly Line[], source: 'typed' | 'recognised' = 'typed'): readonly string[] =>
  takeUnruledTables(lines, source).tables.flatMap(({ rows }) => rows.map(({ text }) => text));

const HEAD = row(100, 'TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn');
const PROSE = across(60, 'Phân công cụ thể cho từng cơ quan như sau đây để cùng làm cho kịp thời gian');
const AFTER = across(320, 'Trên đây là kế hoạch của xã, đề nghị các cơ quan và các thôn cùng thực hiện');

describe('a table without rules', () => {
  it('comes out row by row: wrapped cells stay in their cell, whatever stands before and after', () => {
    const lines = [
      PROSE,
      HEAD,
      row(120, '1', 'Khảo sát người dân khi', 'Văn phòng', '1/3/2026'),
      row(140, '', 'làm thủ tục', 'Ủy ban', ''),
      row(160, '2', 'Mở lớp', 'Tư pháp', '2/4/2026'),
      row(180, '3', 'Lắp máy lấy số ở', 'Công an', '3/5/2026'),
      row(200, '', 'nhà văn hóa', '', ''),
      AFTER,
    ];
    expect(rowsOf(lines)).toEqual([
      'TT\tNhiệm vụ\tChủ trì\tThời hạn',
      '1\tKhảo sát người dân khi làm thủ tục\tVăn phòng Ủy ban\t1/3/2026',
      '2\tMở lớp\tTư pháp\t2/4/2026',
      '3\tLắp máy lấy số ở nhà văn hóa\tCông an\t3/5/2026',
    ]);
    expect(takeUnruledTables(lines, 'typed').rest).toEqual([PROSE, AFTER]);
  });

  it.each([
    [
      'by the white between them, where numbers stand in the middle of their rows',
      [
        HEAD,
        row(130, '', 'Khảo sát người', '', ''),
        row(140, '1', '', 'Văn phòng', '1/3/2026'),
        row(150, '', 'dân ở các thôn', '', ''),
        row(180, '2', 'Mở lớp', 'Tư pháp', '2/4/2026'),
        row(210, '3', 'Lắp máy', 'Công an', '3/5/2026'),
      ],
      ['1\tKhảo sát người dân ở các thôn\tVăn phòng\t1/3/2026', '2\tMở lớp\tTư pháp\t2/4/2026'],
    ],
    [
      'by the column that does not wrap, where none is numbered',
      [
        row(100, 'Ai', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'),
        row(120, 'Xã', 'Khảo sát người', 'Văn phòng', '1/3/2026'),
        row(140, '', 'dân ở các thôn', 'Ủy ban', ''),
        row(160, 'Xã', 'Mở lớp', 'Tư pháp', '2/4/2026'),
      ],
      ['Xã\tKhảo sát người dân ở các thôn\tVăn phòng Ủy ban\t1/3/2026', 'Xã\tMở lớp\tTư pháp\t2/4/2026'],
    ],
    [
      'and a sum without a number is one of its own',
      [
        HEAD,
        row(120, '1', 'Mua máy', '02', '50.000.000'),
        row(140, '2', 'Mở lớp', '04', '80.000.000'),
        row(160, '', 'Cộng', '', '130.000.000'),
      ],
      ['2\tMở lớp\t04\t80.000.000', '\tCộng\t\t130.000.000'],
    ],
    [
      'and so is one where no row is numbered',
      [
        row(100, 'Tên', 'Việc', 'Số', 'Tiền'),
        row(120, 'Hạ', 'Mua máy', '02', '50.000.000'),
        row(140, 'Tây', 'Mở lớp', '04', '80.000.000'),
        row(160, 'Cộng', '', '', '130.000.000'),
      ],
      ['Tây\tMở lớp\t04\t80.000.000', 'Cộng\t\t\t130.000.000'],
    ],
  ])('has its rows told apart %s', (_, lines, wanted) => {
    expect(rowsOf(lines)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    [
      'a list with hanging labels',
      [0, 20, 40, 60].map((top, at) =>
        lineOf([...words(`${at + 1}.`, 0, top), ...words('Việc cần làm', 40, top)]),
      ),
    ],
    [
      'letterhead and signature',
      [
        lineOf([...words('UBND XÃ', 0, 0), ...words('CỘNG HÒA XÃ HỘI', 300, 0)]),
        lineOf([...words('Số: 27/KH-UBND', 0, 20), ...words('ngày 12 tháng 3', 300, 20)]),
      ],
    ],
    ['running text', [PROSE, AFTER, across(340, 'xã.')]],
    [
      'stretched lines whose gaps happen to meet once',
      [
        lineOf([...words('Giao', 0, 0), ...words('các cơ', 60, 0), ...words('quan', 200, 0)]),
        lineOf([...words('và', 0, 20), ...words('các thôn', 60, 20), ...words('làm', 200, 20)]),
        across(40, 'cho kịp thời gian đã định trong năm'),
      ].slice(1),
    ],
  ])('is not made of %s', (_, lines) => {
    expect(takeUnruledTables(lines, 'typed')).toEqual({ tables: [], rest: lines });
  });

  it('is left as it was read where recognised rows have to be guessed', () => {
    const lost = [
      HEAD,
      row(120, '1', 'Khảo sát', 'Văn phòng', '1/3/2026'),
      row(140, '2', 'Mở lớp', 'Tư pháp', '2/4/2026'),
      row(160, '', 'và thi', 'Hộ tịch', ''),
      row(180, '', 'Lắp máy', 'Công an', '3/5/2026'),
      row(200, '', 'Tuyên truyền', 'Văn hóa', '4/6/2026'),
    ];
    expect(rowsOf(lost, 'recognised')).toEqual([]);
    expect(rowsOf(lost.slice(0, 3), 'recognised')).toHaveLength(3);
  });
});
