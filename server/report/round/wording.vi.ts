// Names and heads of the matrix in tables, in Vietnamese, and what each language must say.
import type { RowState, UnitKind } from '../../model/round/round.ts';

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

export interface RoundWording {
  readonly states: Readonly<Record<RowState, string>>;
  readonly kinds: Readonly<Record<UnitKind, string>>;
  readonly sheet: string;
  /** Of the columns before the criteria. */
  readonly heads: readonly string[];
  readonly late: string;
  readonly incomplete: string;
  readonly total: string;
  readonly legend: string;
  decided(note: string, machine: string): string;
  readonly findings: string;
  readonly findingHeads: readonly string[];
  readonly changed: string;
  readonly changedHeads: readonly string[];
  readonly notSubmitted: string;
  readonly notSubmittedHeads: readonly string[];
  readonly attention: string;
  readonly attentionHeads: readonly string[];
  readonly unassigned: string;
  maybe(names: string): string;
  replaced(name: string, changes: string): string;
}

export const ROUND_VI: RoundWording = {
  states: STATE_NAMES,
  kinds: { xã: 'xã', phường: 'phường', 'đặc khu': 'đặc khu', 'cơ quan': 'cơ quan' },
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
  decided: (note, machine) => `Người rà soát kết luận (máy: ${machine})${note === '' ? '.' : `: ${note}`}`,
  findings: 'Thiếu, chưa đủ, cần xem',
  findingHeads: [
    'Đơn vị',
    'Mục của mẫu',
    'Nội dung',
    'Kết quả',
    'Yêu cầu của tỉnh',
    'Kế hoạch viết',
    'Ở kế hoạch',
    'Giải thích',
    'Cần bổ sung',
  ],
  changed: 'Số liệu khác mẫu',
  changedHeads: ['Đơn vị', 'Mục của mẫu', 'Nhận xét'],
  notSubmitted: 'Chưa gửi',
  notSubmittedHeads: ['STT', 'Đơn vị', 'Loại', 'Tình trạng'],
  attention: 'Cần xử lý',
  attentionHeads: ['Đơn vị', 'Tình trạng', 'Tệp', 'Ghi chú'],
  unassigned: 'Chưa rõ của đơn vị nào',
  maybe: (names) => `Có thể là ${names}.`,
  replaced: (name, changes) => `Thay bản trước (${name}): ${changes}.`,
};
