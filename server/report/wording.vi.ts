// Names of statuses and kinds of findings, as every report shows them.
import type { Finding, FindingKind, Status } from '../model/comparison.ts';
import { VIETNAMESE } from '../wording/comparison.vi.ts';

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

type Text<Value> = Value extends string
  ? string
  : Value extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof Value]: Text<Value[Key]> };

/** What a report of a comparison says of its own. */
export const REPORT_VI = {
  statuses: STATUS_NAMES as Readonly<Record<Status, string>>,
  findings: FINDING_TITLES as Readonly<Record<FindingKind, string>>,
  severities: SEVERITY_NAMES as Readonly<Record<Finding['severity'], string>>,
  details: DETAIL_TITLES,
  place: VIETNAMESE.place,
  page: (page: number) => `trang ${page}`,
  lines: (first: number, last: number) => (first === last ? `dòng ${first}` : `dòng ${first}–${last}`),
  cited: {
    number: (number: string) => `số ${number}`,
    date: (date: string) => `ngày ${date}`,
    issuer: (name: string) => `của ${name}`,
  },
  unnamed: 'không rõ tên',
  printedPage: 'Trang',
  searchList: SEARCH_LIST,
  release: (version: string) => `phiên bản ${version}`,
  title: 'Đối chiếu kế hoạch với mẫu',
  wordTitle: 'Kết quả đối chiếu kế hoạch với mẫu',
  demandedHead: 'Yêu cầu của mẫu',
  inPlanHead: 'Trong kế hoạch',
  template: 'Mẫu',
  plan: 'Kế hoạch',
  result: 'Kết quả',
  score: 'Mức đáp ứng',
  outOf: (all: number, score: number) => `(trên ${all} nội dung; mức đáp ứng ${score} %)`,
  toLook: 'Những điểm cần xem',
  none: 'Không có.',
  wordByWord: 'So từng chữ',
  legend: '~~mẫu có, kế hoạch không~~ · **kế hoạch thêm**',
  aboutPlan: 'Về kế hoạch',
  eachDemand: 'Từng nội dung của mẫu',
  demand: 'Nội dung',
  inPlan: 'Ở kế hoạch',
  inPlanLines: 'Ở kế hoạch (dòng)',
  explanation: 'Giải thích',
  demanded: 'Mẫu yêu cầu',
  written: 'Kế hoạch viết',
  remark: 'Nhận xét',
  toAdd: 'Cần bổ sung',
  reviewer: 'Người xem xét',
  notMet: 'Nội dung chưa đạt',
  foundMet: 'Người xem xét kết luận đạt',
  others: 'Nhận xét khác',
  overview: 'Tổng hợp',
  machineOtherwise: 'Máy kết luận khác',
  machine: (status: string) => `máy: ${status}`,
  criteria: 'Tiêu chí',
  coverage: 'Mức phủ',
  findingsSheet: 'Điểm cần xem',
  section: 'Mục',
  kind: 'Loại',
  severity: 'Mức độ',
  linesHead: 'Dòng',
};

export type ReportWording = Text<typeof REPORT_VI>;
