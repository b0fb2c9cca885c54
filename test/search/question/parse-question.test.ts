import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../server/search/question/parse-question.ts';

const ISSUERS = ['UBND xã Cam Lộ', 'UBND xã Vĩnh', 'UBND xã Vĩnh Linh', 'UBND phường Nam Đông Hà'];
const KNOWN = new Set(['ha', 'tang', 'so', 'theo', 'khong', 'gian']);
const parse = (q: string) => parseQuestion(q, { issuers: ISSUERS, isKnown: (word) => KNOWN.has(word) });
const words = (q: string): readonly string[] =>
  parse(q).terms.map(({ form, places }) => `${form} ${places.map((place) => place.join('|')).join(' ')}`);

describe('words', () => {
  it.each([
    ['An Ninh mạng', ['exact an', 'exact ninh', 'exact mạng']],
    ['an ninh', ['folded an', 'folded ninh']],
    ['nhà văn hoá', ['exact nhà', 'exact văn', 'exact hóa']],
    ['"văn hóa" thôn', ['exact văn hóa', 'exact thôn']],
    ['“so ket” giai doan', ['folded so ket', 'folded giai', 'folded doan']],
    ['đạt chuẩn', ['exact đạt', 'exact chuẩn']],
    ['  ', []],
  ])('%j asks for %j', (q, expected) => {
    expect(parse(q).ask).toEqual({ kind: 'passages' });
    expect(words(q)).toEqual(expected);
  });
});

describe('criteria', () => {
  const MISSING = ['missing', 'unclear'];
  it.each([
    ['xã nào thiếu an ninh mạng?', MISSING, undefined, ['exact an', 'exact ninh', 'exact mạng']],
    ['xa nao thieu an ninh mang', MISSING, undefined, ['folded an', 'folded ninh', 'folded mang']],
    ['xa naao theiu ha tang', MISSING, undefined, ['folded ha', 'folded tang']],
    ['thiếu hạ tầng', MISSING, undefined, ['exact hạ', 'exact tầng']],
    ['kế hoạch nào đạt một phần báo cáo', ['partial'], undefined, ['exact báo', 'exact cáo']],
    ['đơn vị nào đã có khen thưởng', ['met'], undefined, ['exact khen', 'exact thưởng']],
    ['chưa đạt tiêu chí II.6', ['missing', 'partial', 'unclear'], 'ii.6', []],
    ['II.6', undefined, 'ii.6', []],
    ['III.1.a.-2', undefined, 'iii.1.a.-2', []],
    ['tiêu chí II', undefined, 'ii', []],
    ['thiếu II.4', MISSING, 'ii.4', []],
    ['tiêu chí hạ tầng số', undefined, undefined, ['exact hạ', 'exact tầng', 'exact số']],
  ])('%j asks for %j of %j', (q, statuses, form, terms) => {
    expect(parse(q).ask).toEqual({ kind: 'criteria', statuses, form });
    expect(words(q)).toEqual(terms);
  });

  it('takes all criteria where none is named', () => {
    expect(parse('xã Cam Lộ còn thiếu những gì')).toMatchObject({
      ask: { kind: 'criteria', statuses: MISSING },
      unit: 'UBND xã Cam Lộ',
      terms: [],
    });
  });
});

describe('units', () => {
  it.each([
    ['chưa nộp', 'not-submitted'],
    ['xã nào chưa gửi kế hoạch', 'not-submitted'],
    ['ai chua nop', 'not-submitted'],
    ['nộp trễ', 'late'],
    ['đơn vị nào gửi muộn', 'late'],
    ['đã nộp', 'submitted'],
    ['khác chủ đề', 'another-subject'],
    ['không đọc được', 'failed'],
    ['cần xem', 'unsure'],
    ['xã nào còn cần xem lại', 'unsure'],
    ['xã nào đạt hết', 'complete'],
    ['đơn vị nào đạt đủ các tiêu chí', 'complete'],
    ['xã nào thiếu nhiều nhất', 'lacking'],
  ])('%j asks for those that are %s', (q, state) => {
    expect(parse(q).ask).toEqual({ kind: 'units', state });
  });

  it.each([
    ['UBND xã Cam Lộ', 'UBND xã Cam Lộ', []],
    ['cam lo', 'UBND xã Cam Lộ', []],
    ['kinh phí của xã Vĩnh Linh', 'UBND xã Vĩnh Linh', ['exact kinh', 'exact phí']],
    ['nam đông hà', 'UBND phường Nam Đông Hà', []],
    ['xã Cạm Lọ', undefined, ['exact xã', 'exact cạm', 'exact lọ']],
    ['cam lo lắng', undefined, ['exact cam', 'exact lo', 'exact lắng']],
  ])('%j names %j', (q, unit, terms) => {
    expect(parse(q).unit).toBe(unit);
    expect(words(q)).toEqual(terms);
  });
});

describe('values', () => {
  it.each([
    ['báo cáo sau 10/12', { kind: 'deadline', relation: 'after', day: '12-10' }, ['exact báo', 'exact cáo']],
    [
      'bao cao truoc ngay 5/6/2026',
      { kind: 'deadline', relation: 'until', day: '2026-06-05' },
      ['folded bao', 'folded cao'],
    ],
    ['viện dẫn Nghị quyết 57', { kind: 'citation', name: 'nghi quyet', number: '57' }, []],
    [
      'căn cứ Nghị định số 30/2020/NĐ-CP',
      { kind: 'citation', name: 'nghi dinh', number: '30/2020/nd-cp' },
      [],
    ],
    ['căn cứ Luật Thú y', { kind: 'citation', name: 'luat' }, ['exact thú', 'exact y']],
  ])('%j asks for %j', (q, values, terms) => {
    expect(parse(q).ask).toMatchObject({ kind: 'values', values });
    expect(words(q)).toEqual(terms);
  });

  it.each(['căn cứ điều kiện thực tế', 'sau 40/13', '"trước ngày 10/12"', 'thực hiện nghị quyết'])(
    '%j asks for words',
    (q) => {
      expect(parse(q).ask).toEqual({ kind: 'passages' });
    },
  );

  it.each([
    ['27/KH-UBND', '27/kh-ubnd'],
    ['Kế hoạch số 112/KH-UBND', '112/kh-ubnd'],
    ['Kế hoạch số 112', '112'],
    ['57-NQ/TW', '57-nq/tw'],
    ['118/2025/NĐ-CP', '118/2025/nd-cp'],
  ])('%j is the document %s', (q, number) => {
    expect(parse(q).ask).toEqual({ kind: 'symbol', number });
  });
});
