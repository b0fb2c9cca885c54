// Tables of tasks as rows of the outline: from Word's tabs, from boxes on a page, from lines alone.
import { describe, expect, it } from 'vitest';
import { compareTo } from '../../../server/pipeline.ts';
import { templateFromDocument } from '../../../server/compare/template/template.ts';
import type { Origin, Transcript } from '../../../server/model/transcript.ts';
import { columnsOf } from '../../../server/structure/lines/table-columns.ts';
import { parse } from '../../../server/structure/parse.ts';
import { walk } from '../../../server/structure/outline/section-tree.ts';

function written(text: string): Transcript {
  return {
    text,
    pages: [{ number: 1, span: { start: 0, end: text.length }, legibility: 1 }],
    origins: [],
    corrections: [],
  };
}

const BEFORE = [
  'ỦY BAN NHÂN DÂN',
  'XÃ SÔNG TRANG',
  'Số: 12/KH-UBND',
  'KẾ HOẠCH',
  'Giữ sạch đường làng năm 2026',
  'Thực hiện Kế hoạch số 30/KH-UBND ngày 05/01/2026 của UBND tỉnh, UBND xã ban hành Kế hoạch như sau:',
  'I. MỤC ĐÍCH',
  'Đường làng sạch, người dân tự giữ.',
  'II. NHIỆM VỤ',
  'Các nhiệm vụ nêu tại Phụ lục.',
];
const SIGNED = ['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Trang'];
const ROWS = [
  'TT\tNội dung\tChủ trì\tPhối hợp\tThời gian\tSản phẩm',
  '(1)\t(2)\t(3)\t(4)\t(5)\t(6)',
  'I\tTUYÊN TRUYỀN\t\t\t\t',
  '1\tPhát bài tuyên truyền giữ sạch đường làng trên loa xã\tPhòng Văn hóa - Xã hội\tCác thôn\tHằng tuần\tBài phát thanh',
  '2\tTreo băng rôn tại cổng các thôn\tCác thôn\t\tTrước 20/01\tBăng rôn',
  'II\tDỌN VỆ SINH\t\t\t\t',
  '3\tRa quân quét dọn, khơi thông cống rãnh\tĐoàn Thanh niên\tHội Phụ nữ\tChủ nhật hằng tuần\t',
  '\tTrồng hoa ven đường trục chính\tHội Phụ nữ\tCác thôn\tTháng 3/2026\tĐường hoa',
];
const APPENDIX = [
  'PHỤ LỤC',
  'PHÂN CÔNG NHIỆM VỤ',
  '(Kèm theo Kế hoạch số 12/KH-UBND của UBND xã Sông Trang)',
];

const outline = (transcript: Transcript) => [...walk(parse(transcript).sections)];
const rowsOf = (transcript: Transcript) =>
  outline(transcript)
    .filter(({ path, text }) => path.startsWith('Phụ lục.') && text !== '')
    .map(({ path, text, fields = [], lines }) => ({
      path,
      text,
      lines,
      fields: fields.map((each) => `${each.kind}: ${each.text}`),
    }));

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

describe('heads of columns', () => {
  it.each([
    [
      ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'],
      ['number', 'task', 'lead', 'time'],
    ],
    [
      ['STT', 'Nhiệm vụ, giải pháp', 'Đơn vị thực hiện', 'Kết quả'],
      ['number', 'task', 'lead', 'product'],
    ],
    [
      ['Số TT', 'Tên công việc', 'Cơ quan phối hợp', 'Ghi chú'],
      ['number', 'task', 'support', 'other'],
    ],
    [
      ['Nội dung công việc', 'Người phụ trách', 'Thời hạn'],
      ['task', 'lead', 'time'],
    ],
    [
      ['TT', 'Đơn vị', 'Nhiệm vụ'],
      ['number', 'lead', 'task'],
    ],
  ])('%j name a table of tasks', (cells, kinds) => {
    expect(columnsOf(cells)?.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    [['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']],
    [['TT', 'Họ và tên', 'Ngày sinh', 'Ghi chú']],
    [['TT', 'Đơn vị', 'Chỉ tiêu']],
    [['Nội dung', '']],
    [['1', 'Tổ chức thực hiện theo nội dung kế hoạch', 'Các thôn', 'Hằng quý']],
  ])('%j name none', (cells) => {
    expect(columnsOf(cells)).toBeUndefined();
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

describe('a criterion', () => {
  const prose = [
    ...BEFORE,
    '1. Phòng Văn hóa - Xã hội phát bài tuyên truyền giữ sạch đường làng trên loa xã hằng tuần.',
    '2. Các thôn treo băng rôn tại cổng thôn trước ngày 25/01.',
    '3. Đoàn Thanh niên ra quân quét dọn, khơi thông cống rãnh vào chủ nhật hằng tuần.',
    '4. Trạm Y tế khám sức khỏe cho người cao tuổi mỗi năm một lần.',
    ...SIGNED,
  ].join('\n');
  const table = written([...BEFORE, ...SIGNED, ...APPENDIX, ...ROWS].join('\n'));

  it('written as prose is found in a row, and the row is its evidence', () => {
    const document = parse(written(prose));
    const { criteria } = compareTo(templateFromDocument(document, written(prose)), {
      document: parse(table),
      transcript: table,
    });
    const found = Object.fromEntries(
      criteria.map(({ path, status, evidence }) => [path, [status, evidence[0]?.path]]),
    );
    expect(found['II.1']).toEqual(['met', 'Phụ lục.I.1']);
    expect(found['II.3']).toEqual(['met', 'Phụ lục.II.3']);
    expect(found['II.4']).toEqual(['missing', undefined]);
  });

  it('of a row is found in prose, its deadline compared as a value', () => {
    const { criteria, findings } = compareTo(templateFromDocument(parse(table), table), {
      document: parse(written(prose)),
      transcript: written(prose),
    });
    expect(criteria.find(({ path }) => path === 'Phụ lục.I.2')?.evidence[0]?.path).toBe('II.2');
    const changed = findings.filter(({ kind }) => kind === 'changed-fact').map(({ message }) => message);
    expect(changed.join()).toContain('20/01');
    expect(changed.join()).toContain('25/01');
  });
});

interface Cell {
  readonly left: number;
  readonly lines: readonly string[];
}

const LETTER = 10;
const HEIGHT = 20;

/** Lines of words with boxes, ten pixels a letter. */
function placed(
  lines: readonly (readonly { readonly text: string; readonly left: number; readonly top: number }[])[],
): Transcript {
  const origins: Origin[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const pieces of lines) {
    const words: string[] = [];
    for (const { text, left, top } of pieces) {
      let x = left;
      for (const word of text.split(' ')) {
        const start = at + words.join(' ').length + (words.length > 0 ? 1 : 0);
        words.push(word);
        const right = x + word.length * LETTER;
        origins.push({
          span: { start, end: start + word.length },
          page: 1,
          box: { left: x, top, right, bottom: top + HEIGHT },
          confidence: 1,
        });
        x = right + LETTER / 2;
      }
    }
    texts.push(words.join(' '));
    at += words.join(' ').length + 1;
  }
  const text = texts.join('\n');
  return { ...written(text), origins };
}

const loose = (texts: readonly string[], top: number) =>
  texts.map((text, at) => [{ text, left: 0, top: top + at * 30 }]);
const TABLE_TOP = 2000;
const GRID: readonly (readonly Cell[])[] = [
  [
    { left: 0, lines: ['TT'] },
    { left: 120, lines: ['Nội dung'] },
    { left: 420, lines: ['Chủ trì'] },
    { left: 620, lines: ['Thời gian'] },
  ],
  [
    { left: 0, lines: ['1'] },
    { left: 50, lines: ['Phát bài tuyên truyền trên', 'loa của xã'] },
    { left: 400, lines: ['Phòng Văn', 'hóa - Xã hội'] },
    { left: 600, lines: ['Hằng tuần'] },
  ],
  [
    { left: 0, lines: ['g'] },
    { left: 50, lines: ['Treo băng rôn tại cổng các', 'thôn'] },
    { left: 400, lines: ['Các thôn'] },
    { left: 600, lines: ['Trước ngày', '20/01'] },
  ],
];

describe.each(['row by row, as ruled tables are read', 'line by line across the columns'])(
  'a table on a page, %s',
  (manner) => {
    const ruled = manner.startsWith('row');
    const rows = GRID.map((cells, row) => {
      const top = TABLE_TOP + row * 80;
      const pieces = cells.flatMap(({ left, lines }) =>
        lines.map((text, at) => ({ text, left, top: top + at * 25, at })),
      );
      if (ruled) return [pieces];
      return [0, 1]
        .map((line) =>
          pieces
            .filter(({ at }) => at === line)
            .map((piece) => (piece.text === 'g' ? { ...piece, text: '2' } : piece)),
        )
        .filter((each) => each.length > 0);
    });
    const plan = placed([
      ...loose([...BEFORE, ...SIGNED, ...APPENDIX], 0),
      ...rows.flat(),
      ...loose(
        ['Ghi chú: thời gian có thể thay đổi theo thời tiết, các thôn báo về Ủy ban nhân dân xã.'],
        TABLE_TOP + 400,
      ),
    ]);

    it('is put back into cells', () => {
      expect(
        rowsOf(plan)
          .map(({ path, text, fields }) => [path, text, ...fields])
          .slice(0, 2),
      ).toEqual([
        [
          'Phụ lục.1',
          'Phát bài tuyên truyền trên loa của xã',
          'lead: Phòng Văn hóa - Xã hội',
          'time: Hằng tuần',
        ],
        ['Phụ lục.2', 'Treo băng rôn tại cổng các thôn', 'lead: Các thôn', 'time: Trước ngày 20/01'],
      ]);
    });
  },
);

it('lines of a table without tabs or boxes are rows by their running number', () => {
  const lines = [
    'TT Nội dung Chủ trì Thời gian',
    '1 Phát bài tuyên truyền Phòng Văn hóa Hằng tuần',
    '2 Treo băng rôn Các thôn',
    'Trước 20/01',
    '3 Quét dọn đường làng Đoàn Thanh niên Hằng tuần',
  ];
  expect(
    rowsOf(written([...BEFORE, ...SIGNED, ...APPENDIX, ...lines].join('\n'))).map(({ path, text }) => [
      path,
      text,
    ]),
  ).toEqual([
    ['Phụ lục.1', 'Phát bài tuyên truyền Phòng Văn hóa Hằng tuần'],
    ['Phụ lục.2', 'Treo băng rôn Các thôn Trước 20/01'],
    ['Phụ lục.3', 'Quét dọn đường làng Đoàn Thanh niên Hằng tuần'],
  ]);
});

it('a plan that is nothing but a table still has an outline', () => {
  const plan = written([...BEFORE.slice(0, 6), ...ROWS, ...SIGNED].join('\n'));
  expect(outline(plan).map(({ path }) => path)).toEqual(['I', 'I.1', 'I.2', 'II', 'II.3', 'II.3.-1']);
});
