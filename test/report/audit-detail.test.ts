import { describe, expect, it } from 'vitest';
import { detailText } from '../../server/report/audit/detail-text.ts';
import { ACTION_NAMES } from '../../server/report/audit/wording.vi.ts';
import { adminVi } from '../../web/wording/admin.vi.ts';
import { auditWording } from '../../server/report/audit/wording.ts';

describe('the detail of an entry of the audit', () => {
  it.each([
    [{ name: 'xa-cam-lo.docx', role: 'plan' }, 'tên: xa-cam-lo.docx; vai trò: kế hoạch'],
    [{ criterion: 'II.6', from: 'missing', to: 'met', note: '' }, 'Thiếu → Đạt; tiêu chí: II.6; ghi chú: –'],
    [{ version: 3, proposed: false }, 'bản: 3; là đề xuất: không'],
    [{ assignee: { from: null, to: 'Lan' }, reviewed: true }, 'người phụ trách: – → Lan; đã rà soát: có'],
    [{ role: 'admin', name: 'admin', note: 'met' }, 'vai trò: quản trị; tên: admin; ghi chú: met'],
    [{ something: ['a', 'b'], removed: [] }, 'something: a, b'],
    [{ name: 'damaged', refused: 'damaged' }, 'tên: damaged; từ chối vì: tệp hỏng'],
    [{ words: [{ page: 1, read: 'met', now: 'mẹt' }] }, 'chữ: met → mẹt'],
    [{ name: { from: 'Đợt 1', to: 'Đợt 2' } }, 'tên: Đợt 1 → Đợt 2'],
    [{ deadline: '2026-03-15', note: '2026-03-15' }, 'hạn nộp: 15/03/2026; ghi chú: 2026-03-15'],
    [{ deadline: { from: null, to: '2026-03-15' } }, 'hạn nộp: – → 15/03/2026'],
    [{ role: 'clerk', endsAt: '2027-02-28T14:00:30.845Z' }, 'vai trò: văn thư; hết hạn: 28/02/2027'],
    [{ filter: { state: 'compared' }, units: 3 }, 'bộ lọc: tình trạng compared; số đơn vị: 3'],
  ])('is told in words: %j', (detail, said) => {
    expect(detailText(detail, auditWording('vi'))).toBe(said);
  });

  it('tells names in place of ids, but not in what a person wrote', () => {
    const detail = { unit: 'xa-an-lac', note: 'xa-an-lac' };
    expect(detailText(detail, auditWording('vi'), { 'xa-an-lac': 'UBND xã An Lạc' })).toBe(
      'đơn vị: UBND xã An Lạc; ghi chú: xa-an-lac',
    );
  });

  it('takes no count for the id of a criterion', () => {
    const names = { '2': '2 “Phủ mạng tới mọi thôn”' };
    expect(detailText({ version: 2, changed: ['2'] }, auditWording('vi'), names)).toBe(
      'bản: 2; đổi: 2 “Phủ mạng tới mọi thôn”',
    );
  });

  it('tells no name a second time that the row has told, and keeps what else it says', () => {
    const long = 'Phát động phong trào thi đua “Toàn dân học tập kỹ năng số” giai đoạn 2026 - 2030';
    const detail = { name: long, document: `UBND tỉnh Quảng Trị: ${long}`, version: 1 };
    expect(detailText(detail, auditWording('vi'), {}, long)).toBe('văn bản: UBND tỉnh Quảng Trị: …; bản: 1');
    const renamed = { name: { from: 'Đợt', to: 'Đợt 2' }, closed: false };
    expect(detailText(renamed, auditWording('vi'), {}, 'Đợt')).toContain('Đợt → Đợt 2');
  });

  it('can be filtered by a group, whatever was done', () => {
    const groups = Object.keys(adminVi.audit.groups);
    const isIn = (action: string) =>
      groups.some((group) => action === group || action.startsWith(`${group}.`));
    expect(Object.keys(ACTION_NAMES).filter((action) => !isIn(action))).toEqual([]);
    expect(
      groups.filter(
        (group) => !Object.keys(ACTION_NAMES).some((action) => `${action}.`.startsWith(`${group}.`)),
      ),
    ).toEqual([]);
  });
});
