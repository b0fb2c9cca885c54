// What a plan tells of the past answers nothing and asks for nothing.
import { describe, expect, it } from 'vitest';
import { compareTo } from '../../../server/pipeline.ts';
import { pastActivities } from '../../../server/compare/passages/past-activities.ts';
import { templateFromDocument } from '../../../server/compare/template/template.ts';
import { planOf } from '../../support/plans/plans.ts';

const HEAD = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ BÌNH AN Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND Bình An, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Trồng cây xanh năm 2026
Thực hiện Kế hoạch số 31/KH-UBND ngày 10/02/2026 của UBND tỉnh Ninh Bình.
`;
const PURPOSE = `I. MỤC ĐÍCH
1. Làm xanh đường làng, giữ sạch xóm ngõ, mọi nhà cùng tham gia.
`;
const TASKS = `II. NHIỆM VỤ
1. Mỗi thôn trồng thêm 300 cây sao đen dọc đường trục, giao đoàn viên chăm sóc từng gốc.
2. Lắp thùng phân loại rác tại nhà văn hóa các thôn và thu gom hai lần mỗi tuần.
`;
const REVIEW = `I. ĐÁNH GIÁ KẾT QUẢ NĂM 2025
1. Các thôn đã lắp thùng phân loại rác tại nhà văn hóa, thu gom hai lần mỗi tuần.
2. Chưa trồng được cây bóng mát trên tuyến đường mới.
`;

const template = (() => {
  const plan = planOf(`${HEAD}${PURPOSE}${TASKS}`);
  return templateFromDocument(plan.document, plan.transcript);
})();
const statuses = (text: string) =>
  Object.fromEntries(compareTo(template, planOf(text)).criteria.map(({ path, status }) => [path, status]));

describe('what is told of the past', () => {
  it('meets no criterion, where the same words among the tasks do', () => {
    const trees = TASKS.replace(/2\. Lắp[^\n]*\n/u, '');
    expect(statuses(`${HEAD}${PURPOSE}${TASKS}`)).toMatchObject({ 'II.1': 'met', 'II.2': 'met' });
    expect(statuses(`${HEAD}${REVIEW}${trees}`)).toMatchObject({ 'II.1': 'met', 'II.2': 'missing' });
  });

  it('is no criterion of a template', () => {
    const plan = planOf(`${HEAD}${REVIEW}${TASKS}`);
    const { criteria } = templateFromDocument(plan.document, plan.transcript);
    expect(criteria.map(({ path }) => path)).toEqual(['II.1', 'II.2']);
  });

  it.each([
    ['Năm 2025, xã đã trồng 300 cây sao đen dọc đường trục.', true],
    ['Việc phân loại rác năm 2025 xã đã làm tốt.', true],
    ['Thời gian qua, các thôn đã trồng nhiều cây xanh.', true],
    ['Năm 2026, mỗi thôn trồng thêm 300 cây.', false],
    ['Hoàn thành nhiệm vụ năm 2025 đã đề ra.', false],
    ['Khắc phục những hạn chế đã nêu khi sơ kết năm 2025.', false],
    ['Năm 2026, cây đã trồng phải được chăm sóc.', false],
  ])('“%s” tells of it: %s', (sentence, told) => {
    expect(pastActivities(planOf(`${HEAD}${PURPOSE}${TASKS}`).document).tellsOfPast(sentence)).toBe(told);
  });

  it('is not looked for under a title that sets a task', () => {
    const text = `${HEAD}${PURPOSE}${TASKS}III. ĐÁNH GIÁ KẾT QUẢ, XẾP LOẠI\n1. Thôn nào đã trồng đủ 300 cây được xếp loại tốt.\n`;
    const { document } = planOf(text);
    const last = document.sections.at(-1);
    expect(last && pastActivities(document).takesStock(last)).toBe(false);
  });
});

describe('a template drawn from a plan', () => {
  const criteriaOf = (text: string) => {
    const plan = planOf(text);
    return templateFromDocument(plan.document, plan.transcript).criteria;
  };

  it('leaves out what only points to an appendix', () => {
    const pointer = 'III. PHÂN CÔNG\n1. Các phòng, các thôn thực hiện nhiệm vụ nêu tại Phụ lục kèm theo.\n';
    expect(criteriaOf(`${HEAD}${PURPOSE}${TASKS}${pointer}`).map(({ path }) => path)).toEqual([
      'I.1',
      'II.1',
      'II.2',
    ]);
  });

  it('keeps a pointer that also sets a deadline', () => {
    const pointer = 'III. PHÂN CÔNG\n1. Các thôn nộp danh sách theo Phụ lục trước ngày 10/4.\n';
    expect(criteriaOf(`${HEAD}${PURPOSE}${TASKS}${pointer}`).map(({ path }) => path)).toContain('III.1');
  });

  it('takes no date of a cited document for a value', () => {
    const cited =
      'III. PHÂN CÔNG\n1. Thực hiện Quyết định số 9/QĐ-UBND ngày 02/02/2026 của UBND xã, xong trước ngày 10/4.\n';
    expect(criteriaOf(`${HEAD}${PURPOSE}${TASKS}${cited}`).at(-1)?.values).toEqual(['ngày 10/4']);
  });
});
