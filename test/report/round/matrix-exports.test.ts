// The matrix as files that other programs open: read back, value by value.
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/universal';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportRound } from '../../../server/report/round/export.ts';
import { criteriaOf } from '../../../server/round/matrix.ts';
import { roundOf, templateOf } from '../../support/plans/round-plans.ts';

const round = roundOf();

describe('the matrix as JSON', () => {
  it('has the contract’s keys, statuses by criterion id and who decided', async () => {
    const json = JSON.parse((await exportRound(round, 'json')) as string) as Record<string, unknown>;
    expect(Object.keys(json)).toEqual(['template', 'criteria', 'rows', 'totals', 'counts', 'unassigned']);
    expect(json['rows']).toMatchObject([
      {
        unit: { id: 'xa-cam-lo', name: 'UBND xã Cam Lộ', kind: 'xã' },
        state: 'compared',
        late: false,
        incomplete: false,
        document: { name: 'cam-lo.docx', number: '27/KH-UBND', date: '2026-02-26' },
        score: 0.625,
        statuses: {
          'I.1': { status: 'met', by: 'machine' },
          'I.2': { status: 'partial', by: 'machine' },
          'II.1': { status: 'missing', by: 'person' },
          'II.2': { status: 'met', by: 'machine' },
        },
      },
      { unit: { name: 'UBND xã Gio Linh' }, state: 'compared', late: true, score: 0.5 },
      {
        unit: { name: 'UBND xã Lệ Thủy' },
        state: 'not-submitted',
        document: null,
        score: null,
        statuses: {},
      },
      { unit: { name: 'Sở Nội vụ' }, state: 'failed', fault: { code: 'damaged' } },
      { unit: { name: 'UBND xã Bố Trạch' }, state: 'another-subject', score: null, statuses: {} },
    ]);
    expect(json['totals']).toMatchObject({ 'II.1': { met: 0, partial: 0, missing: 1, unclear: 1 } });
    expect(json['counts']).toMatchObject({ units: 5, submitted: 4, notSubmitted: 1, late: 1, unsure: 1 });
    expect(json['unassigned']).toMatchObject([{ document: { name: '=cmd.docx' } }]);
  });
});

describe('the matrix as .csv', () => {
  it('opens with its marks and says statuses in words, a person’s with a star', async () => {
    const csv = (await exportRound(round, 'csv')) as string;
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [head, first, second, third] = Papa.parse<string[]>(csv.slice(1)).data;
    expect(head?.slice(0, 4)).toEqual(['STT', 'Đơn vị', 'Loại', 'Tình trạng']);
    expect(head?.slice(11)).toEqual([
      'I.1 Nội dung I.1',
      'I.2 Nội dung I.2',
      'II.1 Nội dung II.1',
      'II.2 Nội dung II.2',
    ]);
    expect(first).toEqual(
      '1|UBND xã Cam Lộ|xã|Đã đối chiếu|27/KH-UBND|26/02/2026|63%|2|1|1|0|Đạt|Chưa đủ|Thiếu*|Đạt'.split('|'),
    );
    expect(second?.slice(11)).toEqual(['Đạt', 'Thiếu', 'Cần xem', '']);
    expect(third?.slice(3)).toEqual(['Chưa gửi', ...Array<string>(11).fill('')]);
  });

  it('lets nothing a unit wrote become a formula', async () => {
    const csv = (await exportRound(roundOf({ number: '=HYPERLINK("http://x")' }), 'csv')) as string;
    const rows = Papa.parse<string[]>(csv.slice(1)).data;
    expect(rows[1]?.[4]).toBe('\'=HYPERLINK("http://x")');
  });
});

describe('the matrix as .xlsx', () => {
  it('holds the matrix, what lacks, who sent nothing and what needs a person', async () => {
    const bytes = (await exportRound(round, 'xlsx')) as Uint8Array;
    const sheets = await readXlsxFile(new Uint8Array(bytes).buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Bảng tổng hợp',
      'Thiếu, chưa đủ, cần xem',
      'Số liệu khác mẫu',
      'Chưa gửi',
      'Cần xử lý',
    ]);
    const [matrix, findings, changed, absent, attention] = sheets.map(({ data }) => data);
    expect(matrix?.[0]?.slice(11)).toEqual(['I. PHẦN I', null, 'II. PHẦN II', null]);
    expect(matrix?.[2]).toEqual([
      1,
      'UBND xã Cam Lộ',
      'xã',
      'Đã đối chiếu',
      '27/KH-UBND',
      '26/02/2026',
      0.625,
      2,
      1,
      1,
      0,
      '●',
      '◐',
      '○*',
      '●',
    ]);
    expect(matrix?.[3]?.slice(3, 4)).toEqual(['Đã đối chiếu, muộn']);
    expect(matrix?.[9]?.slice(1)).toEqual(['Cộng: Thiếu', ...Array<null>(9).fill(null), 0, 1, 1, 0]);
    expect(findings?.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['UBND xã Cam Lộ', 'mục I.2', 'Nội dung I.2', '◐ Chưa đủ'],
      ['UBND xã Cam Lộ', 'mục II.1', 'Nội dung II.1', '○ Thiếu'],
      ['UBND xã Gio Linh', 'mục I.2', 'Nội dung I.2', '○ Thiếu'],
      ['UBND xã Gio Linh', 'mục II.1', 'Nội dung II.1', '? Cần xem'],
    ]);
    expect(findings?.[2]?.[7]).toBe('Người rà soát kết luận (máy: Đạt): Đã xem II.1.');
    expect(findings?.[2]?.[8]).toBeNull();
    expect(changed).toHaveLength(1);
    expect(absent?.slice(1).map((row) => row[1])).toEqual(['UBND xã Lệ Thủy']);
    expect(attention?.slice(1).map((row) => row.slice(0, 3))).toEqual([
      ['Sở Nội vụ', 'Không đọc được', 'noi-vu.pdf'],
      ['UBND xã Bố Trạch', 'Khác chủ đề', 'bo-trach.docx'],
      [null, 'Chưa rõ của đơn vị nào', '=cmd.docx'],
    ]);
  });

  it('keeps heads in sight, can be filtered, and is printed in letters that can be read', async () => {
    const files = unzipSync((await exportRound(round, 'xlsx')) as Uint8Array);
    const xml = (name: string): string => new TextDecoder().decode(files[name]);
    const sheet = xml('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*xSplit="2"[^>]*ySplit="2"|<pane [^>]*ySplit="2"[^>]*xSplit="2"/u);
    expect(sheet).toContain('<autoFilter ref="A2:O7"');
    expect(sheet).toMatch(/<pageSetup paperSize="8" orientation="landscape" scale="100"/u);
    expect(sheet).not.toMatch(/fitToPage|colBreaks/u);
    expect(sheet).not.toContain('<f>');
    const workbook = xml('xl/workbook.xml');
    expect(workbook).toContain("'Bảng tổng hợp'!$A:$B,'Bảng tổng hợp'!$1:$2</definedName>");
    expect(workbook.match(/<definedNames/gu)).toHaveLength(1);
    expect(xml('xl/worksheets/sheet2.xml')).toMatch(/<pageSetup paperSize="8"[^>]*fitToWidth="1"/u);
    expect(xml('xl/worksheets/sheet3.xml')).toMatch(/<pageSetup paperSize="9"[^>]*fitToWidth="1"/u);
  });

  it('goes over several pages side by side where there are many criteria, a section’s title on each of them', async () => {
    const paths = Array.from({ length: 60 }, (_, at) => `${at < 30 ? 'I' : 'II'}.${(at % 30) + 1}`);
    const template = templateOf(paths);
    const wide = { ...round, template, matrix: { ...round.matrix, criteria: criteriaOf(template) } };
    const bytes = (await exportRound(wide, 'xlsx')) as Uint8Array;
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    const scale = Number(/ scale="(\d+)"/u.exec(sheet)?.[1]);
    expect(scale).toBeGreaterThanOrEqual(70);
    const breaks = [...sheet.matchAll(/<brk id="(\d+)"/gu)].map(([, at]) => Number(at));
    expect(breaks).toHaveLength(1);
    const [first] = breaks;
    const titles = (await readXlsxFile(new Uint8Array(bytes).buffer))[0]?.data[0] ?? [];
    const named = titles.flatMap((title, at) => (title === null ? [] : [[at, title]]));
    expect(named).toEqual([
      [11, 'I. PHẦN I'],
      [first, 'I. PHẦN I'],
      [41, 'II. PHẦN II'],
    ]);
  });

  it('names a section by its number alone where it is too narrow for its title', async () => {
    const template = templateOf(['I.1', 'II.1', 'II.2', 'II.3']);
    const heading = 'THỜI GIAN THỰC HIỆN';
    const criteria = criteriaOf(template).map((one) => ({
      ...one,
      section: one.section && { ...one.section, heading },
    }));
    const bytes = (await exportRound(
      { ...round, template, matrix: { ...round.matrix, criteria } },
      'xlsx',
    )) as Uint8Array;
    const titles = (await readXlsxFile(new Uint8Array(bytes).buffer))[0]?.data[0] ?? [];
    expect(titles.slice(11)).toEqual(['I.', 'II. THỜI GIAN THỰC HIỆN', null, null]);
  });
});
