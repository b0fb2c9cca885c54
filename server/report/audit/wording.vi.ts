// The audit in Vietnamese: what was done, and from what to what.
import type { AuditAction } from '../../model/audit.ts';

export const SHEET = 'Nhật ký';
export const COLUMNS = ['Lúc', 'Ai', 'Việc', 'Về', 'Chi tiết'];

export const ACTION_NAMES: Readonly<Record<AuditAction, string>> = {
  'session.open': 'đăng nhập',
  'session.refused': 'đăng nhập không được',
  'session.close': 'đăng xuất',
  'session.close-all': 'đăng xuất mọi thiết bị',
  'person.add': 'thêm người dùng',
  'person.change': 'đổi người dùng',
  'person.password': 'đổi mật khẩu của mình',
  'token.add': 'tạo thẻ truy cập',
  'token.remove': 'thu hồi thẻ truy cập',
  'document.submit': 'nộp văn bản',
  'document.read-again': 'đọc lại văn bản',
  'document.remove': 'bỏ văn bản',
  'document.restore': 'khôi phục văn bản',
  'document.delete': 'xóa hẳn văn bản',
  'job.cancel': 'hủy việc đang làm',
  'words.correct': 'sửa chữ',
  'reading.choose': 'chọn cách đọc',
  'template.draw': 'lấy mẫu từ văn bản',
  'template.write': 'viết mẫu',
  'template.edit': 'sửa mẫu',
  'template.accept': 'nhận mẫu lấy lại',
  'template.dismiss': 'bỏ mẫu lấy lại',
  'verdict.set': 'kết luận',
  'verdict.undo': 'rút kết luận',
  'round.open': 'mở đợt',
  'round.change': 'đổi đợt',
  'round.assign': 'xếp văn bản cho đơn vị',
  'round.give-units': 'giao việc cho đồng nghiệp',
  'round.take-off': 'bỏ văn bản khỏi đơn vị',
  'round.look-after': 'ghi người phụ trách, đánh dấu rà soát',
  'round.leave': 'đưa văn bản ra khỏi đợt',
  'round.export': 'xuất kết quả, công văn',
  'wording.accept': 'nhận cách viết vào mẫu',
  'wording.withdraw': 'bỏ cách viết khỏi mẫu',
  'settings.letters': 'đổi thông tin cơ quan',
  'audit.export': 'xuất nhật ký',
  'backup.make': 'sao lưu',
};

/** What has no name here is told by its code. */
export function actionName(action: string): string {
  return (ACTION_NAMES as Readonly<Record<string, string>>)[action] ?? action;
}

export function detailText(detail: Readonly<Record<string, unknown>>): string {
  const { from, to, ...rest } = detail;
  const change = to === undefined ? [] : [`${said(from)} → ${said(to)}`];
  return [...change, ...Object.entries(rest).map(([name, value]) => `${name}: ${said(value)}`)].join('; ');
}

function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  if (!Array.isArray(value) && 'from' in value && 'to' in value) {
    return `${said(value.from)} → ${said(value.to)}`;
  }
  return JSON.stringify(value);
}
