// Tables of tasks as rows of the outline, from the tabs of Word.
import { describe, expect, it } from 'vitest';
import { templateFromDocument } from '../../../server/compare/template/template.ts';
import { parse } from '../../../server/structure/parse.ts';
import { APPENDIX, BEFORE, outline, ROWS, rowsOf, SIGNED, written } from './plan-with-table.ts';

describe('a table whose heads are in plain words', () => {
  const body = (rows: readonly string[]): string =>
    [...BEFORE, ...rows, 'III. KINH PHÍ', 'Ngân sách xã chi.', ...SIGNED].join('\n');
  const tasks = (rows: readonly string[]): readonly string[] =>
    outline(written(body(rows)))
      .filter(({ path }) => /^II\.\d$/u.test(path))
      .map(({ path, text }) => `${path} ${text}`);
  const WORK = [
    '1\tQuét đường, khơi cống ở các thôn\tCác thôn\tChủ nhật',
    '2\tTrồng hoa ven đường trục chính\tHội Phụ nữ\tTháng 3',
    '3\tTreo băng rôn ở cổng làng\tĐoàn xã\tTháng 1',
  ];
  const ROWS_OF_WORK = [
    'II.1 Quét đường, khơi cống ở các thôn',
    'II.2 Trồng hoa ven đường trục chính',
    'II.3 Treo băng rôn ở cổng làng',
  ];

  it.each([
    ['words of its own', ['TT\tViệc\tNgười làm\tKhi nào', ...WORK]],
    ['words that say nothing', ['TT\tTên\tNơi\tLúc', ...WORK]],
    ['no heads', WORK],
  ])('%s: a row a task', (_, rows) => expect(tasks(rows)).toEqual(ROWS_OF_WORK));

  it.each([
    ['two columns', ['TT\tNội dung', ...WORK.map((row) => row.split('\t').slice(0, 2).join('\t'))]],
    [
      'rows without all cells',
      [
        'TT\tViệc\tNgười làm\tKhi nào',
        ...WORK.map((row, at) => (at === 1 ? row.replace('Hội Phụ nữ', '') : row)),
      ],
    ],
  ])('%s: a row a task', (_, rows) =>
    expect(tasks(rows).map((row) => row.replace(/ \|.*/u, ''))).toEqual(ROWS_OF_WORK),
  );

  it('is none where items are only set in by tabs', () => {
    const items = ['\t1. Quét đường.', '\t2. Trồng hoa.', '\t3. Treo băng rôn.'];
    expect(tasks(items)).toEqual(['II.1 Quét đường.', 'II.2 Trồng hoa.', 'II.3 Treo băng rôn.']);
  });
});

describe('a table of a Word file', () => {
  const plan = written(
    [...BEFORE, ...SIGNED, ...APPENDIX, ...ROWS, 'Ghi chú: thời gian có thể thay đổi theo thời tiết.'].join(
      '\n',
    ),
  );

  it('becomes rows of the appendix under their titles, each on its line with its columns', () => {
    const first = BEFORE.length + SIGNED.length + APPENDIX.length;
    expect(rowsOf(plan).slice(0, 2)).toEqual([
      {
        path: 'Phụ lục.I.1',
        text: 'Phát bài tuyên truyền giữ sạch đường làng trên loa xã',
        lines: [first + 4, first + 4],
        fields: [
          'lead: Phòng Văn hóa - Xã hội',
          'support: Các thôn',
          'time: Hằng tuần',
          'product: Bài phát thanh',
        ],
      },
      {
        path: 'Phụ lục.I.2',
        text: 'Treo băng rôn tại cổng các thôn',
        lines: [first + 5, first + 5],
        fields: ['lead: Các thôn', 'time: Trước 20/01', 'product: Băng rôn'],
      },
    ]);
  });

  it('hangs a task without a number of its own below the one before', () => {
    expect(rowsOf(plan).map(({ path }) => path)).toContain('Phụ lục.II.3.-1');
  });

  it('keeps what stands after the table apart from its last row', () => {
    const sections = outline(plan);
    expect(sections.find(({ text }) => text.startsWith('Ghi chú'))?.path).toBe('Phụ lục.-1');
    expect(sections.some(({ text }) => text.includes('Đường hoa'))).toBe(false);
  });

  it('leaves the outline of the body as it was', () => {
    expect(
      outline(plan)
        .map(({ path }) => path)
        .slice(0, 3),
    ).toEqual(['I', 'II', 'Phụ lục']);
  });

  it('gives a template its rows as criteria, without the titles over them and the line under the heading', () => {
    const { criteria } = templateFromDocument(parse(plan), plan);
    const rows = criteria.filter(({ path }) => path.startsWith('Phụ lục'));
    expect(rows.map(({ path }) => path)).toEqual([
      'Phụ lục.I.1',
      'Phụ lục.I.2',
      'Phụ lục.II.3',
      'Phụ lục.II.3.-1',
      'Phụ lục.-1',
    ]);
    expect(rows[1]?.fields?.map(({ name }) => name)).toEqual(['Chủ trì', 'Thời gian', 'Sản phẩm']);
  });
});

it('a plan that is nothing but a table still has an outline', () => {
  const plan = written([...BEFORE.slice(0, 6), ...ROWS, ...SIGNED].join('\n'));
  expect(outline(plan).map(({ path }) => path)).toEqual(['I', 'I.1', 'I.2', 'II', 'II.3', 'II.3.-1']);
});
