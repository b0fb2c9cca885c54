// Criteria written as prose found in rows of tables, and the other way round.
import { describe, expect, it } from 'vitest';
import { compareTo } from '../../../server/pipeline.ts';
import { templateFromDocument } from '../../../server/compare/template/template.ts';
import { parse } from '../../../server/structure/parse.ts';
import { APPENDIX, BEFORE, ROWS, SIGNED, written } from './plan-with-table.ts';

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

describe('a table of indicators', () => {
  const APPENDIX_HEAD = ['PHỤ LỤC', 'CHỈ TIÊU ĐƯỜNG LÀNG SẠCH'];
  const template = (heads: string, rows: readonly string[]) => {
    const asked = written([...BEFORE, ...SIGNED, ...APPENDIX_HEAD, heads, ...rows].join('\n'));
    return templateFromDocument(parse(asked), asked);
  };
  const HEADS = 'TT\tChỉ tiêu\tĐơn vị tính\tNăm 2026\tNăm 2030';
  const ROWS_ASKED = [
    '1\tTỷ lệ hộ đăng ký giữ sạch đoạn đường trước nhà\t%\t60\t90',
    '2\tSố ngày ra quân dọn đường làng của mỗi xã\tNgày\t12\t24',
    '3\tTỷ lệ vụ vi phạm vứt rác ra đường\t%\t5\t1',
    '4\tSố thùng rác công cộng toàn tỉnh\tThùng\t800\t1.500',
    '5\tDiện tích trồng hoa bình quân mỗi xã\tm2\t1.500\t2.000',
  ];
  const plan = written(
    [
      ...BEFORE.slice(0, -1),
      'Chỉ tiêu\t2026\t2030',
      'Tỷ lệ hộ đăng ký giữ sạch đoạn đường trước nhà\t55%\t90%',
      'Số ngày ra quân dọn đường làng của xã\t14\t24',
      'Tỷ lệ vụ vi phạm vứt rác ra đường\t4%\t2%',
      'Số thùng rác công cộng toàn xã\t20\t40',
      'Diện tích trồng hoa của xã\t1500\t950',
      ...SIGNED,
    ].join('\n'),
  );

  it('asks row by row, though no verb bids them; what was reached already, and a price, are not asked', () => {
    expect(
      template(HEADS, ROWS_ASKED).criteria.flatMap(({ path }) => (path.startsWith('Phụ lục') ? path : [])),
    ).toEqual(['Phụ lục.1', 'Phụ lục.2', 'Phụ lục.3', 'Phụ lục.4', 'Phụ lục.5']);
    for (const head of ['Thực hiện năm 2025', 'Đơn giá năm 2026']) {
      const other = template(
        `TT\tTên\tĐơn vị tính\t${head}`,
        ROWS_ASKED.map((row) => row.split('\t').slice(0, 4).join('\t')),
      );
      expect(other.criteria.filter(({ path }) => path.startsWith('Phụ lục'))).toEqual([]);
    }
  });

  it('is answered row by row in a plan that does not number its rows, year held against year', () => {
    const { criteria, findings } = compareTo(template(HEADS, ROWS_ASKED), {
      document: parse(plan),
      transcript: plan,
    });
    const rows = criteria.filter(({ path }) => path.startsWith('Phụ lục'));
    expect(rows.map(({ status, evidence }) => `${status} ${evidence[0]?.path}`)).toEqual([
      'partial II.1',
      'met II.2',
      'partial II.3',
      'met II.4',
      'partial II.5',
    ]);
    const changed = findings.filter(({ kind }) => kind === 'changed-fact');
    const values = changed.map(({ severity, message }) =>
      [severity, ...[...message.matchAll(/ghi “([^”]+)”/gu)].map(([, value]) => value)].join(' '),
    );
    expect(values.toSorted()).toEqual([
      'low 12 (năm 2026) 14',
      'low 5 (năm 2026) 4%',
      'medium 1 (năm 2030) 2%',
      'medium 2.000 (năm 2030) 950',
      'medium 60 (năm 2026) 55%',
    ]);
  });
});
