import { describe, expect, it } from 'vitest';
import {
  moneyInPassing,
  moneySection,
  withMoneySection,
  type Shown,
} from '../../../server/compare/judgement/money-section.ts';
import type { Section } from '../../../server/model/document.ts';
import { parse } from '../../../server/structure/parse.ts';

const sectionsOf = (lines: readonly string[]): readonly Section[] => {
  const text = lines.join('\n');
  const page = { number: 1, span: { start: 0, end: text.length }, legibility: 1 };
  return parse({ text, pages: [page], origins: [], corrections: [] }).sections;
};
const sectionOf = (lines: readonly string[]): ReturnType<typeof moneySection> =>
  moneySection(sectionsOf(lines));
const piece = (path: string, at: number) => ({ path, lines: [at, at] as const, page: 1, text: path });
const PLAN = [
  'I. NHIỆM VỤ',
  '1. Nạo vét kênh mương trước mùa mưa.',
  'II. KINH PHÍ THỰC HIỆN',
  '1. Dự phòng ngân sách xã.',
  '2. Đóng góp của các hộ hưởng lợi.',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Trưởng thôn đôn đốc các hộ.',
];
const found = (status: Shown['status'], single: number): Shown => ({
  status,
  single,
  evidence: status === 'missing' ? [] : [piece('I.1', 2), piece('III.1', 7)],
});

describe('the part of a plan that tells of its money', () => {
  const [section, sections] = [sectionOf(PLAN), sectionsOf(PLAN)];
  const shown = (text: string, already: Shown, context: readonly string[] = []): readonly string[] =>
    withMoneySection({ text, context }, already, sections).map(({ path }) => path);
  const unsure = found('unclear', 0.1);
  const ASKED = 'Sở Tài chính tham mưu bố trí kinh phí mua máy bơm.';

  it('is found by its title, with what stands below it', () => {
    expect(section).toMatchObject({ path: 'II', lines: [3, 5] });
    expect(section?.text).toContain('Đóng góp của các hộ');
    expect(sectionOf(['I. NHIỆM VỤ', '1. Nguồn kinh phí và nguồn hàng: ngân sách xã.'])?.path).toBe('I.1');
    expect(sectionOf(PLAN.slice(0, 2))).toBeUndefined();
  });

  it('is shown where a demand for money is not surely answered', () => {
    expect(shown(ASKED, unsure)).toEqual(['I.1', 'II']);
    expect(shown(ASKED, found('met', 0.3))).toEqual(['I.1', 'III.1', 'II']);
    expect(shown('Các hộ tự mua máy bơm.', unsure, ['V. KINH PHÍ'])).toEqual(['I.1', 'II']);
  });

  it.each([
    ['what stands word for word', ASKED, found('met', 0.95)],
    ['a demand for something else', 'Nạo vét kênh mương trước mùa mưa.', unsure],
    [
      'a demand that asks for money after other things',
      'Rà soát quy hoạch thủy lợi, lập danh mục công trình xuống cấp trên địa bàn; bố trí kinh phí sửa chữa.',
      unsure,
    ],
  ])('is not shown with %s', (_, text, already) => {
    expect(shown(text, already)).toEqual(['I.1', 'III.1']);
  });

  it('is no answer where nothing was found', () => {
    expect(shown(ASKED, found('missing', 0))).toEqual([]);
  });
});

describe('money that a plan without a part for it tells of', () => {
  const asked = { heading: 'Ngân sách nhà nước', context: ['V. KINH PHÍ'] };
  const OFFICES = [
    'I. NHIỆM VỤ',
    '1. Nạo vét kênh mương trước mùa mưa.',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng: báo cáo tình hình sử dụng máy bơm.',
    '2. Kế toán: dùng ngân sách xã và tiền của các hộ để mua máy bơm.',
  ];

  it('is shown for the part of the template that is on money', () => {
    expect(moneyInPassing(asked, sectionsOf(OFFICES))?.path).toBe('II.2');
    const whole = { heading: 'V. KINH PHÍ', context: [] };
    expect(moneyInPassing(whole, sectionsOf(OFFICES))?.path).toBe('II.2');
  });

  it.each([
    ['another part of the template', { heading: 'Mua máy bơm', context: ['IV. NHIỆM VỤ'] }, OFFICES],
    ['a plan that has such a part', asked, PLAN],
    ['a plan that tells of no money', asked, OFFICES.slice(0, 4)],
  ])('is none for %s', (_, criterion, lines) => {
    expect(moneyInPassing(criterion, sectionsOf(lines))).toBeUndefined();
  });
});
