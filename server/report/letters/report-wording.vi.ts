// The sentences of the report to the leadership.
import type { Counts } from '../../model/round/round.ts';

const percent = (part: number, of: number): string => `${of === 0 ? 0 : Math.round((100 * part) / of)}%`;

export const REPORT = {
  kind: 'BÁO CÁO',
  about: (template: string) => `Kết quả rà soát kế hoạch của các đơn vị triển khai ${template}`,
  opening: (template: string, office: string) =>
    `Thực hiện ${template}, ${office} đã rà soát kế hoạch của các đơn vị. Kết quả như sau:`,
  whole: 'I. KẾT QUẢ CHUNG',
  sent: 'II. TÌNH HÌNH GỬI KẾ HOẠCH',
  sentText: ({ units, submitted, notSubmitted, late }: Counts, deadline: string | null) =>
    `Trong ${units} đơn vị phải gửi kế hoạch${deadline === null ? '' : ` (hạn gửi: ngày ${deadline})`}, đã có ${submitted} đơn vị gửi (${percent(submitted, units)})${late > 0 ? `, trong đó ${late} đơn vị gửi muộn` : ''}; ${notSubmitted} đơn vị chưa gửi.`,
  sentHeads: ['Tình trạng', 'Số đơn vị', 'Đơn vị'],
  late: 'Gửi muộn',
  incomplete: 'Tệp không đủ',
  /** `annex`: its number. */
  inAnnex: (count: number, annex: string) => `${count} đơn vị (danh sách ở Phụ lục ${annex})`,
  unassigned: (files: readonly string[]) =>
    `Còn ${files.length} tệp chưa rõ của đơn vị nào (${files.join('; ')}); đơn vị có thể liên quan chưa bị coi là không gửi khi đôn đốc.`,
  resultText: (compared: number, criteria: number, score: number, full: number) =>
    `Đã đối chiếu ${compared} kế hoạch với ${criteria} nội dung theo yêu cầu của tỉnh. Mức đáp ứng bình quân đạt ${percent(score, 1)}; ${full === 0 ? 'chưa có kế hoạch nào đủ mọi nội dung' : `${full} kế hoạch đủ mọi nội dung`}.`,
  unsure: (cells: number) =>
    `Có ${cells} chỗ chưa kết luận, cần người rà soát xem lại; các chỗ này không tính là thiếu.`,
  people: (cells: number) => `${cells} kết luận do người rà soát quyết định, đánh dấu *.`,
  chart: 'Những nội dung thiếu nhiều nhất, theo số kế hoạch',
  gaps: 'III. NỘI DUNG CÁC ĐƠN VỊ THIẾU NHIỀU NHẤT',
  noGaps: 'Không có nội dung nào bị thiếu.',
  gapHeads: ['STT', 'Nội dung của tỉnh', 'Thiếu', 'Chưa đủ', 'Đơn vị thiếu'],
  seeAnnex: (annex: string) => `Xem Phụ lục ${annex}`,
  annexes: {
    units: { number: 'I', title: 'KẾT QUẢ TỪNG ĐƠN VỊ' },
    absent: { number: 'II', title: 'DANH SÁCH ĐƠN VỊ CHƯA GỬI KẾ HOẠCH' },
  },
  annex: (number: string) => `Phụ lục ${number}`,
  absentHeads: ['STT', 'Đơn vị', 'Loại'],
  annexOf: (symbol: string, year: string, office: string) =>
    `(Kèm theo Báo cáo số        /${symbol} ngày      tháng      năm ${year} của ${office})`,
  numbers: (path: string, place: string) => `Số trong bảng là mục của kế hoạch tỉnh; ${path} là ${place}.`,
  full: (units: readonly string[]) => `Đủ mọi nội dung (${units.length} đơn vị): ${units.join(', ')}.`,
  unitHeads: ['STT', 'Đơn vị', 'Mức đáp ứng', 'Thiếu', 'Chưa đủ', 'Cần xem'],
  unitsAnnexed: 'Kết quả của từng đơn vị ở Phụ lục I.',
  proposals: 'IV. ĐỀ XUẤT',
  remind: (count: number) => `Đôn đốc ${count} đơn vị chưa gửi kế hoạch (dự thảo công văn kèm theo).`,
  supplement: (count: number) =>
    `Đề nghị ${count} đơn vị bổ sung, hoàn thiện kế hoạch theo công văn gửi từng đơn vị (dự thảo kèm theo).`,
  resend: (count: number) =>
    `Đề nghị ${count} đơn vị gửi lại kế hoạch do tệp không đọc được hoặc nói về việc khác.`,
  settle: (count: number) => `Xem lại ${count} chỗ máy chưa chắc trước khi ban hành văn bản.`,
  nothing: 'Không có đề xuất.',
} as const;
