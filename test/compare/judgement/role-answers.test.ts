import { describe, expect, it } from 'vitest';
import { compare } from '../../../server/compare/compare.ts';
import { indexPlan } from '../../../server/compare/passages/plan-index.ts';
import { indexTemplate } from '../../../server/compare/template/template-index.ts';
import { templateFromDocument } from '../../../server/compare/template/template.ts';
import { roleOf, tasksOf } from '../../../server/compare/template/roles.ts';
import type { CriterionResult } from '../../../server/model/comparison.ts';
import { parse } from '../../../server/structure/parse.ts';

function read(lines: readonly string[]): Parameters<typeof indexPlan>[0] {
  const text = lines.join('\n');
  const page = { number: 1, span: { start: 0, end: text.length }, legibility: 1 };
  const transcript = { text, pages: [page], origins: [], corrections: [] };
  return { transcript, document: parse(transcript) };
}

const TEMPLATE = [
  'I. NHIỆM VỤ',
  '1. Nước sạch',
  'a) Nhiệm vụ: Lắp đặt bể lọc nước cho các hộ ở vùng nhiễm mặn, thay vật liệu lọc mỗi năm.',
  'b) Phân công:',
  '- Đơn vị chủ trì: Sở Nông nghiệp và Môi trường.',
  '- Đơn vị phối hợp: Các sở, ngành liên quan.',
  '2. Chuồng trại',
  'a) Nhiệm vụ: Di dời chuồng trâu, bò ra khỏi gầm nhà sàn, làm nơi ủ phân có mái che.',
  'b) Phân công:',
  '- Đơn vị chủ trì: Sở Y tế.',
  '- Đơn vị phối hợp: Các sở, ngành liên quan.',
];

/** By path. */
function judged(plan: readonly string[]): Readonly<Record<string, CriterionResult>> {
  const asked = read(TEMPLATE);
  const template = indexTemplate(templateFromDocument(asked.document, asked.transcript));
  const { criteria } = compare(template, indexPlan(read(plan)));
  return Object.fromEntries(criteria.map((criterion) => [criterion.path, criterion]));
}

describe('who leads and who helps', () => {
  const found = judged([
    'I. NHIỆM VỤ',
    '1. Lắp đặt bể lọc nước cho các hộ ở vùng nhiễm mặn, thay vật liệu lọc mỗi năm. Phòng Kinh tế chủ trì.',
    '2. Dọn cỏ, quét vôi gốc cây hai bên đường. Đoàn Thanh niên chủ trì, các thôn phối hợp.',
  ]);

  it('is told where the task is answered', () => {
    expect(found['I.1.b.-1']?.status).toBe('met');
    expect(found['I.1.b.-1']?.evidence.map(({ path }) => path)).toEqual(['I.1']);
  });

  it('is asked, with the task beside it, where the answer does not tell', () => {
    expect(found['I.1.b.-2']?.status).toBe('unclear');
    expect(found['I.1.b.-2']?.evidence.map(({ path }) => path)).toEqual(['I.1']);
  });

  it('is missing with its task, whatever is said of other tasks', () => {
    expect(found['I.2.a']?.status).toBe('missing');
    expect([found['I.2.b.-1']?.status, found['I.2.b.-2']?.status]).toEqual(['missing', 'missing']);
  });
});

describe('roleOf', () => {
  it.each([
    ['- Đơn vị chủ trì: Sở Y tế.', 'lead'],
    ['Cơ quan phối hợp: các sở.', 'support'],
    ['c) Thời gian thực hiện: trong năm 2026.', 'time'],
    ['Đơn vị nào làm tốt thì được khen thưởng.', undefined],
  ])('%s', (text, role) => expect(roleOf(text)).toBe(role));

  it('takes a time without an office for the time of the whole plan', () => {
    const demands = [
      { path: 'I.1', text: 'Trồng cây.' },
      { path: 'I.2', text: 'Thời gian thực hiện: năm 2026.' },
    ];
    expect(tasksOf(demands)).toEqual([[], []]);
  });
});
