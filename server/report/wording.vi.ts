// Names of statuses and kinds of findings, as every report shows them.
import type { Finding, FindingKind, Status } from '../model/comparison.ts';

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  met: 'Đạt',
  partial: 'Chưa đủ',
  missing: 'Thiếu',
  unclear: 'Cần xem',
};

/** Colour is never the only signal. */
export const STATUS_SIGNS: Readonly<Record<Status, string>> = {
  met: '●',
  partial: '◐',
  missing: '○',
  unclear: '?',
};

/** In the order of a report. */
export const FINDING_TITLES: Readonly<Record<FindingKind, string>> = {
  'another-subject': 'Kế hoạch nói về việc khác',
  'incomplete-file': 'Tệp không đủ',
  'missing-section': 'Thiếu cả mục',
  'missing-criterion': 'Thiếu nội dung',
  'partial-criterion': 'Nội dung chưa đủ',
  'changed-fact': 'Số liệu, thời hạn, văn bản khác mẫu',
  format: 'Thể thức theo Nghị định 30/2020/NĐ-CP',
  numbering: 'Đánh số mục',
  'extra-section': 'Mục ngoài mẫu',
};

export const SEVERITY_NAMES: Readonly<Record<Finding['severity'], string>> = {
  high: 'Nặng',
  medium: 'Vừa',
  low: 'Nhẹ',
};

export const DETAIL_TITLES = {
  bases: 'Căn cứ',
  references: 'Văn bản được viện dẫn',
  deadlines: 'Thời hạn trong kế hoạch',
  recipients: 'Nơi nhận',
} as const;

/** A list of search results as a file. */
export const SEARCH_LIST = {
  sheet: 'Kết quả',
  about: 'Câu hỏi',
  question: 'Câu hỏi',
  total: 'Số kết quả',
  compared: 'Kế hoạch đã đối chiếu / có',
  late: 'nộp muộn',
  heads: ['Đơn vị', 'Tỉnh', 'Số, ký hiệu', 'Ngày', 'Loại', 'Mục', 'Tiêu đề', 'Mức', 'Trang', 'Đoạn', 'Tệp'],
} as const;
