// The audit in Vietnamese: what was done, and from what to what.
import type { AuditAction } from '../../model/audit.ts';
import type { DetailNames } from './detail-text.ts';

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

/** Of what the detail of an entry tells. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  name: 'tên',
  role: 'vai trò',
  version: 'bản',
  criterion: 'tiêu chí',
  criteria: 'số tiêu chí',
  note: 'ghi chú',
  text: 'lời',
  document: 'văn bản',
  template: 'mẫu',
  unit: 'đơn vị',
  units: 'số đơn vị',
  before: 'trước đó',
  filter: 'bộ lọc',
  assignee: 'người phụ trách',
  reviewed: 'đã rà soát',
  kind: 'loại',
  deadline: 'hạn nộp',
  closed: 'đóng đợt',
  added: 'thêm',
  removed: 'bớt',
  endsAt: 'hết hạn',
  proposed: 'là đề xuất',
  proposal: 'đề xuất',
  rows: 'số dòng',
  words: 'số chữ',
  revision: 'lần sửa',
  address: 'địa chỉ',
  refused: 'từ chối vì',
  again: 'lần nữa',
  format: 'dạng',
  page: 'trang',
  source: 'cách đọc',
};

/** Of values that are codes. */
export const VALUE_NAMES: Readonly<Record<string, string>> = {
  plan: 'kế hoạch',
  template: 'mẫu',
  viewer: 'người xem',
  clerk: 'văn thư',
  officer: 'cán bộ',
  admin: 'quản trị',
  met: 'Đạt',
  partial: 'Chưa đủ',
  missing: 'Thiếu',
  unclear: 'Cần xem',
  true: 'có',
  false: 'không',
};

export interface AuditWording extends DetailNames {
  readonly sheet: string;
  /** Of the file. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly actions: Readonly<Record<AuditAction, string>>;
}

export const AUDIT_VI: AuditWording = {
  sheet: 'Nhật ký',
  file: 'nhat-ky',
  columns: ['Lúc', 'Ai', 'Việc', 'Về', 'Chi tiết'],
  fields: FIELD_NAMES,
  values: VALUE_NAMES,
  separator: '; ',
  actions: ACTION_NAMES,
};
