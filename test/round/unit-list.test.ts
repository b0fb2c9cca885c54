// Lists of units as offices keep them: pasted, .txt, .csv, .xlsx.
import writeExcelFile from 'write-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../server/adapters/gazetteer.ts';
import { readRows } from '../../server/adapters/spreadsheet.ts';
import { namesInTable, namesInText } from '../../server/round/unit-list.ts';
import { namesAnywhere, unitsNamed, unlisted } from '../../server/round/units.ts';

const gazetteer = loadGazetteer();
const anywhere = namesAnywhere(gazetteer);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a pasted list', () => {
  it('gives a name a line, without numbers, dashes and headings', () => {
    const text =
      'DANH SÁCH ĐƠN VỊ\n\n1. UBND xã Cam Lộ;\n2) Phường Nam Đông Hà\n- Gio Linh\n• Sở Nội vụ.\nTổng cộng: 4\n';
    const { names, unread } = namesInText(text, anywhere);
    expect(names).toEqual(['UBND xã Cam Lộ', 'Phường Nam Đông Hà', 'Gio Linh', 'Sở Nội vụ']);
    expect(unread).toEqual([{ line: 7, text: 'Tổng cộng: 4' }]);
  });

  it('tells communes that are called so nowhere today: misspelt, of another kind, merged into another', () => {
    const names = [
      'xã Cam Lộ',
      'XÃ GIO LINH',
      'xã Không Đâu',
      'thị trấn Cam Lộ',
      'phường Cam Lộ',
      'Sở Nội vụ',
    ];
    expect(unlisted(unitsNamed(names, gazetteer), gazetteer)).toEqual([
      'UBND xã Không Đâu',
      'UBND phường Cam Lộ',
    ]);
  });

  it('makes units of them, each once, with their kind from the gazetteer', () => {
    const units = unitsNamed(
      ['UBND xã Cam Lộ', 'xã Cam Lộ', 'Gio Linh', 'Phường Nam Đông Hà', 'Sở Nội vụ'],
      gazetteer,
    );
    expect(units.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['xa-cam-lo', 'UBND xã Cam Lộ', 'xã'],
      ['xa-gio-linh', 'UBND xã Gio Linh', 'xã'],
      ['phuong-nam-dong-ha', 'UBND phường Nam Đông Hà', 'phường'],
      ['so-noi-vu', 'Sở Nội vụ', 'cơ quan'],
    ]);
    expect(units[0]?.former).toContain('thị trấn Cam Lộ');
  });

  it('keeps two units apart whose names differ by a mark', () => {
    expect(unitsNamed(['xã Sơn Hà', 'xã Sơn Hạ'], gazetteer).map(({ id }) => id)).toEqual([
      'xa-son-ha',
      'xa-son-ha-2',
    ]);
  });

  it('gives each an id of its own, also where a number belongs to the name', () => {
    const names = ['phường Móng Cái', 'phường Mông Cái', 'phường Móng Cái 2', 'phường Móng Cái 2 '];
    expect(unitsNamed(names, gazetteer).map(({ id }) => id)).toEqual([
      'phuong-mong-cai',
      'phuong-mong-cai-3',
      'phuong-mong-cai-2',
    ]);
  });
});

describe('a table', () => {
  const TABLE = [
    ['STT', 'Tên đơn vị', 'Tỉnh', 'Người phụ trách'],
    ['1', 'Xã Cam Lộ', 'Quảng Trị', 'Nguyễn Văn A'],
    ['2', 'Xã Gio Linh', 'Quảng Trị', 'Trần Thị B'],
    ['3', 'Sở Nội vụ', 'Quảng Trị', 'Lê C'],
  ];
  const NAMES = ['Xã Cam Lộ', 'Xã Gio Linh', 'Sở Nội vụ'];

  it.each([
    ['commas', ','],
    ['semicolons, as Excel of a Vietnamese machine writes them', ';'],
    ['tabs', '\t'],
  ])('as .csv with %s', async (_, sign) => {
    const csv = `\uFEFF${TABLE.map((row) => row.join(sign)).join('\r\n')}\r\n\r\n`;
    expect(namesInTable(await readRows(bytes(csv), 'don-vi.csv'), anywhere).names).toEqual(NAMES);
  });

  it('as .xlsx', async () => {
    const blob = await writeExcelFile(
      TABLE.map((row) => row.map((value) => ({ value, type: String }))),
    ).toBlob();
    const rows = await readRows(new Uint8Array(await blob.arrayBuffer()), 'don-vi.xlsx');
    expect(namesInTable(rows, anywhere).names).toEqual(NAMES);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a zip that is no workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'damaged'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0]), 'unsupported-type'],
  ])('%s is refused', async (_, content, code) => {
    await expect(readRows(content, 'x.csv')).rejects.toMatchObject({ code });
  });
});
