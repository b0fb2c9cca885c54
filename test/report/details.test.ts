import { describe, expect, it } from 'vitest';
import { detailGroups, templateLabel } from '../../server/report/details.ts';

describe('detailGroups', () => {
  it('says each thing in one line, and leaves out what the plan does not say', () => {
    const groups = detailGroups({
      bases: [],
      references: [
        { kind: 'Kế hoạch', number: '31/KH-UBND', date: '2026-02-10', issuer: 'UBND tỉnh', lines: [6, 6] },
        { kind: 'Luật', number: null, date: null, issuer: null, lines: [7, 7] },
      ],
      recipients: [
        { name: 'UBND tỉnh', purpose: 'báo cáo', lines: [90, 90] },
        { name: 'Lưu: VT', purpose: null, lines: [91, 91] },
      ],
      deadlines: [
        { kind: 'quarter', value: '2026-Q4', phrase: 'quý IV/2026', path: 'Phụ lục.I.2', lines: [80, 80] },
      ],
    });
    expect(groups.map(({ title, lines }) => [title, ...lines])).toEqual([
      ['Văn bản được viện dẫn', 'Kế hoạch số 31/KH-UBND ngày 10/02/2026 của UBND tỉnh', 'Luật'],
      ['Thời hạn trong kế hoạch', 'quý IV/2026 (Phụ lục, mục I.2)'],
      ['Nơi nhận', 'UBND tỉnh (báo cáo)', 'Lưu: VT'],
    ]);
  });
});

it.each([
  ['Phong trào trồng cây', '2025.1', 'Phong trào trồng cây, phiên bản 2025.1'],
  ['Kế hoạch số 31/KH-UBND', '31/KH-UBND', 'Kế hoạch số 31/KH-UBND'],
  ['Phong trào trồng cây', undefined, 'Phong trào trồng cây'],
])('the template “%s” of version %s is called “%s”', (name, version, called) => {
  expect(templateLabel(name, version)).toBe(called);
});
