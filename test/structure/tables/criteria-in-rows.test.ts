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
