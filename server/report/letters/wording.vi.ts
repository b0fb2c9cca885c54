// The sentences of letters and of the report to the leadership.
import { lowerFirst } from './names.ts';

export const LETTERS = {
  motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  to: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  asAbove: 'Như trên',
  filed: 'Lưu: VT',
  aboutSupplement: (plan: string) => `V/v bổ sung, hoàn thiện ${plan}`,
  aboutResend: (template: string) => `V/v gửi lại kế hoạch triển khai ${template}`,
  aboutReminder: (template: string) => `V/v đôn đốc gửi kế hoạch triển khai ${template}`,

  reviewed: (template: string, office: string, plan: string) =>
    `Thực hiện ${template}, ${office} đã rà soát ${plan}.`,
  result: (of: number, met: number, missing: number, partial: number) => {
    const lacks = [
      missing > 0 && `chưa có ${missing} nội dung`,
      partial > 0 && `nêu chưa đầy đủ ${partial} nội dung`,
    ].filter(Boolean);
    const rest = lacks.length === 0 ? '' : `; ${lacks.join(', ')}`;
    return `Trong ${of} nội dung theo yêu cầu của tỉnh, kế hoạch đã nêu đủ ${met} nội dung${rest}. Cụ thể như sau:`;
  },
  missing: 'Nội dung chưa có trong kế hoạch',
  partial: 'Nội dung nêu chưa đầy đủ',
  changed: 'Số liệu, thời hạn khác với kế hoạch của tỉnh',
  unread: 'Nội dung chưa kết luận được',
  unreadWhy:
    'Các nội dung sau có thể nằm ở trang không đọc rõ của bản đã gửi nên chưa kết luận là thiếu; đề nghị gửi lại bản rõ hơn:',
  incomplete:
    'Tệp đã gửi kết thúc trước khi hết kế hoạch; các nội dung ở phần sau chưa được xem xét. Đề nghị gửi lại bản đầy đủ.',
  demand: (text: string) => `Yêu cầu của tỉnh: “${text}”`,
  said: (place: string, text: string) => `Kế hoạch đã nêu (${place}): “${text}”`,
  addAsDemanded: 'Bổ sung theo yêu cầu của tỉnh.',
  addThis: 'Bổ sung nội dung này',
  advice: (text: string) => `Đề nghị: ${lowerFirst(text)}`,
  decided: (note: string) =>
    note === '' ? 'Kết luận của người rà soát.' : `Kết luận của người rà soát: ${note}`,
  ask: (unit: string, office: string, replyBy: string | null) =>
    `Đề nghị ${unit} bổ sung, hoàn thiện kế hoạch và gửi về ${office}${by(replyBy)}./.`,

  unreadable: (office: string, file: string, template: string, fault: string | null) =>
    `${office} đã nhận tệp “${file}” của đơn vị gửi để triển khai ${template}, nhưng không đọc được tệp này${fault === null ? '.' : `: ${lowerFirst(fault)}`}`,
  otherPlan: (office: string, plan: string, template: string) =>
    `${office} đã nhận ${plan}. Qua rà soát, văn bản này nói về việc khác, không phải kế hoạch triển khai ${template}; vì vậy chưa có căn cứ để rà soát nội dung.`,
  askAgain: (unit: string, office: string, replyBy: string | null) =>
    `Đề nghị ${unit} kiểm tra và gửi lại kế hoạch về ${office}${by(replyBy)}./.`,

  reminderOpening: (template: string, deadline: string | null) =>
    `Thực hiện ${template}${deadline === null ? '' : `, các địa phương, đơn vị gửi kế hoạch trước ngày ${deadline}`}.`,
  reminderCounts: (submitted: number, units: number, lacking: number) =>
    `Đến nay đã có ${submitted}/${units} đơn vị gửi kế hoạch; còn ${lacking} đơn vị chưa gửi`,
  reminderAnnexed: ' (có danh sách kèm theo).',
  reminderAsk: (office: string, replyBy: string | null) =>
    `Đề nghị các đơn vị chưa gửi khẩn trương ban hành kế hoạch và gửi về ${office}${by(replyBy)}. Đơn vị đã ban hành kế hoạch nhưng chưa gửi thì gửi ngay để tổng hợp./.`,
  reminderToOne: (office: string, unit: string) => `Đến nay ${office} chưa nhận được kế hoạch của ${unit}.`,
  reminderAskOne: (unit: string, office: string, replyBy: string | null) =>
    `Đề nghị ${unit} khẩn trương ban hành kế hoạch và gửi về ${office}${by(replyBy)}. Nếu đã ban hành kế hoạch nhưng chưa gửi thì gửi ngay để tổng hợp./.`,
  contact: (contact: string) => `Thông tin chi tiết liên hệ: ${contact}.`,
  manyUnits: 'Ủy ban nhân dân các xã, phường, đặc khu và các đơn vị (theo danh sách kèm theo)',
  manyCommunes: 'Ủy ban nhân dân các xã, phường, đặc khu (theo danh sách kèm theo)',
  annex: 'Phụ lục',
  annexTitle: 'DANH SÁCH ĐƠN VỊ CHƯA GỬI KẾ HOẠCH',
  annexOf: (symbol: string, year: string, office: string) =>
    `(Kèm theo Công văn số        /${symbol} ngày      tháng      năm ${year} của ${office})`,
  annexHeads: ['STT', 'Đơn vị', 'Ghi chú'],
} as const;

function by(replyBy: string | null): string {
  return replyBy === null ? '' : ` trước ngày ${replyBy}`;
}
