import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../server/pages/cleaning/clean.ts';
import { islands } from '../../../server/pages/ink/islands.ts';
import { withTables } from '../../../server/pages/order/table-rows.ts';
import { lineOf } from '../../../server/pages/order/boxes.ts';
import { tablesIn } from '../../../server/pages/tables/tables.ts';
import { renderPages } from '../../../server/evaluate/noise/degrade.ts';
import { ruledTable } from '../../../server/evaluate/samples/ruled-table.ts';

const DPI = 150;
const ROWS = [
  ['Số', 'Việc phải làm trong năm', 'Nơi làm'],
  ['1', 'Mở lớp cho cán bộ các thôn về cách dùng chữ ký số', 'Hội trường'],
  ['2', '', 'Nhà văn hóa thôn Đông'],
  ['3', 'Thi viết', 'Trường học'],
];

describe('ruled tables', () => {
  it('are cut into their cells row by row, empty cells without a picture, the text around them kept', async () => {
    const pdf = await ruledTable(ROWS, [40, 220, 120], { before: 'Trên bảng', after: 'Dưới bảng' });
    const [picture] = await renderPages(pdf, DPI);
    const { data, info } = await sharp(picture)
      .flatten({ background: '#fff' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const image = { width: info.width, height: info.height, channels: 3, dpi: DPI, data } as const;
    const { tables, inkLines } = clean(image, { width: info.width, height: info.height, dpi: DPI });
    expect(tables.map((table) => table.rows.map((row) => row.map((cell) => (cell ? 1 : 0))))).toEqual([
      [
        [1, 1, 1],
        [1, 1, 1],
        [1, 0, 1],
        [1, 1, 1],
      ],
    ]);
    const [table] = tables;
    const column = table?.rows.map((row) => row.at(-1)?.left ?? 0) ?? [];
    expect(Math.max(...column) - Math.min(...column)).toBeLessThanOrEqual(1);
    expect(inkLines.some((line) => line.bottom < (table?.box.top ?? 0))).toBe(true);
    expect(inkLines.some((line) => line.top > (table?.box.bottom ?? 0))).toBe(true);
  });

  it('are not seen in a page of text', async () => {
    const pdf = await ruledTable([], [], { before: 'Chỉ có chữ, không có bảng' });
    const [picture] = await renderPages(pdf, 100);
    const { data, info } = await sharp(picture)
      .flatten({ background: '#fff' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const image = { width: info.width, height: info.height, channels: 3, dpi: 100, data } as const;
    expect(clean(image, { width: info.width, height: info.height, dpi: 100 }).tables).toEqual([]);
  });

  it('are not seen in a frame with strokes that divide nothing: a signature through a black seal', () => {
    const page = { width: 900, height: 500, dpi: 200, data: new Uint8Array(900 * 500).fill(255) };
    const bar = (left: number, top: number, right: number, bottom: number): void => {
      for (let y = top; y < bottom; y++) page.data.fill(0, y * 900 + left, y * 900 + right);
    };
    for (const top of [50, 400]) bar(50, top, 850, top + 3);
    for (const left of [50, 847]) bar(left, 50, left + 3, 403);
    bar(50, 200, 180, 203);
    bar(400, 50, 403, 160);
    expect(tablesIn(page, islands(page, 128), 128)).toEqual([]);
    bar(50, 200, 850, 203);
    bar(400, 50, 403, 403);
    expect(tablesIn(page, islands(page, 128), 128)[0]?.rows.map((row) => row.length)).toEqual([2, 2]);
  });

  it.each<[string, number[], number[], [number, number, number, number], number, number]>([
    ['above and below', [200, 300], [100, 350, 600, 850], [100, 850, 120, 400], 3, 3],
    ['at its sides', [100, 200, 300, 400], [350, 600], [100, 850, 100, 402], 3, 3],
  ])('have the cells where it is open %s', (_, across, down, [left, right, top, bottom], rows, columns) => {
    const page = { width: 1000, height: 500, dpi: 200, data: new Uint8Array(1000 * 500).fill(255) };
    const bar = (from: number, to: number, first: number, end: number): void => {
      for (let y = first; y < end; y++) page.data.fill(0, y * 1000 + from, y * 1000 + to);
    };
    for (const y of across) bar(left, right, y, y + 3);
    for (const x of down) bar(x, x + 3, top, bottom);
    const [table] = tablesIn(page, islands(page, 128), 128);
    expect(table?.rows.map((row) => row.length)).toEqual(Array.from({ length: rows }, () => columns));
  });

  it('take up no more of the page than their cells: what stands beyond is read with the page', () => {
    const page = { width: 1000, height: 500, dpi: 200, data: new Uint8Array(1000 * 500).fill(255) };
    const bar = (from: number, to: number, first: number, end: number): void => {
      for (let y = first; y < end; y++) page.data.fill(0, y * 1000 + from, y * 1000 + to);
    };
    for (const y of [200, 300, 400]) bar(100, 850, y, y + 3);
    for (const x of [100, 350, 850]) bar(x, x + 3, 200, 403);
    bar(350, 353, 60, 200);
    const [table] = tablesIn(page, islands(page, 128), 128);
    expect(table?.rows.map((row) => row.length)).toEqual([2, 2]);
    expect(table?.box.top).toBeGreaterThan(180);
  });

  it('stand between the lines above and below them', () => {
    const at = (text: string, top: number) =>
      lineOf([{ text, box: { left: 0, top, right: 9, bottom: top + 9 }, confidence: 1 }]);
    const lines = [at('trên', 10), at('dưới', 200)];
    const table = {
      box: { left: 0, top: 50, right: 100, bottom: 150 },
      rows: [at('hàng 1', 60), at('hàng 2', 100)],
    };
    expect(withTables(lines, [table]).map((line) => line.text)).toEqual(['trên', 'hàng 1', 'hàng 2', 'dưới']);
  });
});
