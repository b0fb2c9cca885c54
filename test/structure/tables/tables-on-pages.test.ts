// Tables of tasks as rows of the outline, from boxes on a page and from lines alone.
import { describe, expect, it } from 'vitest';
import type { Origin, Transcript } from '../../../server/model/transcript.ts';
import { APPENDIX, BEFORE, rowsOf, SIGNED, written } from './plan-with-table.ts';

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
