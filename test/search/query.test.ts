import { describe, expect, it } from 'vitest';
import { closeness, snippetOf } from '../../server/search/highlight.ts';
import { parseQuery } from '../../server/search/query.ts';

const words = (q: string): readonly string[] =>
  parseQuery(q).words.map(({ alternatives, form }) => `${form} ${alternatives.join('|')}`);

describe('query', () => {
  it.each([
    ['An Ninh mạng', ['exact an', 'exact ninh', 'exact mạng'], undefined],
    ['an ninh', ['folded an', 'folded ninh'], undefined],
    ['xã nào thiếu an ninh mạng?', ['exact an', 'exact ninh', 'exact mạng'], 'missing'],
    ['xa nao thieu an ninh mang', ['folded an', 'folded ninh', 'folded mang'], 'missing'],
    ['thiếu hạ tầng', ['exact hạ', 'exact tầng'], 'missing'],
    ['kế hoạch nào đạt một phần báo cáo', ['exact báo', 'exact cáo'], 'partial'],
    ['đơn vị nào đã có khen thưởng', ['exact khen', 'exact thưởng'], 'met'],
    ['đạt chuẩn', ['exact đạt', 'exact chuẩn'], undefined],
    ['  ', [], undefined],
  ])('%j asks for %j with status %s', (q, expected, status) => {
    expect(words(q)).toEqual(expected);
    expect(parseQuery(q).status).toBe(status);
  });
});

describe('snippet', () => {
  const asked = parseQuery('an ninh mạng').words;
  const marked = (text: string): readonly string[] => {
    const snippet = snippetOf(text, asked);
    return snippet.highlights.map(({ start, end }) => snippet.text.slice(start, end));
  };

  it('marks the words asked for, in the very text that is shown', () => {
    expect(marked('Bảo đảm AN NINH mạng.')).toEqual(['AN', 'NINH', 'mạng']);
    expect(marked(`${'chữ khác '.repeat(100)}an ninh mạng ${'và nữa '.repeat(100)}`)).toEqual([
      'an',
      'ninh',
      'mạng',
    ]);
    expect(marked('không có gì')).toEqual([]);
  });

  it('is as close as the words stand together', () => {
    expect(closeness('giữ an ninh mạng', asked)).toBe(1);
    expect(closeness('an toàn, ninh và mạng', asked)).toBeLessThan(1);
    expect(closeness('an ninh', asked)).toBeCloseTo(2 / 3);
    expect(closeness('không', asked)).toBe(0);
  });
});
