import { describe, expect, it } from 'vitest';
import { detailText } from '../../server/report/audit/detail-text.ts';
import { auditWording } from '../../server/report/audit/wording.ts';

describe('the detail of an entry of the audit', () => {
  it.each([
    [{ name: 'xa-cam-lo.docx', role: 'plan' }, 'tên: xa-cam-lo.docx; vai trò: kế hoạch'],
    [{ criterion: 'II.6', from: 'missing', to: 'met', note: '' }, 'Thiếu → Đạt; tiêu chí: II.6; ghi chú: –'],
    [{ version: 3, proposed: false }, 'bản: 3; là đề xuất: không'],
    [{ assignee: { from: null, to: 'Lan' }, reviewed: true }, 'người phụ trách: – → Lan; đã rà soát: có'],
    [{ role: 'admin', name: 'admin', note: 'met' }, 'vai trò: quản trị; tên: admin; ghi chú: met'],
    [{ something: ['a', 'b'] }, 'something: ["a","b"]'],
  ])('is told in words: %j', (detail, said) => {
    expect(detailText(detail, auditWording('vi'))).toBe(said);
  });
});
