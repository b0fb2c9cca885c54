import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../server/pages/order/boxes.ts';
import { mayHoldTable, takeTables } from '../../../server/pages/tables/ruled-text.ts';

const word = (text: string, left: number, top: number) => ({
  text,
  box: { left, top, right: left + text.length * 8, bottom: top + 16 },
  confidence: 1,
});
const across = (top: number, left = 0, right = 600) => ({ left, right, top, bottom: top });
const down = (left: number) => ({ left, right: left, top: 100, bottom: 220 });

const LINES = [
  lineOf([word('Trên', 0, 60)]),
  lineOf([word('TT', 10, 110), word('Việc', 120, 110), word('Nơi', 420, 110)]),
  lineOf([word('1', 10, 150), word('Mở', 120, 150), word('lớp', 150, 150), word('Nhà', 420, 150)]),
  lineOf([word('đêm', 120, 170), word('văn', 420, 170), word('hóa', 460, 170)]),
  lineOf([word('2', 10, 195), word('Chợ', 420, 195)]),
  lineOf([word('Dưới', 0, 250)]),
];
const GRID = { across: [100, 140, 190, 220].map((top) => across(top)), down: [0, 100, 400, 600].map(down) };

describe('a table in a text layer', () => {
  it('comes out row by row and cell by cell, whatever the lines of its cells', () => {
    const { tables, rest } = takeTables(LINES, GRID, 100);
    expect(tables.map((table) => table.rows.map((row) => row.text))).toEqual([
      ['TT\tViệc\tNơi', '1\tMở lớp đêm\tNhà văn hóa', '2\t\tChợ'],
    ]);
    expect(rest.map((line) => line.text)).toEqual(['Trên', 'Dưới']);
  });

  it('needs rules that part cells: underlines and a frame leave the lines as they are', () => {
    const frame = { across: [across(50), across(300)], down: [down(0), down(600)] };
    for (const rules of [frame, { across: [across(130, 10, 90)], down: [] }, { across: [], down: [] }]) {
      expect(takeTables(LINES, rules, 100)).toEqual({ tables: [], rest: LINES });
    }
  });

  it('is sought only where lines fall apart', () => {
    expect(mayHoldTable(LINES)).toBe(true);
    const head = lineOf(['TT', 'Việc', 'Nơi', 'Hạn'].map((text, at) => word(text, at * 150, 110)));
    expect(mayHoldTable([head, lineOf([word('đêm', 150, 170)])])).toBe(true);
    expect(mayHoldTable([LINES[0] ?? lineOf([]), LINES[5] ?? lineOf([])])).toBe(false);
  });
});
