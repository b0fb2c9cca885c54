// Names and heads of the matrix in tables.
import type { RowState } from '../../model/round/round.ts';

export const STATE_NAMES: Readonly<Record<RowState, string>> = {
  compared: 'Đã đối chiếu',
  reading: 'Đang đọc',
  failed: 'Không đọc được',
  'another-subject': 'Khác chủ đề',
  'not-submitted': 'Chưa gửi',
};

/** Behind a status that a person decided, and behind one that they decided before the criterion was reworded. */
export const BY_PERSON = '*';
export const OUTDATED = '*↻';

export const MATRIX = {
  sheet: 'Bảng tổng hợp',
  heads: [
    'STT',
    'Đơn vị',
    'Loại',
    'Tình trạng',
    'Số, ký hiệu',
    'Ngày',
    'Mức đáp ứng',
    'Đạt',
    'Chưa đủ',
    'Thiếu',
    'Cần xem',
  ],
  late: 'muộn',
  incomplete: 'tệp không đủ',
  total: 'Cộng',
  legend:
    '● Đạt   ◐ Chưa đủ   ○ Thiếu   ? Cần xem   * người rà soát kết luận   *↻ mẫu đã sửa sau kết luận ấy, cần xem lại   (trống: không áp dụng hoặc chưa đối chiếu)',
  decided: (note: string, machine: string) =>
    `Người rà soát kết luận (máy: ${machine})${note === '' ? '.' : `: ${note}`}`,
  findings: 'Thiếu, chưa đủ, cần xem',
  changed: 'Số liệu khác mẫu',
  notSubmitted: 'Chưa gửi',
  attention: 'Cần xử lý',
  unassigned: 'Chưa rõ của đơn vị nào',
  maybe: (names: string) => `Có thể là ${names}.`,
  replaced: (name: string, changes: string) => `Thay bản trước (${name}): ${changes}.`,
} as const;
